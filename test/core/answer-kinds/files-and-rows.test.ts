import { describe, expect, it } from 'vitest';
import type { AnswerValue, RowsAnswer, StoredFile } from '../../../src/core/answer.ts';
import type { ParseContext, RawAnswer } from '../../../src/core/answer-kinds/answer-kind.ts';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import { addRow, completeRows, removeRow } from '../../../src/core/answer-kinds/rows.ts';
import { asId, type FileId } from '../../../src/core/ids.ts';
import { context, describeParsed, pressed, typed } from './reading.ts';

const withCurrent = (current: AnswerValue | undefined): ParseContext => ({ ...context, current });

describe('papers', () => {
  const papers = { kind: 'files', atMost: 2 } as const;
  const file = (id: number, mediaType = 'image/jpeg'): StoredFile => ({
    id: asId<FileId>(id),
    name: `anh-${id}.jpg`,
    mediaType,
    bytes: 1000,
  });
  const give = (raw: RawAnswer, ...files: StoredFile[]): string =>
    describeParsed(
      parseAnswer(papers, raw, withCurrent(files.length === 0 ? undefined : { kind: 'files', files })),
    );

  it('are added one by one, each only once', () => {
    expect(give({ from: 'file', file: file(1) })).toBe('anh-1.jpg');
    expect(give({ from: 'file', file: file(2) }, file(1))).toBe('anh-1.jpg, anh-2.jpg');
    expect(give({ from: 'file', file: file(1) }, file(1), file(2))).toBe('anh-1.jpg, anh-2.jpg');
  });

  it('stop at the number that the question holds', () => {
    expect(give({ from: 'file', file: file(3) }, file(1), file(2))).toBe('! tooManyFiles');
  });

  it('come as pictures, PDF, Word or Excel, and as nothing else', () => {
    for (const mediaType of ['image/heic', 'image/webp', 'application/pdf'])
      expect(give({ from: 'file', file: file(1, mediaType) })).toBe('anh-1.jpg');
    expect(give({ from: 'file', file: file(1, 'application/x-msdownload') })).toBe('! needsFile');
  });

  it('are all taken away by one button, which opens the question again', () => {
    expect(parseAnswer(papers, pressed('clear'), withCurrent({ kind: 'files', files: [file(1)] }))).toEqual({
      ok: true,
      value: { kind: 'files', files: [] },
    });
  });

  it('are asked for where words came', () => {
    expect(give(typed('gửi sau nhé'))).toBe('! needsFile');
    expect(give(pressed('done'))).toBe('! needsFile');
    expect(give(pressed('done'), file(1))).toBe('anh-1.jpg');
  });
});

describe('machines, one by one', () => {
  const machines = { kind: 'rows', atMost: 3 } as const;
  const say = (raw: RawAnswer, current?: RowsAnswer): string =>
    describeParsed(parseAnswer(machines, raw, withCurrent(current)));
  const rows = (numbers: readonly number[], last: number, isComplete = false): RowsAnswer => ({
    kind: 'rows',
    rows: numbers,
    last,
    isComplete,
  });

  it('begin with one that nobody had to add', () => {
    expect(say(pressed(completeRows))).toBe('1 of 1, done');
    expect(say(pressed(addRow))).toBe('1,2 of 2');
  });

  it('never get a removed number again', () => {
    expect(say(pressed(removeRow(2)), rows([1, 2], 2, true))).toBe('1 of 2, done');
    expect(say(pressed(addRow), rows([1], 2, true))).toBe('1,3 of 3');
  });

  it('are never none: the only one starts afresh', () => {
    expect(say(pressed(removeRow(1)), rows([1], 1))).toBe('2 of 2');
  });

  it('stay as they are when an old button removes one a second time', () => {
    expect(say(pressed(removeRow(2)), rows([1, 3], 3))).toBe('1,3 of 3');
    expect(say(pressed(removeRow(9)), rows([1, 3], 3))).toBe('! unknownOption');
  });

  it('stop at the number that the question holds', () => {
    expect(say(pressed(addRow), rows([1, 2, 4], 4))).toBe('! tooManyRows');
  });

  it('can be added and finished in words', () => {
    expect(say(typed('thêm'))).toBe('1,2 of 2');
    expect(say(typed('Xong rồi'))).toBe('1 of 1, done');
    expect(say(typed('máy sấy'))).toBe('! useButtons');
    expect(say(pressed('remove.x'))).toBe('! unknownOption');
  });
});
