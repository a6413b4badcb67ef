// An answer that is known already, offered for what somebody asked: where it helps, that ends the enquiry.
import { cleanText } from '../../core/clean-text.ts';
import type { EnquiryId } from '../../core/ids.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { countKnownAnswer, findKnownAnswers, readKnownAnswer } from './known-answers.ts';
import { afterClosing, closeIn } from './own-enquiry.ts';

/** `enquiry`: for which it was offered. Null: the person looked for it. */
export async function showKnownAnswer(
  app: App,
  visit: Visit,
  id: string,
  enquiry: EnquiryId | null,
): Promise<Reply> {
  await remember(app, app.database, visit, {
    focus: enquiry === null ? null : { kind: 'enquiry', enquiry },
  });
  const answer = await readKnownAnswer(app, visit, id);
  if (answer === null) return { screen: 'generalAnswers' };
  await countKnownAnswer(app.database, id, 'read');
  return { screen: 'knownAnswer', answer, enquiry };
}

export async function closeAsHelped(app: App, visit: Visit, enquiry: EnquiryId, id: string): Promise<Reply> {
  await app.database.transaction(async (tx) => {
    if (await closeIn(app, tx, visit, enquiry)) await countKnownAnswer(tx, id, 'helped');
  });
  return afterClosing(app, visit, enquiry);
}

/** Words that nothing was asked for: what is known about them, and the way to ask the centre. */
export async function lookFor(app: App, visit: Visit, text: string): Promise<Reply> {
  const words = cleanText(text);
  const items = await findKnownAnswers(app, visit, words);
  if (items.length === 0) return showHome(app, visit, 'nothingAsked');
  await remember(app, app.database, visit, { focus: null });
  return { screen: 'foundAnswers', words, items };
}
