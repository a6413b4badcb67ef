// What the staff write: the answer to whoever asked, and notes among themselves.
import { decideMove, longestAnswer } from '../../core/enquiry.ts';
import type { EnquiryId } from '../../core/ids.ts';
import type { App, Visit } from '../app.ts';
import { notifyPerson } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { type TooLong, tooLongFor } from '../staff/too-long.ts';
import type { Message } from './message.ts';
import { moveEnquiry, type Step, wordRefusal } from './move-enquiry.ts';
import { answerKey, enquiryHeading } from './read-enquiry.ts';
import { openForStaff, showStaffEnquiry, stateOf } from './staff-enquiry.ts';

/** To whoever asked, at once. Where nobody had it, it is the answerer's from now on. */
export async function answerEnquiry(app: App, visit: Visit, id: EnquiryId, message: Message): Promise<Reply> {
  const tooLong = tooLongFor(message.text, longestAnswer);
  if (tooLong !== null || (message.text === '' && message.file === null))
    return askForWord(app, visit, id, 'answer', tooLong);
  return moveEnquiry(
    app,
    visit,
    id,
    {
      move: 'answer',
      file: message,
      changes: ({ holderId, claimedAt, answeredAt }, at) => ({
        holderId: holderId ?? visit.person.id,
        claimedAt: claimedAt ?? at,
        answeredAt: answeredAt ?? at,
        waitingSince: null,
        closedAt: null,
      }),
      entry: () => ({ kind: 'answer', text: message.text }),
      also: (tx, enquiry, entry) =>
        notifyPerson(
          app,
          tx,
          enquiry.askerId,
          { about: 'enquiryAnswered', enquiry: id, entry },
          answerKey(entry),
        ),
    },
    'answered',
  );
}

/** Internal: whoever asked never sees it. */
export async function noteOnEnquiry(app: App, visit: Visit, id: EnquiryId, message: Message): Promise<Reply> {
  if (message.text === '' && message.file === null) return askForWord(app, visit, id, 'note');
  const step: Step = {
    move: 'note',
    file: message,
    changes: () => ({}),
    entry: () => ({ kind: 'note', text: message.text }),
  };
  return moveEnquiry(app, visit, id, step, 'noteKept');
}

/** The next text, picture, file or voice note of this person is the answer, or the note. */
export async function askForWord(
  app: App,
  visit: Visit,
  id: EnquiryId,
  prompt: 'answer' | 'note',
  refused: TooLong | null = null,
): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { enquiry } = opened;
  const decision = decideMove(prompt, stateOf(visit, enquiry));
  if (!decision.ok) {
    return showStaffEnquiry(app, visit, id, { notice: wordRefusal(decision.reason, enquiry.holderName) });
  }
  const kind = prompt === 'answer' ? 'enquiryAnswer' : 'enquiryNote';
  await remember(app, app.database, visit, { focus: { kind, enquiry: id } });
  return { screen: 'enquiryPrompt', heading: enquiryHeading(enquiry), prompt, refused };
}
