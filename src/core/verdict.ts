// The verdict: what the rules say of one proposal for one programme on one day. Preliminary, never a decision.
import type { Citation, Criterion, SupportRule } from './rulebook.ts';

/**
 * met; unmet: the rule says no; missing: not answered yet; staff: answered, but a person must judge.
 */
export type LineOutcome = 'met' | 'unmet' | 'missing' | 'staff';

/** The person's own figure and the threshold it was held against, as data; the words are made where it is shown. */
export interface VerdictLine {
  readonly criterion: Criterion;
  readonly outcome: LineOutcome;
  /** Names one of the few sentences for this criterion: 'met', 'used', 'group', 'sameSupport' … Text under `line.<test>.<note>`. */
  readonly note: string;
  /** Values for that sentence: { own: 90000000, needed: 90000000 }. Money in whole đồng under keys ending in Dong. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly citation: Citation;
}

export interface Amount {
  /** The most one may hope for, whole đồng; null where cost is unknown or the amount is set case by case. */
  readonly most: number | null;
  readonly percent: number | null;
  readonly ceiling: number | null;
  /** Which of the two bound it. */
  readonly boundBy: 'percent' | 'ceiling' | null;
  readonly rule: SupportRule | null;
  /** Recent averages that are not above `most`. */
  readonly usually: readonly {
    readonly money: 'local' | 'national';
    readonly dong: number;
    readonly years: string;
  }[];
  readonly vat: 'counts' | 'excluded' | 'undecided' | 'notIncluded';
}

export type VerdictOutcome = 'eligible' | 'needsStaff' | 'ineligible' | 'incomplete';

export interface Verdict {
  readonly outcome: VerdictOutcome;
  readonly programmeId: string;
  /** The day whose rules were used, yyyy-mm-dd. */
  readonly judgedFor: string;
  readonly lines: readonly VerdictLine[];
  readonly amount: Amount;
}
