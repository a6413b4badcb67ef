// A month with its year: "3/2027", "tháng 3 năm sau", "quý III 2027", "cuối năm", "sau Tết". Only the year is enough too.

import type { MonthAnswer } from '../answer.ts';
import { cleanLine } from '../clean-text.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';
import { foldKeepingMarks, readMoments } from './month-words.ts';

const yearsBack = 50;
const yearsAhead = 10;
const mostCandidates = 4;

/** A month without a year is offered as the next and the last such month; `today` as in `ParseContext`. */
export function parseMonth(raw: RawAnswer, today: string): Parsed {
  const year = Number(today.slice(0, 4));
  if (raw.from !== 'text') return { ok: false, reason: 'notAMonth', params: { exampleYear: year } };
  const month = Number(today.slice(5, 7));
  const moments = readMoments(foldKeepingMarks(cleanLine(raw.text)), { year, month });
  const answers = [0, -1].flatMap((turn) =>
    moments.map((moment): MonthAnswer => {
      const coming = moment.month !== null && moment.month < month ? year + 1 : year;
      const isNow = moment.month === month;
      return { kind: 'month', year: moment.year ?? coming + (isNow ? 0 : turn), month: moment.month };
    }),
  );
  return settle(answers, year);
}

function settle(answers: readonly MonthAnswer[], thisYear: number): Parsed {
  const [earliest, latest] = [thisYear - yearsBack, thisYear + yearsAhead];
  const different = new Map(answers.map((answer) => [`${answer.year}-${answer.month}`, answer]));
  const possible = [...different.values()].filter(({ year }) => year >= earliest && year <= latest);
  const [only, ...others] = possible;
  if (only === undefined) {
    return answers.length === 0
      ? { ok: false, reason: 'notAMonth', params: { exampleYear: thisYear } }
      : { ok: false, reason: 'monthOutOfRange', params: { earliest, latest, exampleYear: thisYear } };
  }
  if (others.length === 0) return { ok: true, value: only };
  return { ok: false, reason: 'whichOne', candidates: possible.slice(0, mostCandidates) };
}
