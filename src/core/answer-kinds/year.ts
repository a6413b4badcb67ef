// A year of the past, up to this one: "2019", "năm 2019", "15/3/2019", "năm ngoái".
import { cleanLine } from '../clean-text.ts';
import { foldText } from '../fold.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';

const mostCandidates = 4;

const yearsBack: readonly (readonly [RegExp, number])[] = [
  [/\b(?:nam nay|this year)\b/, 0],
  [/\b(?:nam ngoai|nam truoc|nam vua roi|nam vua qua|last year)\b/, 1],
  [/\bnam kia\b/, 2],
];
const countedBack = /\b(\d{1,2}) (?:nam truoc|nam nay roi|nam nay|nam roi|years ago)\b/;

/** Two digits ("19", "năm 98") are offered as the year they may stand for. `earliest` and this year are inclusive. */
export function parseYear(raw: RawAnswer, earliest: number, today: string): Parsed {
  if (raw.from !== 'text') return { ok: false, reason: 'notAYear' };
  const folded = foldText(cleanLine(raw.text));
  const latest = Number(today.slice(0, 4));
  const params = { earliest, latest };
  const said = saidYears(folded, latest);
  const years = [...new Set(said)].filter((year) => year >= earliest && year <= latest);
  const [only, ...others] = years;
  if (only !== undefined && others.length === 0) return { ok: true, value: { kind: 'year', year: only } };
  if (only !== undefined && years.length <= mostCandidates) return offer(years);
  if (said.length > 0) return { ok: false, reason: years.length > 0 ? 'notAYear' : 'yearOutOfRange', params };
  const short = /^(?:tu |khoang |hoi )*(?:nam )?(\d{2})$/.exec(folded)?.[1];
  const guesses = short === undefined ? [] : [2000 + Number(short), 1900 + Number(short)];
  const possible = guesses.filter((year) => year >= earliest && year <= latest);
  if (possible.length > 0) return offer(possible);
  return short === undefined
    ? { ok: false, reason: 'notAYear' }
    : { ok: false, reason: 'yearOutOfRange', params };
}

function saidYears(folded: string, latest: number): readonly number[] {
  const written = Array.from(folded.matchAll(/(?<!\d)(\d{4})(?!\d)/g), ([year]) => Number(year));
  if (written.length > 0) return written;
  const [, count] = countedBack.exec(folded) ?? [];
  if (count !== undefined) return [latest - Number(count)];
  return yearsBack.filter(([pattern]) => pattern.test(folded)).map(([, back]) => latest - back);
}

function offer(years: readonly number[]): Parsed {
  return { ok: false, reason: 'whichOne', candidates: years.map((year) => ({ kind: 'year', year })) };
}
