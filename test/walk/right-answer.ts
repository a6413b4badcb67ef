// What somebody who knows the answer sends: by pressing, in words, as a contact or as a photo.
// Texts and figures carry a number of their own, so that one filed under another question would be seen.
import type { Question } from '../../src/core/questions/question.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { labelOf } from './read-screen.ts';

export type Gesture =
  | { readonly by: 'text'; readonly text: string }
  /** The data that the answer's button ends with. */
  | { readonly by: 'button'; readonly data: string }
  | { readonly by: 'contact' }
  | { readonly by: 'photo' };

const communes = [
  'Thành Công',
  'thanh cong',
  'Nùng Trí Cao',
  'xã Trùng Khánh',
  'Quảng Uyên',
  'xã Bảo Lạc',
  'xa ha quang',
];
const vague = ['Máy móc các thứ', 'Làm cho tốt hơn', 'Bán khắp nơi', 'Mọi thứ'];

export function rightAnswer({ id, answer }: Question, pick: number, translator: Translator): Gesture {
  const figure = 1 + (pick % 97);
  switch (answer.kind) {
    case 'choice': {
      const option = answer.options[pick % answer.options.length] ?? '';
      const isTyped = pick % 3 === 0;
      return isTyped
        ? { by: 'text', text: typed(labelOf(translator, questionOf(id, answer), option), pick) }
        : { by: 'button', data: option };
    }
    case 'text':
      if (answer.atMost <= 200) return { by: 'text', text: `Nông Văn ${pick} (${id})` };
      return { by: 'text', text: pick % 5 === 0 ? pickFrom(vague, pick) : concrete(id, pick) };
    case 'number':
      return { by: 'text', text: String(Math.min(Math.max(answer.atLeast, figure), answer.atMost)) };
    case 'quantity':
      return {
        by: 'text',
        text: pickFrom([`${figure},5 tấn một tháng`, `${figure} vạn viên`, `${figure} kg`], pick),
      };
    case 'money':
      return {
        by: 'text',
        text: pickFrom([`${figure} triệu`, `${figure}tr`, `1 tỷ ${figure % 9}`, `${figure}.000.000`], pick),
      };
    case 'year':
      return { by: 'text', text: String(2000 + (pick % 26)) };
    case 'month':
      return { by: 'text', text: `tháng ${1 + (pick % 12)}/${2026 + (pick % 2)}` };
    case 'commune':
      return { by: 'text', text: pickFrom(communes, pick) };
    case 'phone':
      return pick % 2 === 0 ? { by: 'contact' } : { by: 'text', text: `09123456${String(10 + (pick % 90))}` };
    case 'taxCode':
      return { by: 'text', text: `53001${String(10_000 + (pick % 90_000))}` };
    case 'files':
      return { by: 'photo' };
    case 'rows':
      return { by: 'button', data: pick % 4 === 0 ? 'add' : 'done' };
    default:
      return answer satisfies never;
  }
}

function questionOf(id: Question['id'], answer: Question['answer']): Question {
  return { id, answer, code: '', section: 'need' };
}

const pickFrom = (all: readonly string[], pick: number): string => all[pick % all.length] ?? '';

/** As people type a label: as it stands, or small and without diacritics. */
function typed(label: string, pick: number): string {
  if (pick % 2 === 0) return label;
  return label.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
}

function concrete(id: string, pick: number): string {
  return `2 bộ máy sấy số ${pick} cho xưởng 120 m² ở xã Thành Công, từ tháng 3/2027 làm thêm 5 tấn một tháng (${id})`;
}
