// Rows: things that are asked about one by one (machines). Row numbers never return, so old buttons stay true.
import type { AnswerValue, RowsAnswer } from '../answer.ts';
import { foldText } from '../fold.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';

/** The first row is there before anybody says so. */
const firstRow: RowsAnswer = { kind: 'rows', rows: [1], last: 1, isComplete: false };

/** Button data; with a dot, because a colon parts the fields of a button. */
export const addRow = 'add';
export const completeRows = 'done';
export const removeRow = (row: number): string => `remove.${row}`;

const typedAdd = ['them', 'co', 'them nua', 'them may', 'con', 'con nua', 'add', 'more', 'yes'];
const typedDone = ['xong', 'het', 'het roi', 'du roi', 'khong', 'khong them', 'xong roi', 'done', 'no'];

/** Typed "thêm" and "xong" work like the buttons. Removing a row that is gone already changes nothing. */
export function parseRows(raw: RawAnswer, atMost: number, current: AnswerValue | undefined): Parsed {
  const before = current?.kind === 'rows' && current.rows.length > 0 ? current : firstRow;
  const said = whatWasSaid(raw);
  if (said === null) return { ok: false, reason: raw.from === 'button' ? 'unknownOption' : 'useButtons' };
  if (said === completeRows) return { ok: true, value: { ...before, isComplete: true } };
  if (said === addRow) {
    if (before.rows.length >= atMost) return { ok: false, reason: 'tooManyRows', params: { atMost } };
    return { ok: true, value: withNewRow(before, before.rows) };
  }
  if (said > before.last) return { ok: false, reason: 'unknownOption' };
  const rows = before.rows.filter((row) => row !== said);
  // Taking the only row away means to start it afresh: there is always one.
  return { ok: true, value: rows.length === 0 ? withNewRow(before, []) : { ...before, rows } };
}

function withNewRow(before: RowsAnswer, rows: readonly number[]): RowsAnswer {
  const last = before.last + 1;
  return { kind: 'rows', rows: [...rows, last], last, isComplete: false };
}

function whatWasSaid(raw: RawAnswer): typeof addRow | typeof completeRows | number | null {
  if (raw.from === 'text') {
    const text = foldText(raw.text);
    return typedAdd.includes(text) ? addRow : typedDone.includes(text) ? completeRows : null;
  }
  if (raw.from !== 'button') return null;
  if (raw.data === addRow || raw.data === completeRows) return raw.data;
  const [, row] = /^remove[.:]([1-9]\d{0,5})$/.exec(raw.data) ?? [];
  return row === undefined ? null : Number(row);
}
