// The steps of an enquiry: the same use cases as in the chat. What is not done is told, with what was typed.
import {
  answerEnquiry,
  correctAnswer,
  noteOnEnquiry,
  withdrawAnswer,
} from '../../app/enquiry/answer-enquiry.ts';
import type { StaffEnquiryNotice } from '../../app/enquiry/enquiry-reply.ts';
import {
  claimEnquiry,
  finishEnquiry,
  handOverEnquiry,
  releaseEnquiry,
} from '../../app/enquiry/hold-enquiry.ts';
import type { Message } from '../../app/enquiry/message.ts';
import { muteAsker } from '../../app/enquiry/mute-asker.ts';
import { publishFrom, unpublishFrom } from '../../app/enquiry/publish-answer.ts';
import { fillReady } from '../../app/enquiry/ready-replies.ts';
import { showStaffEnquiry } from '../../app/enquiry/staff-enquiry.ts';
import { isRefused, wordUnsent } from '../../app/enquiry/word-enquiry.ts';
import type { Reply } from '../../app/reply.ts';
import { cleanText } from '../../core/clean-text.ts';
import { asId, type EnquiryId, type PersonId } from '../../core/ids.ts';
import { toPlainText } from '../../i18n/translator.ts';
import { plain } from '../say.ts';
import { enquiryFlash } from '../told.ts';
import type { Visitor } from '../visitor.ts';
import type { DeskStep } from './enquiry-actions.tsx';
import { enquiryOf, refuseEnquiry, renderEnquiry, type UndoneStep } from './enquiry-page.tsx';
import { keepUpload } from './keep-upload.ts';
import { refuse } from './refusal-page.tsx';

interface Posted {
  readonly text: string;
  readonly question: string;
  readonly to: PersonId;
  /** The reply kept ready that is to be put into the answer; null: the step itself was pressed. */
  readonly insert: number | null;
  /** The last entry that the page showed. */
  readonly seen: number;
}

type Perform = (
  visitor: Visitor,
  id: EnquiryId,
  posted: Posted & { readonly file: Message['file'] },
) => Promise<Reply>;

const message = (text: string, file: Message['file'] = null): Message => ({ text: cleanText(text), file });

const performs: Readonly<Record<DeskStep, Perform>> = {
  claim: ({ app, visit }, id) => claimEnquiry(app, visit, id),
  release: ({ app, visit }, id) => releaseEnquiry(app, visit, id),
  handOver: ({ app, visit }, id, { to }) => handOverEnquiry(app, visit, id, to),
  answer: ({ app, visit }, id, { text, file }) => answerEnquiry(app, visit, id, message(text, file)),
  correct: ({ app, visit }, id, { text }) => correctAnswer(app, visit, id, message(text)),
  withdraw: ({ app, visit }, id) => withdrawAnswer(app, visit, id),
  finish: ({ app, visit }, id) => finishEnquiry(app, visit, id),
  note: ({ app, visit }, id, { text, file }) => noteOnEnquiry(app, visit, id, message(text, file)),
  publish: ({ app, visit }, id, { question, text }) =>
    publishFrom(app, visit, id, { question, answer: text }),
  mute: ({ app, visit }, id) => muteAsker(app, visit, id, true),
  unmute: ({ app, visit }, id) => muteAsker(app, visit, id, false),
  unpublish: ({ app, visit }, id) => unpublishFrom(app, visit, id),
};

/** Whoever asked may have added what makes these wrong. */
const wantsAllRead: readonly DeskStep[] = ['answer', 'finish'];

export const pressEnquiry =
  (step: DeskStep) =>
  async (visitor: Visitor): Promise<Response> => {
    const id = enquiryOf(visitor);
    if (id === null) return refuse(visitor, 'notFound');
    const posted = readPosted(step, visitor);
    if (posted === null) return refuse(visitor, 'malformed');
    const { wording } = visitor;
    const showUndone = async (
      status: UndoneStep['status'],
      why: string | null,
      notice: StaffEnquiryNotice | null,
    ) => {
      const now = await showStaffEnquiry(visitor.app, visitor.visit, id);
      if (now.screen !== 'staffEnquiry') return refuseEnquiry(visitor, now.screen);
      // Browsers give no page back the file that was chosen on it.
      const again = visitor.upload === null ? null : plain(wording, 'console.enquiries.chooseAgain');
      const told = [why, again].filter((part) => part !== null).join(' ');
      const typed = { step, ...posted };
      return renderEnquiry(visitor, { ...now, notice }, { status, why: told === '' ? null : told, typed });
    };

    const before = await showStaffEnquiry(visitor.app, visitor.visit, id);
    if (before.screen !== 'staffEnquiry') return refuseEnquiry(visitor, before.screen);
    if (posted.insert !== null) {
      const filled = await fillReady(visitor.app, visitor.visit, id, posted.insert);
      const text = [posted.text.trimEnd(), filled?.text ?? ''].filter((part) => part !== '').join('\n\n');
      const typed = { step, ...posted, text };
      return renderEnquiry(visitor, before, { status: 200, why: null, typed });
    }
    const isNewer = before.lines.some(({ kind, entry }) => kind === 'question' && entry > posted.seen);
    if (isNewer && wantsAllRead.includes(step))
      return showUndone(409, plain(wording, 'console.enquiries.added'), null);

    // Nothing is stored for a step that is not theirs to take.
    const isTheirs = before.buttons.some((each) => each === step);
    const kept = isTheirs ? await keepUpload(visitor) : { ok: true as const, file: null };
    if (!kept.ok)
      return showUndone(kept.status, plain(wording, `console.enquiries.notKept.${kept.reason}`), null);
    const reply = await performs[step](visitor, id, { ...posted, file: kept.file });
    if (reply.screen === 'enquiryPrompt') {
      const why =
        reply.refused === null
          ? plain(wording, 'console.undone.nothingTyped')
          : toPlainText(wordUnsent(reply.refused, wording));
      return showUndone(422, why, null);
    }
    if (reply.screen !== 'staffEnquiry') return refuseEnquiry(visitor, reply.screen);
    const { notice } = reply;
    if (notice !== null && isRefused(notice)) return showUndone(409, null, notice);
    if (notice !== null) enquiryFlash.tellNext(visitor.context, notice);
    return visitor.context.redirect(`/console/enquiries/${id}`, 303);
  };

/** Null where a page of ours could not have posted it. */
function readPosted(step: DeskStep, { form }: Visitor): Posted | null {
  const seen = Number(form.get('seen') || Number.NaN);
  const to = step === 'handOver' ? Number(form.get('to') || Number.NaN) : 0;
  if (![seen, to].every((each) => Number.isSafeInteger(each) && each >= 0)) return null;
  const text = (form.get('text') ?? '').replaceAll('\r\n', '\n');
  const insert = form.get('do') === 'insert' ? Number(form.get('ready') || Number.NaN) : null;
  if (insert !== null && !Number.isSafeInteger(insert)) return null;
  return { text, question: form.get('question') ?? '', to: asId<PersonId>(to), insert, seen };
}
