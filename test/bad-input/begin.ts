// A form begun through the real bot, led to any question, and brought to its end: what a bad input must not spoil.
import { expect, onTestFinished } from 'vitest';
import type { QuestionId } from '../../src/core/questions/question-id.ts';
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { Applicant } from '../walk/applicant.ts';
import { type Act, type Answered, findDoing, type KeptButton, say } from '../walk/chatter.ts';
import { nothing } from '../walk/ledger.ts';
import { isErrorSentence, readQuestion, translations } from '../walk/read-screen.ts';
import { findComplaints, openWatchedOffice, type WatchedOffice } from '../walk/watched-office.ts';

export const { t } = translations.in('vi');

export interface Begun {
  readonly office: WatchedOffice;
  readonly one: Applicant;
}

export const leadId = 8_000_001;
export const personId = 9_100_001;

/** A household that makes something and wants a machine: the longest common path. */
const chosen: Partial<Record<QuestionId, string>> = {
  'legal-form': 'household',
  sector: 'a',
  'makes-or-trades': 'makes',
  need: 'machine',
  'machine-condition': 'new',
  machines: 'done',
  vat: 'included',
  bought: 'no',
  'capital-commitment': 'yes-loan',
  'state-support': 'none',
  registered: 'yes',
  site: 'ready',
};
const pick = 2;
const mostSteps = 80;

/** An office with one person who has consented and sees the first question. */
export async function beginForm(name = 'Nông Thị Hoa'): Promise<Begun> {
  const office = await openWatchedOffice({ adminId: leadId });
  onTestFinished(() => office.close());
  const lead = await office.phone('Trưởng nhóm', leadId);
  await lead.send('/start');
  return { office, one: await beginAnother(office, personId, name) };
}

export async function beginAnother(office: WatchedOffice, id: number, name: string): Promise<Applicant> {
  await office.phone(name, id);
  const one = new Applicant(office, id);
  await one.do([say('/start')], nothing, null);
  await pressDoing(one, 'consent');
  await pressDoing(one, 'newProposal');
  expect(one.chatter.askedNow?.question).toBe('legal-form');
  return one;
}

export async function pressDoing(one: Applicant, name: string): Promise<Answered> {
  const button = findDoing(one.chatter.newestButtons, name);
  if (button === undefined) throw new Error(`No button to ${name}: ${wordsOf(one.chatter.newest)}`);
  return await one.press(button);
}

/** Answers what is asked until this question is on the screen. */
export async function goTo(one: Applicant, question: QuestionId): Promise<void> {
  for (let count = 0; count < mostSteps; count += 1) {
    if (one.chatter.askedNow?.question === question) return;
    await takeOneStep(one);
  }
  throw new Error(`${question} was never asked`);
}

/** Answers what is asked until a button that does this is on the screen. */
export async function goToButton(one: Applicant, name: string): Promise<KeptButton> {
  for (let count = 0; count < mostSteps; count += 1) {
    const button = findDoing(one.chatter.newestButtons, name);
    if (button !== undefined) return button;
    await takeOneStep(one);
  }
  throw new Error(`No button came to ${name}`);
}

/** Answers all that is left and sends it. Whatever happened before, this must work, without a complaint on any side. */
export async function finishForm({ office, one }: Begun, provoked: readonly RegExp[] = []): Promise<void> {
  if (one.chatter.askedNow === undefined) await one.goOn();
  for (let count = 0; count < mostSteps && !one.hasSentNow; count += 1) await takeOneStep(one);
  expect(one.hasSentNow).toBe(true);
  expect(await findComplaints(office, provoked)).toEqual([]);
}

async function takeOneStep(one: Applicant): Promise<void> {
  const asked = one.chatter.askedNow;
  const shown = one.chatter.newestButtons;
  const isPaperKept = asked?.asks.answer.kind === 'files' && findDoing(shown, 'continue') !== undefined;
  if (asked === undefined || isPaperKept) {
    for (const name of ['confirmSend', 'send', 'continue'])
      if (findDoing(shown, name) !== undefined) {
        await pressDoing(one, name);
        return;
      }
    throw new Error(`Nowhere to go from: ${wordsOf(one.chatter.newest)}`);
  }
  const data = chosen[asked.question];
  const option = shown.find((button) => data !== undefined && button.data.endsWith(`:${data}`));
  if (option !== undefined) await one.press(option);
  else await one.answerRightly(pick);
}

export const wordsOf = (messages: readonly ChatMessage[]): string =>
  messages.map(({ text, caption }) => text ?? caption ?? '').join('\n---\n');

/** One message: a sentence about what came, which is not the one for our own errors, and the question once more. */
export function expectAskedAgain({ messages }: Answered, question: QuestionId): void {
  const [message, ...more] = messages;
  expect(more).toEqual([]);
  if (message === undefined) throw new Error('The bot said nothing');
  expect(isErrorSentence(message)).toBe(false);
  expect(readQuestion(message)?.question, wordsOf(messages)).toBe(question);
  const [sentence = ''] = (message.text ?? '').split('\n\n');
  expect(sentence.length, wordsOf(messages)).toBeGreaterThan(10);
  expect(sentence).not.toContain(t(`questions.${question}.why`));
}

/** Sends something that must change nothing and bring the question again. */
export async function expectRefused(
  one: Applicant,
  question: QuestionId,
  ...acts: readonly Act[]
): Promise<Answered> {
  const answered = await one.do(acts, nothing, null);
  expectAskedAgain(answered, question);
  return answered;
}

/** An update as Telegram might send it and no phone of ours does. */
export function rawMessage(content: object): Act {
  const chat = { id: personId, type: 'private', first_name: 'Hoa' };
  const from = { id: personId, is_bot: false, first_name: 'Hoa' };
  return [
    'update',
    { update: { message: { message_id: 900_000, date: 1_790_000_000, chat, from, ...content } } },
  ];
}
