// The rulebook as the rules read it: programmes, criteria and sources, each with its dates. Written in rulebook/*.yaml.
import type { Area } from './area.ts';
import type { FairKind, LegalForm, Need, Sector, Size } from './facts.ts';

/** A text per language code; 'vi' is always there. */
export type Texts = Readonly<Record<string, string>> & { readonly vi: string };

export interface Source {
  readonly id: string;
  /** For example "Nghị định 45/2012/NĐ-CP". */
  readonly name: Texts;
  /** Day it was issued and the day it took effect, yyyy-mm-dd; null where not known. */
  readonly issued: string | null;
  readonly effective: string | null;
  readonly status: Texts;
}

/** Where a rule or figure is written: a source, the place in it, and whether that was read or must be confirmed. */
export interface Citation {
  readonly source: string;
  /** For example "Điều 8 khoản 4"; empty where not known. */
  readonly place: string;
  readonly isConfirmed: boolean;
  /** Years of the pages in which the figure was read, for example "2018–2021". */
  readonly seen?: string;
}

/** Valid on days d with from <= d < to (yyyy-mm-dd). Null: open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** The closed union of conditions a programme may set. Adding a programme never touches code; adding a kind does. */
export type CriterionTest =
  | { readonly test: 'registered' }
  | {
      readonly test: 'legalForm';
      readonly eligible: readonly LegalForm[];
      readonly staff: readonly LegalForm[];
    }
  | { readonly test: 'produces' }
  | {
      readonly test: 'sector';
      readonly eligible: readonly Sector[];
      readonly needsDifficultArea: readonly Sector[];
    }
  | { readonly test: 'inProvince' }
  | { readonly test: 'difficultArea'; readonly classes: readonly ('I' | 'II' | 'III')[] }
  | { readonly test: 'size'; readonly atMost: Size }
  | { readonly test: 'newMachine' }
  | { readonly test: 'notBoughtYet' }
  | { readonly test: 'isLine' }
  | { readonly test: 'ownCapital' }
  | { readonly test: 'noDoubleSupport' }
  | { readonly test: 'costAtMost'; readonly dong: number }
  /** Always a question for the staff: something no answer can settle. */
  | { readonly test: 'staffDecides' };

export interface Criterion extends Period {
  readonly id: string;
  readonly condition: CriterionTest;
  readonly citation: Citation;
  /** Short name of the condition: "Tự làm ra sản phẩm". */
  readonly label: Texts;
  /** What would change the outcome: "Đăng ký hộ kinh doanh ở UBND xã, không mất nhiều giấy tờ." */
  readonly remedy: Texts;
}

export interface SupportRule extends Period {
  /** Share of the cost that may be supported, 0 to 100; null: set case by case. */
  readonly percent: number | null;
  /** Whole đồng per unit; null: set case by case. */
  readonly ceiling: number | null;
  readonly citation: Citation;
  /** Whose ceiling it is. None is called the province's own until the centre has it. */
  readonly level: 'national' | 'province';
}

export interface Programme {
  /** File name without its ending: 'machinery'. */
  readonly id: string;
  /** Short code of the field: MAY, NH, HC2. */
  readonly code: string;
  /** Which needs this programme serves, with the narrowing answers it wants. */
  readonly needs: readonly Need[];
  readonly fairKind: FairKind | null;
  readonly unit:
    | 'establishment'
    | 'model'
    | 'trademark'
    | 'stand'
    | 'person'
    | 'product'
    | 'showroom'
    | 'cluster';
  readonly name: Texts;
  /** One plain sentence: what one gets. */
  readonly summary: Texts;
  readonly rules: readonly SupportRule[];
  readonly criteria: readonly Criterion[];
}

export interface Deadline {
  /** Year of the plan. */
  readonly year: number;
  readonly money: 'local' | 'national';
  /** Last day to reach the centre, yyyy-mm-dd. */
  readonly until: string;
  /** Null: the centre set it while the product runs, and that is its own word. */
  readonly citation: Citation | null;
}

export interface Centre {
  readonly name: Texts;
  /** Null: the centre has not filled it in yet. */
  readonly address: string | null;
  /** As people read it; null: not filled in yet. */
  readonly phone: string | null;
  /** Half-open times of a working day, minutes after midnight. */
  readonly officeHours: readonly { readonly from: number; readonly to: number }[];
  /** ISO weekdays, 1 = Monday. */
  readonly workingDays: readonly number[];
  /** Closed days, yyyy-mm-dd. */
  readonly holidays: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** All money for a plan year, whole đồng. Not in the files: known only where the centre set it. */
  readonly budgets: readonly { readonly year: number; readonly dong: number }[];
  /** Average support per project in recent years, whole đồng, shown beside a person's own ceiling. */
  readonly usuallyGranted: readonly {
    readonly money: 'local' | 'national';
    readonly dong: number;
    readonly years: string;
    readonly citation: Citation;
  }[];
  /** Does tax count towards the supported cost? */
  readonly vat: 'counts' | 'excluded' | 'undecided';
  /** Whom people ask about their data; null: not filled in yet. */
  readonly dataOfficer: string | null;
}

/** A general question with its answer, offered to everybody without consent. */
export interface GeneralAnswer {
  readonly id: string;
  readonly question: Texts;
  readonly answer: Texts;
}

export interface Rulebook {
  /** Changes when any figure or text of it changes; frozen with each submission. */
  readonly version: string;
  readonly centre: Centre;
  readonly areas: readonly Area[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly programmes: readonly Programme[];
  readonly generalAnswers: readonly GeneralAnswer[];
  /** Share of the ceiling by area class, percent; 100 where nothing else is known. */
  readonly areaShare: Readonly<Record<'I' | 'II' | 'III', number>>;
}
