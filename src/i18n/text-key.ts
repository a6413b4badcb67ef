// Every text key, typed from the Vietnamese files: a key without a text does not compile.
import type advice from '../../locales/vi/advice.json';
import type announcements from '../../locales/vi/announcements.json';
import type answers from '../../locales/vi/answers.json';
import type applicant from '../../locales/vi/applicant.json';
import type console from '../../locales/vi/console.json';
import type enquiries from '../../locales/vi/enquiries.json';
import type notices from '../../locales/vi/notices.json';
import type papers from '../../locales/vi/papers.json';
import type questions from '../../locales/vi/questions.json';
import type staff from '../../locales/vi/staff.json';
import type verdict from '../../locales/vi/verdict.json';

interface AllTexts {
  readonly advice: typeof advice;
  readonly announcements: typeof announcements;
  readonly answers: typeof answers;
  readonly applicant: typeof applicant;
  readonly console: typeof console;
  readonly enquiries: typeof enquiries;
  readonly notices: typeof notices;
  readonly papers: typeof papers;
  readonly questions: typeof questions;
  readonly staff: typeof staff;
  readonly verdict: typeof verdict;
}

/** i18next picks the plural form: callers name the key without its ending. */
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${KeysOf<Tree[Key]>}`;
}[keyof Tree & string];

export type TextKey = KeysOf<AllTexts>;
