// What the staff write: the answer to whoever asked, and notes among themselves.
import { decideMove, type EnquiryMove, longestAnswer } from '../../core/enquiry.ts';
import type { Focus } from '../../core/focus.ts';
import type { EnquiryId } from '../../core/ids.ts';
import { unfilledIn } from '../../core/ready-reply.ts';
import type { Tx } from '../../storage/database.ts';
import { changeAnswer, findLastAnswer } from '../../storage/enquiry-entries.ts';
import { countReadyReplies } from '../../storage/ready-replies.ts';
import type { App, Visit } from '../app.ts';
import { notifyPerson } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { tooLongFor } from '../staff/too-long.ts';
import type { EnquiryPrompt, UnsentWord } from './enquiry-reply.ts';
import type { Message } from './message.ts';
import { moveEnquiry, type Step, wordRefusal } from './move-enquiry.ts';
import { answerKey, enquiryHeading } from './read-enquiry.ts';
import { openForStaff, showStaffEnquiry, stateOf } from './staff-enquiry.ts';

/** To whoever asked, at once. Where nobody had it, it is the answerer's from now on. */
export async function answerEnquiry(app: App, visit: Visit, id: EnquiryId, message: Message): Promise<Reply> {
  const refused = whyNotSent(message.text);
  if (refused !== null || (message.text === '' && message.file === null))
    return askForWord(app, visit, id, 'answer', refused);
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

/** The last answer says this now: the message on the phone is changed, or follows where it cannot be. */
export async function correctAnswer(app: App, visit: Visit, id: EnquiryId, message: Message): Promise<Reply> {
  const refused = whyNotSent(message.text);
  if (refused !== null || message.text === '') return askForWord(app, visit, id, 'correction', refused);
  const step: Step = {
    move: 'correct',
    changes: () => ({}),
    entry: (enquiry, tx) => quoteLast(enquiry, tx, 'corrected'),
    also: async (tx, enquiry, entry, at) => {
      const answer = await findLastAnswer(tx, id);
      if (answer === null) return;
      await changeAnswer(tx, answer.id, { text: message.text, correctedAt: at });
      const notice = { about: 'enquiryCorrected', enquiry: id, entry: answer.id } as const;
      await notifyPerson(app, tx, enquiry.askerId, notice, `enquiry corrected ${entry}`);
    },
  };
  return moveEnquiry(app, visit, id, step, 'corrected');
}

/** Nobody reads half an answer, or one with a place in it that was left open. */
function whyNotSent(text: string): UnsentWord | null {
  const unfilled = unfilledIn(text);
  if (unfilled.length > 0) return { unfilled: unfilled.join(', ') };
  return tooLongFor(text, longestAnswer);
}

/** It should not have been said: on the phone it is taken back, and whoever asked waits again. */
export function withdrawAnswer(app: App, visit: Visit, id: EnquiryId): Promise<Reply> {
  const step: Step = {
    move: 'withdraw',
    changes: ({ holderId, waitingSince }, at) => ({
      holderId: holderId ?? visit.person.id,
      claimedAt: at,
      waitingSince: waitingSince ?? at,
    }),
    entry: (enquiry, tx) => quoteLast(enquiry, tx, 'withdrawn'),
    also: async (tx, enquiry, entry, at) => {
      const answer = await findLastAnswer(tx, id);
      if (answer === null) return;
      await changeAnswer(tx, answer.id, { withdrawnAt: at });
      const notice = { about: 'enquiryWithdrawn', enquiry: id, entry: answer.id } as const;
      await notifyPerson(app, tx, enquiry.askerId, notice, `enquiry withdrawn ${entry}`);
    },
  };
  return moveEnquiry(app, visit, id, step, 'withdrawn');
}

/** What it said until now stays for the staff to read. */
async function quoteLast({ id }: { readonly id: EnquiryId }, tx: Tx, kind: 'corrected' | 'withdrawn') {
  const answer = await findLastAnswer(tx, id);
  return answer === null ? null : { kind, text: answer.text };
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

const prompts = {
  answer: { move: 'answer', kind: 'enquiryAnswer' },
  correction: { move: 'correct', kind: 'enquiryCorrection' },
  note: { move: 'note', kind: 'enquiryNote' },
  publication: { move: 'note', kind: 'enquiryPublication' },
} as const satisfies Record<EnquiryPrompt, { readonly move: EnquiryMove; readonly kind: Focus['kind'] }>;

/** The next text, picture, file or voice note of this person is the answer, or the note. */
export async function askForWord(
  app: App,
  visit: Visit,
  id: EnquiryId,
  prompt: EnquiryPrompt,
  refused: UnsentWord | null = null,
): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { enquiry } = opened;
  const decision = decideMove(prompts[prompt].move, stateOf(visit, enquiry));
  if (!decision.ok) {
    return showStaffEnquiry(app, visit, id, { notice: wordRefusal(decision.reason, enquiry.holderName) });
  }
  const { kind } = prompts[prompt];
  await remember(app, app.database, visit, { focus: { kind, enquiry: id } });
  const readyCount = prompt === 'answer' ? await countReadyReplies(app.database) : 0;
  return { screen: 'enquiryPrompt', heading: enquiryHeading(enquiry), prompt, refused, readyCount };
}
