// The answers that everybody may find, for the staff: how often each was read and was enough, reworded, or taken down.
import { createHash } from 'node:crypto';
import { cleanLine, cleanText } from '../../core/clean-text.ts';
import { longestAnswer, longestPublished } from '../../core/enquiry.ts';
import { asId, type EnquiryId } from '../../core/ids.ts';
import { readCounters } from '../../storage/counters.ts';
import { recordEvents } from '../../storage/events.ts';
import {
  countPublished,
  findPublished,
  listPublished,
  publishAnswer,
  unpublishAnswer,
} from '../../storage/published-answers.ts';
import type { App, Visit } from '../app.ts';
import { type TooLong, tooLongFor } from '../staff/too-long.ts';
import type { KnownAnswer } from './enquiry-reply.ts';
import { countName, findKnownAnswers, generalAnswers, toKnown } from './known-answers.ts';

export interface CountedAnswer extends KnownAnswer {
  readonly read: number;
  readonly helped: number;
}

export interface AnswerList {
  readonly items: readonly CountedAnswer[];
  readonly count: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

const pageSize = 25;

/** Where words are given, the best ones as people would be offered them; else latest first, those of the rulebook last. */
export async function readAnswers(
  app: App,
  visit: Visit,
  { words, page }: { readonly words: string; readonly page: number },
): Promise<AnswerList> {
  if (words !== '') {
    const items = await withCounts(app, await findKnownAnswers(app, visit, words, pageSize));
    return { items, count: items.length, page: 0, pages: 1 };
  }
  const general = generalAnswers(app, visit);
  const published = await countPublished(app.database);
  const count = published + general.length;
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const number = Math.min(page, pages - 1);
  const first = await listPublished(app.database, { size: pageSize, number });
  const start = Math.max(0, number * pageSize - published);
  const rest = general.slice(start, start + pageSize - first.length);
  return { items: await withCounts(app, [...first.map(toKnown), ...rest]), count, page: number, pages };
}

async function withCounts(app: App, answers: readonly KnownAnswer[]): Promise<readonly CountedAnswer[]> {
  const names = answers.flatMap(({ id }) => [countName(id, 'read'), countName(id, 'helped')]);
  const counts = await readCounters(app.database, names);
  const count = (id: string, what: 'read' | 'helped') => counts.get(countName(id, what)) ?? 0;
  return answers.map((answer) => ({
    ...answer,
    read: count(answer.id, 'read'),
    helped: count(answer.id, 'helped'),
  }));
}

export type AnswerOutcome =
  | { readonly ok: true; readonly what: 'kept' | 'removed' }
  | { readonly ok: false; readonly reason: 'stale' | 'empty' }
  | ({ readonly ok: false; readonly reason: 'tooLong' } & TooLong);

/** `seen`: the words that the page showed. */
export async function rewordAnswer(
  app: App,
  visit: Visit,
  { id, seen, ...typed }: { readonly id: number; readonly seen: string } & AnswerWords,
): Promise<AnswerOutcome> {
  const words = { question: cleanLine(typed.question), answer: cleanText(typed.answer) };
  if (words.question === '' || words.answer === '') return { ok: false, reason: 'empty' };
  const tooLong = tooLongFor(words.question, longestPublished) ?? tooLongFor(words.answer, longestAnswer);
  if (tooLong !== null) return { ok: false, reason: 'tooLong', ...tooLong };
  const at = app.clock.now();
  const publishedById = visit.person.id;
  return app.database.transaction(async (tx): Promise<AnswerOutcome> => {
    const before = await findPublished(tx, { id });
    if (before === null || printOf(before) !== seen) return { ok: false, reason: 'stale' };
    await publishAnswer(tx, { enquiryId: asId<EnquiryId>(before.enquiryId), ...words, publishedById, at });
    const { question, answer } = before;
    const change = { before: { question, answer }, after: { published: id, ...words } };
    await recordEvents(tx, [{ what: 'answerPublished', at, actorId: publishedById, ...change }]);
    return { ok: true, what: 'kept' };
  });
}

export async function takeAnswerDown(
  app: App,
  visit: Visit,
  { id, seen }: { readonly id: number; readonly seen: string },
): Promise<AnswerOutcome> {
  const at = app.clock.now();
  return app.database.transaction(async (tx): Promise<AnswerOutcome> => {
    const before = await findPublished(tx, { id });
    if (before === null || printOf(before) !== seen) return { ok: false, reason: 'stale' };
    await unpublishAnswer(tx, asId<EnquiryId>(before.enquiryId), at);
    const { question, answer } = before;
    await recordEvents(tx, [
      {
        what: 'answerUnpublished',
        at,
        actorId: visit.person.id,
        before: { published: id, question, answer },
      },
    ]);
    return { ok: true, what: 'removed' };
  });
}

export interface AnswerWords {
  readonly question: string;
  readonly answer: string;
}

/** Differs where the words differ. */
export const printOf = ({ question, answer }: AnswerWords): string =>
  createHash('sha256').update(`${question}\n${answer}`).digest('base64url').slice(0, 16);
