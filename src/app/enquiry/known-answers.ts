// What is already known: general answers of the rulebook and those that the staff published, found by a question as people
// type it.
import { gramsOf, likeness, weightOf } from '../../core/answer-search.ts';
import { takeNumber } from '../../storage/counters.ts';
import type { Access } from '../../storage/database.ts';
import { countGrams, findPublished, listWithGrams } from '../../storage/published-answers.ts';
import type { App, Visit } from '../app.ts';
import type { KnownAnswer } from './enquiry-reply.ts';

const mostOffered = 3;
/** Less alike than that is about something else. */
const leastLikeness = 0.2;
/** Pieces that more than this share of all answers have do not choose among them. */
const commonShare = 0.1;
const fewestPieces = 8;
const mostCandidates = 60;

/** At most three where nothing else is said, best first; none where nothing is alike. */
export async function findKnownAnswers(
  app: App,
  visit: Visit,
  words: string,
  most = mostOffered,
): Promise<readonly KnownAnswer[]> {
  const wanted = gramsOf(words);
  if (wanted.length === 0) return [];
  const general = generalAnswers(app, visit).map((answer) => ({ answer, grams: gramsOf(answer.question) }));
  const { all, having } = await countGrams(app.database, wanted);
  const ofGeneral = (gram: string): number => general.filter(({ grams }) => grams.includes(gram)).length;
  const total = all + general.length;
  const counts = new Map(wanted.map((gram) => [gram, (having.get(gram) ?? 0) + ofGeneral(gram)]));
  const rarest = wanted.toSorted((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
  const telling = rarest.filter(
    (gram, index) => index < fewestPieces || (counts.get(gram) ?? 0) <= total * commonShare,
  );
  const published = await listWithGrams(app.database, telling, mostCandidates);
  const weights = new Map(wanted.map((gram) => [gram, weightOf(counts.get(gram) ?? 0, total)]));
  const weight = (gram: string): number => weights.get(gram) ?? 0;
  return [
    ...general,
    ...published.map((answer) => ({ answer: toKnown(answer), grams: gramsOf(answer.question) })),
  ]
    .map(({ answer, grams }) => ({ answer, alike: likeness(wanted, grams, weight) }))
    .filter(({ alike }) => alike >= leastLikeness)
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, most)
    .map(({ answer }) => answer);
}

export const toKnown = ({
  id,
  question,
  answer,
}: {
  id: number;
  question: string;
  answer: string;
}): KnownAnswer => ({
  id: `p.${id}`,
  question,
  answer,
});

export function generalAnswers({ rulebook }: App, { person }: Visit): KnownAnswer[] {
  return rulebook.generalAnswers.map(({ id, question, answer }) => ({
    id: `g.${id}`,
    question: question[person.language] ?? question.vi,
    answer: answer[person.language] ?? answer.vi,
  }));
}

/** Null where it was taken back, or never was. */
export async function readKnownAnswer(app: App, visit: Visit, id: string): Promise<KnownAnswer | null> {
  if (id.startsWith('g.')) return generalAnswers(app, visit).find((each) => each.id === id) ?? null;
  const number = /^p\.(\d{1,9})$/.exec(id)?.[1];
  const found = number === undefined ? null : await findPublished(app.database, { id: Number(number) });
  return found === null ? null : toKnown(found);
}

/** How often it was read, and how often that was enough, for the staff to see which ones are worth their place. */
export async function countKnownAnswer(access: Access, id: string, what: 'read' | 'helped'): Promise<void> {
  await takeNumber(access, countName(id, what));
}

export const countName = (id: string, what: 'read' | 'helped'): string => `answer ${id} ${what}`;
