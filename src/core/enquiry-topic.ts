// What an enquiry is about, guessed from its words and from where it was asked: only to sort the queue.
import { foldText } from './fold.ts';
import type { Section } from './questions/question.ts';

export const enquiryTopics = [
  'conditions',
  'money',
  'papers',
  'deadline',
  'dossier',
  'training',
  'other',
] as const;

export type EnquiryTopic = (typeof enquiryTopics)[number];

/** One that no build knows any more is as good as another. */
export const topicFrom = (stored: string): EnquiryTopic =>
  enquiryTopics.find((topic) => topic === stored) ?? 'other';

/** Folded beginnings of words, the more telling ones first. */
const stems: readonly (readonly [EnquiryTopic, readonly string[]])[] = [
  ['training', ['day nghe', 'lop hoc', 'lop dao tao', 'hoc nghe', 'tap huan', 'hoi cho', 'trien lam']],
  ['deadline', ['han nop', 'han gui', 'thoi han', 'khi nao', 'bao gio', 'ngay nao', 'con kip', 'den ngay']],
  ['dossier', ['ho so cua', 'ho so den dau', 'kc 20', 'da gui', 'duyet chua', 'den dau roi', 'ket qua']],
  [
    'papers',
    ['giay to', 'bao gia', 'giay phep', 'dang ky kinh doanh', 'hoa don', 'mau don', 'chung nhan', 'bao cao'],
  ],
  [
    'money',
    ['bao nhieu tien', 'duoc bao nhieu', 'muc ho tro', 'von doi ung', 'tien', 'phan tram', 'thue', 'vay'],
  ],
  ['conditions', ['co duoc', 'du dieu kien', 'dieu kien', 'duoc ho tro', 'thuoc dien', 'may cu', 'may moi']],
];

export function guessTopic(text: string, section: Section | null): EnquiryTopic {
  const words = ` ${foldText(text)} `;
  const found = stems.find(([, each]) => each.some((stem) => words.includes(` ${stem}`)));
  if (found !== undefined) return found[0];
  return section === null ? 'other' : section === 'papers' ? 'papers' : 'conditions';
}
