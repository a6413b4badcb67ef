// An answer kind says how a question is answered: which control the person gets and how what they send is read.
import type { AnswerValue, KnownAnswer, StoredFile } from '../answer.ts';
import type { Area } from '../area.ts';

/** What a good free text names; `specificity` looks for these. */
export type Want = 'number' | 'unit' | 'place' | 'date' | 'machine' | 'outcome';

export type AnswerKind =
  | {
      readonly kind: 'choice';
      readonly options: readonly string[];
      /** The options that a plain "có" and "không" stand for, where the question asks for a yes or a no. */
      readonly yes?: string;
      readonly no?: string;
    }
  | { readonly kind: 'text'; readonly atMost: number; readonly wants?: readonly Want[] }
  | { readonly kind: 'number'; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'quantity' }
  | { readonly kind: 'money' }
  | { readonly kind: 'year'; readonly earliest: number }
  | { readonly kind: 'month' }
  | { readonly kind: 'commune' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'taxCode' }
  | { readonly kind: 'files'; readonly atMost: number }
  | { readonly kind: 'rows'; readonly atMost: number };

/** What arrived from the person, before anything is understood. Button data is one that `toButtonData` wrote, or forged. */
export type RawAnswer =
  | { readonly from: 'text'; readonly text: string }
  | { readonly from: 'button'; readonly data: string }
  | { readonly from: 'contact'; readonly phone: string }
  | { readonly from: 'file'; readonly file: StoredFile };

/** Why an answer could not be read. Each has a sentence with an example under `problem.<reason>` in every language. */
export type Problem =
  | 'useButtons'
  | 'unknownOption'
  | 'needsText'
  | 'textTooLong'
  | 'emptyText'
  | 'notANumber'
  | 'notWhole'
  | 'moneyHere'
  | 'numberTooSmall'
  | 'numberTooLarge'
  | 'notAQuantity'
  | 'notMoney'
  | 'moneyTooLarge'
  | 'notAYear'
  | 'yearOutOfRange'
  | 'notAMonth'
  | 'monthOutOfRange'
  | 'communeNotFound'
  | 'tooManyCommunes'
  | 'notAPhone'
  | 'notATaxCode'
  | 'needsFile'
  | 'tooManyFiles'
  | 'tooManyRows';

/** Something to say that does not stop the answer from being saved; a sentence under `doubt.<name>`. */
export type Doubt =
  | 'taxCodeCheckDigit'
  | 'taxCodeUnusualLength'
  | 'phoneForeign'
  | 'moneyVeryLarge'
  | 'moneyVerySmall';

export type Parsed =
  | { readonly ok: true; readonly value: KnownAnswer; readonly doubt?: Doubt }
  | {
      readonly ok: false;
      readonly reason: Problem;
      readonly params?: Readonly<Record<string, string | number>>;
    }
  /** More than one reading: the person picks one, by a button whose data this kind reads again. */
  | {
      readonly ok: false;
      readonly reason: 'whichOne';
      readonly candidates: readonly Exclude<AnswerValue, { kind: 'unknown' }>[];
    };

/** What reading an answer may need besides the answer. `today` is a calendar day in Asia/Ho_Chi_Minh, yyyy-mm-dd. */
export interface ParseContext {
  readonly today: string;
  readonly areas: readonly Area[];
  /** What is stored for this question now; files and rows add to it. */
  readonly current: AnswerValue | undefined;
}
