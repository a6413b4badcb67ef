// Replies that the staff keep ready: kept at the desk, and filled in for an enquiry.

import type { EnquiryId } from '../../core/ids.ts';
import {
  fillPlaces,
  mostReadyReplies,
  type ReadyProblem,
  type ReadyWords,
  readReadyReply,
} from '../../core/ready-reply.ts';
import { findEnquiry } from '../../storage/enquiries.ts';
import { recordEvents } from '../../storage/events.ts';
import {
  addReadyReply,
  changeReadyReply,
  countReadyReplies,
  findReadyReply,
  removeReadyReply,
  type StoredReadyReply,
} from '../../storage/ready-replies.ts';
import type { App, Visit } from '../app.ts';
import { wordingIn } from '../wording.ts';

export type ReadyOutcome =
  | { readonly ok: true; readonly what: 'kept' | 'removed' }
  | { readonly ok: false; readonly problem: ReadyProblem | { readonly reason: 'stale' | 'tooMany' } };

/** `seen`: the one that is changed, as the page showed it; null: a new one. */
export async function keepReadyReply(
  app: App,
  { person }: Visit,
  typed: ReadyWords,
  seen: { readonly id: number; readonly revision: number } | null,
): Promise<ReadyOutcome> {
  const read = readReadyReply(typed);
  if (!read.ok) return read;
  const at = app.clock.now();
  const words = { ...read.words, updatedById: person.id, updatedAt: at };
  return app.database.transaction(async (tx): Promise<ReadyOutcome> => {
    if (seen === null) {
      if ((await countReadyReplies(tx)) >= mostReadyReplies)
        return { ok: false, problem: { reason: 'tooMany' } };
      await addReadyReply(tx, words);
    } else if (!(await changeReadyReply(tx, seen, words))) return { ok: false, problem: { reason: 'stale' } };
    await recordEvents(tx, [{ what: 'readyReplyKept', at, actorId: person.id, after: read.words }]);
    return { ok: true, what: 'kept' };
  });
}

export async function dropReadyReply(
  app: App,
  { person }: Visit,
  seen: { readonly id: number; readonly revision: number },
): Promise<ReadyOutcome> {
  const at = app.clock.now();
  return app.database.transaction(async (tx): Promise<ReadyOutcome> => {
    const before = await findReadyReply(tx, seen.id);
    if (before === null || !(await removeReadyReply(tx, seen)))
      return { ok: false, problem: { reason: 'stale' } };
    const { title, text } = before;
    await recordEvents(tx, [{ what: 'readyReplyRemoved', at, actorId: person.id, before: { title, text } }]);
    return { ok: true, what: 'removed' };
  });
}

/** As it would be sent, in the language of whoever asked. Null: one of the two is not there any more. */
export async function fillReady(
  app: App,
  { person }: Visit,
  id: EnquiryId,
  ready: number,
): Promise<{ readonly reply: StoredReadyReply; readonly text: string } | null> {
  const reply = await findReadyReply(app.database, ready);
  const enquiry = await findEnquiry(app.database, id);
  if (reply === null || enquiry === null) return null;
  const wording = wordingIn(app.translations, app.rulebook, enquiry.askerLanguage);
  const text = fillPlaces(reply.text, {
    tên: enquiry.askerName,
    số: String(id),
    xã: enquiry.areaCode === null ? null : wording.area(enquiry.areaCode),
    'cán bộ': person.name,
    'trung tâm': wording.pick(app.rulebook.centre.name),
  });
  return { reply, text };
}
