// A conclusion is what one condition comes to: a note that names a sentence, and the figures in it.
import type { CriterionTest, Programme } from '../rulebook.ts';
import type { LineOutcome } from '../verdict.ts';

export type TestName = CriterionTest['test'];

/** Every note there is, and the outcome it stands for. Each has a sentence under `line.<test>.<note>`. */
export const outcomeByNote = {
  registered: { met: 'met', unregistered: 'missing', unknown: 'missing', staff: 'staff' },
  legalForm: { met: 'met', unregistered: 'missing', unknown: 'missing', staff: 'staff', otherForm: 'unmet' },
  produces: { met: 'met', both: 'met', trades: 'unmet', unknown: 'missing' },
  sector: {
    met: 'met',
    metInDifficultArea: 'met',
    none: 'unmet',
    notListed: 'unmet',
    notDifficult: 'unmet',
    outside: 'unmet',
    unsure: 'staff',
    areaUnknown: 'missing',
    unknown: 'missing',
  },
  inProvince: { met: 'met', outside: 'unmet', unknown: 'missing' },
  difficultArea: { met: 'met', notDifficult: 'unmet', outside: 'unmet', unknown: 'missing' },
  size: { met: 'met', notNeeded: 'met', tooLarge: 'unmet', unknown: 'missing', formUnknown: 'missing' },
  newMachine: { met: 'met', used: 'staff', unknown: 'missing' },
  notBoughtYet: { met: 'met', deposit: 'staff', bought: 'staff', unknown: 'missing' },
  isLine: { met: 'met', separate: 'unmet', unknown: 'missing' },
  ownCapital: {
    enough: 'met',
    commits: 'met',
    commitsOnly: 'met',
    noCommitment: 'staff',
    caseByCase: 'staff',
    commitmentUnknown: 'missing',
    costUnknown: 'missing',
    unknown: 'missing',
  },
  noDoubleSupport: {
    none: 'met',
    same: 'unmet',
    sameUndated: 'unmet',
    different: 'staff',
    differentUndated: 'staff',
    pending: 'staff',
    unsure: 'staff',
    whichThing: 'missing',
    unknown: 'missing',
  },
  costAtMost: { met: 'met', tooHigh: 'unmet', unknown: 'missing' },
  staffDecides: { staff: 'staff', unconfirmed: 'staff', noRule: 'staff' },
} as const satisfies Record<TestName, Readonly<Record<string, LineOutcome>>>;

export type NoteOf<Test extends TestName> = keyof (typeof outcomeByNote)[Test] & string;

/** Money under keys ending in Dong; option codes (`sector`, `size`, `source`, `legalForm`, `areaClass`) and years as text. */
export type Values = Readonly<Record<string, string | number>>;

export interface Conclusion {
  readonly outcome: LineOutcome;
  readonly note: string;
  readonly values: Values;
}

/** What a condition may need besides the facts. */
export interface CriterionContext {
  /** The kinds of support that the programme gives: earlier support for one of them is support for the same content. */
  readonly needs: Programme['needs'];
  /** The most support there can be, whole đồng; null where the cost is unknown or it is set case by case. */
  readonly most: number | null;
}

export function conclude<Test extends TestName>(
  test: Test,
  note: NoteOf<Test>,
  values: Values = {},
): Conclusion {
  const outcomes: Readonly<Record<string, LineOutcome>> = outcomeByNote[test];
  const outcome = outcomes[note];
  if (outcome === undefined) throw new Error(`The test ${test} has no note ${note}`);
  return { outcome, note, values };
}
