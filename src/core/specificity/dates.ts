// When something is, was or will be: a year, a month, a quarter, a day, or "năm ngoái". "Kịp hàng Tết" says no time.
import { foldText } from '../fold.ts';
import type { Reading, Token } from './tokens.ts';
import { isCalendarNumber } from './units.ts';

/** Folded, each with the spellings that count where the text has diacritics ("dầu năm" is no time). */
const spoken: ReadonlyMap<string, string> = new Map(
  [
    'năm ngoái',
    'năm sau',
    'năm tới',
    'năm nay',
    'năm trước',
    'tháng sau',
    'tháng tới',
    'tháng trước',
    'đầu năm',
    'giữa năm',
    'cuối năm',
    'sang năm',
    'trước tết',
    'sau tết',
    'ra tết',
    'tết này',
    'ra giêng',
    'tháng giêng',
    'tháng chạp',
    'tháng ba',
    'tháng tám',
    'tháng chín',
    'tháng mười',
  ].map((phrase) => [foldText(phrase), phrase]),
);

export function hasDate(reading: Reading): boolean {
  const { tokens } = reading;
  return tokens.some(
    (token, at) =>
      token.kind === 'date' ||
      isCalendarNumber(tokens, at) ||
      isQuarter(tokens, at) ||
      isSince(tokens, at) ||
      isSpoken(reading, at),
  );
}

/** "Quý III"; "quý 3" is read as a calendar number. */
function isQuarter(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.folded === 'quy' && /^(?:i{1,3}|iv)$/.test(tokens[at + 1]?.folded ?? '');
}

/** "10 năm nay", "5 năm trước". */
function isSince(tokens: readonly Token[], at: number): boolean {
  const isYears = tokens[at]?.kind === 'number' && tokens[at + 1]?.folded === 'nam';
  return isYears && /^(?:nay|roi|qua|truoc)$/.test(tokens[at + 2]?.folded ?? '');
}

function isSpoken({ tokens, isAccented }: Reading, at: number): boolean {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (first?.kind !== 'word' || second?.kind !== 'word') {
    return false;
  }
  const spelling = spoken.get(`${first.folded} ${second.folded}`);
  return (
    spelling !== undefined && (!isAccented || spelling === `${first.typed} ${second.typed}`.toLowerCase())
  );
}
