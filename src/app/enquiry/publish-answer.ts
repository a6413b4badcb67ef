// An answer that helps others is published: with a question that the staff word anew, so that nobody is named in it.
import { cleanLine, cleanText } from '../../core/clean-text.ts';
import { longestAnswer, longestPublished } from '../../core/enquiry.ts';
import type { EnquiryId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import { findLastAnswer } from '../../storage/enquiry-entries.ts';
import { recordEvents } from '../../storage/events.ts';
import { publishAnswer, unpublishAnswer } from '../../storage/published-answers.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { tooLongFor } from '../staff/too-long.ts';
import { askForWord } from './answer-enquiry.ts';
import { openForStaff, showStaffEnquiry } from './staff-enquiry.ts';

/** `answer`: null: the last one, as it was given. */
export async function publishFrom(
  app: App,
  visit: Visit,
  id: EnquiryId,
  words: { readonly question: string; readonly answer: string | null },
): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  if (!mayAct(visit.person.grants, 'answerEnquiries'))
    return showStaffEnquiry(app, visit, id, { notice: { refused: 'notAllowed' } });
  const question = cleanLine(words.question);
  const last = await findLastAnswer(app.database, id);
  const answer = words.answer === null ? (last?.text ?? '') : cleanText(words.answer);
  if (last === null || answer === '') return showStaffEnquiry(app, visit, id, { notice: 'nothingToPublish' });
  const tooLong = tooLongFor(question, longestPublished) ?? tooLongFor(answer, longestAnswer);
  if (tooLong !== null || question === '') return askForWord(app, visit, id, 'publication', tooLong);
  const at = app.clock.now();
  await app.database.transaction(async (tx) => {
    const publishedById = visit.person.id;
    await publishAnswer(tx, { enquiryId: id, question, answer, publishedById, at });
    await recordEvents(tx, [
      { what: 'answerPublished', at, actorId: publishedById, after: { enquiry: id, question } },
    ]);
    await remember(app, tx, visit, { focus: null });
    return { ok: true };
  });
  return showStaffEnquiry(app, visit, id, { notice: 'published' });
}

/** Nobody finds it any more. */
export async function unpublishFrom(app: App, visit: Visit, id: EnquiryId): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  if (!mayAct(visit.person.grants, 'answerEnquiries'))
    return showStaffEnquiry(app, visit, id, { notice: { refused: 'notAllowed' } });
  const at = app.clock.now();
  const outcome = await app.database.transaction(async (tx) => {
    const isTaken = await unpublishAnswer(tx, id, at);
    if (isTaken)
      await recordEvents(tx, [
        { what: 'answerUnpublished', at, actorId: visit.person.id, before: { enquiry: id } },
      ]);
    await remember(app, tx, visit, { focus: null });
    return { ok: true, isTaken };
  });
  return showStaffEnquiry(app, visit, id, {
    notice: outcome.isTaken ? 'unpublished' : { refused: 'wrongStatus' },
  });
}
