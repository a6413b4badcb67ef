// A message that belongs to an enquiry: to the one that was opened last, or to the one that it replies to.
import { cleanText } from '../../core/clean-text.ts';
import type { Focus } from '../../core/focus.ts';
import type { EnquiryId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import { findEnquiry } from '../../storage/enquiries.ts';
import { focusOf } from '../../storage/focus.ts';
import type { App, Visit } from '../app.ts';
import type { ReceivedFile } from '../applicant/keep-media.ts';
import type { Reply } from '../reply.ts';
import { answerEnquiry, askForWord, correctAnswer, noteOnEnquiry } from './answer-enquiry.ts';
import { sendEnquiry } from './ask-centre.ts';
import type { Message } from './message.ts';
import { addToEnquiry, refuseToAdd } from './own-enquiry.ts';
import { publishFrom } from './publish-answer.ts';

export type EnquiryFocus = Extract<
  Focus,
  {
    kind:
      | 'enquiry'
      | 'newEnquiry'
      | 'enquiryAnswer'
      | 'enquiryCorrection'
      | 'enquiryNote'
      | 'enquiryPublication';
  }
>;

const kinds: readonly Focus['kind'][] = [
  'enquiry',
  'newEnquiry',
  'enquiryAnswer',
  'enquiryCorrection',
  'enquiryNote',
  'enquiryPublication',
];
const isAboutEnquiry = (focus: Focus): focus is EnquiryFocus => kinds.includes(focus.kind);

/** What this person's next message belongs to, where that is an enquiry. */
export function enquiryFocusOf(visit: Visit): EnquiryFocus | null {
  const focus = focusOf(visit.person);
  return focus !== null && isAboutEnquiry(focus) ? focus : null;
}

/** The same where the message replies to one of ours that has the buttons of an enquiry. */
export async function focusOfReply(app: App, { person }: Visit, id: EnquiryId): Promise<EnquiryFocus | null> {
  const enquiry = await findEnquiry(app.database, id);
  if (enquiry === null || enquiry.erasedAt !== null) return null;
  if (enquiry.askerId === person.id) return { kind: 'enquiry', enquiry: id };
  return mayAct(person.grants, 'answerEnquiries') ? { kind: 'enquiryAnswer', enquiry: id } : null;
}

export function receiveWords(app: App, visit: Visit, focus: EnquiryFocus, text: string): Promise<Reply> {
  return receive(app, visit, focus, { text: cleanText(text), file: null });
}

/**
 * The bytes are in the store before anything names them; what would not be taken is not stored. Throws StoreFault where
 * they cannot be kept.
 */
export async function receiveFileFor(
  app: App,
  visit: Visit,
  focus: EnquiryFocus,
  { name, mediaType, bytes, caption }: ReceivedFile,
): Promise<Reply> {
  const refusal = await refuseBefore(app, visit, focus);
  if (refusal !== null) return refusal;
  const sha256 = await app.files.put(bytes);
  const file = { sha256, name, mediaType, bytes: bytes.byteLength };
  return receive(app, visit, focus, { text: cleanText(caption), file });
}

/** Why nothing can be added now, as the person reads it; null where it can. */
async function refuseBefore(app: App, visit: Visit, focus: EnquiryFocus): Promise<Reply | null> {
  switch (focus.kind) {
    case 'enquiry':
      return refuseToAdd(app, visit, focus.enquiry);
    case 'enquiryAnswer':
    case 'enquiryNote': {
      const prompt = focus.kind === 'enquiryAnswer' ? 'answer' : 'note';
      const reply = await askForWord(app, visit, focus.enquiry, prompt);
      return reply.screen === 'enquiryPrompt' ? null : reply;
    }
    default:
      return null;
  }
}

function receive(app: App, visit: Visit, focus: EnquiryFocus, message: Message): Promise<Reply> {
  switch (focus.kind) {
    case 'newEnquiry':
      return sendEnquiry(app, visit, focus, message);
    case 'enquiry':
      return addToEnquiry(app, visit, focus.enquiry, message);
    case 'enquiryAnswer':
      return answerEnquiry(app, visit, focus.enquiry, message);
    case 'enquiryCorrection':
      return correctAnswer(app, visit, focus.enquiry, message);
    case 'enquiryPublication':
      return publishFrom(app, visit, focus.enquiry, { question: message.text, answer: null });
    case 'enquiryNote':
      return noteOnEnquiry(app, visit, focus.enquiry, message);
    default:
      return focus satisfies never;
  }
}
