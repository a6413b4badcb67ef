// What a typed message is read as, in one line that a test can compare.

import type { KnownAnswer } from '../../../src/core/answer.ts';
import type {
  AnswerKind,
  ParseContext,
  Parsed,
  RawAnswer,
} from '../../../src/core/answer-kinds/answer-kind.ts';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import type { Area } from '../../../src/core/area.ts';

export const areas: readonly Area[] = [
  place('01777', 'Thành Công', 'nguyen-binh', 'Nguyên Bình', ['xã Quang Thành', 'xã Thành Công']),
  place('01726', 'Nguyên Bình', 'nguyen-binh', 'Nguyên Bình', ['thị trấn Nguyên Bình', 'xã Thể Dục']),
  place('01774', 'Tam Kim', 'nguyen-binh', 'Nguyên Bình', ['xã Hưng Đạo', 'xã Hoa Thám', 'xã Tam Kim']),
  place('01351', 'Hưng Đạo', 'bao-lac', 'Bảo Lạc', ['xã Hưng Thịnh', 'xã Kim Cúc', 'xã Hưng Đạo']),
  place('01273', 'Thục Phán', 'cao-bang', 'Thành phố Cao Bằng', ['phường Đề Thám', 'xã Hưng Đạo']),
  place('01288', 'Tân Giang', 'cao-bang', 'Thành phố Cao Bằng', ['phường Tân Giang', 'phường Hòa Chung']),
  place('01708', 'Bạch Đằng', 'hoa-an', 'Hòa An', ['xã Thịnh Vượng', 'xã Bình Dương', 'xã Bạch Đằng']),
  place('01576', 'Quảng Uyên', 'quang-hoa', 'Quảng Hòa', ['thị trấn Quảng Uyên', 'xã Phúc Sen']),
];

function place(
  code: string,
  name: string,
  district: string,
  districtName: string,
  formerNames: string[],
): Area {
  const isWard = district === 'cao-bang';
  return {
    code,
    name,
    type: isWard ? 'ward' : 'commune',
    district,
    districtName,
    areaClass: 'III',
    formerNames,
  };
}

/** A Monday in the month after which most proposals of the next year are planned. */
export const context: ParseContext = { today: '2026-11-23', areas, current: undefined };

export const typed = (text: string): RawAnswer => ({ from: 'text', text });
export const pressed = (data: string): RawAnswer => ({ from: 'button', data });

export function read(kind: AnswerKind, text: string): string {
  return describeParsed(parseAnswer(kind, typed(text), context));
}

/** "180000000", "180000000 (moneyVeryLarge)", "? 5 | 6", "! notMoney". */
export function describeParsed(parsed: Parsed): string {
  if (parsed.ok)
    return describeValue(parsed.value) + (parsed.doubt === undefined ? '' : ` (${parsed.doubt})`);
  if (parsed.reason !== 'whichOne') return `! ${parsed.reason}`;
  return `? ${parsed.candidates.map(describeValue).join(' | ')}`;
}

function describeValue(value: KnownAnswer): string {
  switch (value.kind) {
    case 'quantity':
      return `${value.amount} ${value.unit}`.trimEnd();
    case 'month':
      return value.month === null ? String(value.year) : `${value.month}/${value.year}`;
    case 'files':
      return value.files.map((file) => file.name).join(', ');
    case 'rows':
      return `${value.rows.join(',')} of ${value.last}${value.isComplete ? ', done' : ''}`;
    default: {
      const [, content] = Object.values(value);
      return String(content);
    }
  }
}
