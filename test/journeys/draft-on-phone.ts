// A draft in the middle of the form, and what is stored of it.
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { askedIn, fillInUntil, openForm } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { noodleHousehold } from './prepared-answers.ts';

export async function answersOf(office: Office, proposalId: number): Promise<Record<string, unknown>> {
  const rows = await office.product.app.database.prisma.answer.findMany({ where: { proposalId } });
  return Object.fromEntries(rows.map(({ question, row, value }) => [`${question}/${row}`, value]));
}

export async function openDraft(office: Office, upTo: Parameters<typeof fillInUntil>[2]): Promise<Phone> {
  const owner = await office.phone('Lan', 1001);
  await openForm(owner);
  await fillInUntil(owner, noodleHousehold, upTo);
  return owner;
}

export const questionsShown = async (owner: Phone): Promise<ChatMessage[]> =>
  (await owner.messages()).filter((message) => message.from === 'bot' && askedIn(message) !== null);
