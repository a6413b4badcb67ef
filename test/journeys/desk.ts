// The people of the centre in a test: invited by their admin as in life, reading and deciding on their phones.
import { expect } from 'vitest';
import type { Role } from '../../src/core/roles.ts';
import {
  consent,
  fillIn,
  labelled,
  openForm,
  type PreparedAnswers,
  sendToCentre,
  t,
} from '../support/applicants.ts';
import { adminId, type Office, openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { readReport } from '../support/stand-in.ts';

/** The admin named in the settings, who leads the reviews too. */
export async function openAdmin(office: Office): Promise<Phone> {
  const admin = await office.phone('Quản', adminId);
  await admin.send('/start');
  return admin;
}

export interface OpenCentre {
  readonly office: Office;
  /** Leads the reviews too. */
  readonly admin: Phone;
  readonly hoang: Phone;
  readonly mai: Phone;
}

/** The centre with its admin, who leads, and the reviewers Hoàng and Mai. */
export async function openCentre(): Promise<OpenCentre> {
  const office = await openOffice();
  const admin = await openAdmin(office);
  const hoang = await recruit(office, admin, { name: 'Hoàng', id: 2001, role: 'reviewer' });
  const mai = await recruit(office, admin, { name: 'Mai', id: 2002, role: 'reviewer' });
  return { office, admin, hoang, mai };
}

/** Somebody who has consented, and has nothing else with the centre yet. */
export async function consenting(office: Office, name: string, id: number): Promise<Phone> {
  const phone = await office.phone(name, id);
  await consent(phone);
  return phone;
}

/** A new owner fills in the form and sends it. */
export async function submit(
  office: Office,
  person: { readonly name: string; readonly id: number },
  answers: PreparedAnswers,
): Promise<{ readonly owner: Phone; readonly reference: string }> {
  const owner = await office.phone(person.name, person.id);
  await openForm(owner);
  await fillIn(owner, answers);
  const reference = await sendToCentre(owner);
  await untilDelivered(office);
  return { owner, reference };
}

/** Waits until everything that is due now has reached its people, so that nothing comes between a press and its answer. */
export async function untilDelivered(office: Office): Promise<void> {
  // A row in the sender's hands is due again a minute later.
  const soon = new Date(office.now.getTime() + 61_000);
  const where = { status: 'waiting', dueAt: { lte: soon } } as const;
  const deadline = Date.now() + 10_000;
  while ((await office.product.app.database.prisma.delivery.count({ where })) > 0) {
    if (Date.now() > deadline) throw new Error('What is due was not delivered within ten seconds.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What stands behind ?start= in the link that the admin gets; an officer's needs the name of an area. */
export async function invite(admin: Phone, role: Role, area?: string): Promise<string> {
  await admin.send('/moi');
  await admin.press(t(`staff.role.${role}`));
  if (area !== undefined) {
    await admin.send(area);
    await admin.press(new RegExp(area));
  }
  const payload = /start=(join_[\w-]+)/.exec(await admin.lastText())?.[1];
  if (payload === undefined) throw new Error(`No invitation was made.\n${await admin.describe()}`);
  return payload;
}

export async function recruit(
  office: Office,
  admin: Phone,
  person: { readonly name: string; readonly id: number; readonly role: Role; readonly area?: string },
): Promise<Phone> {
  const payload = await invite(admin, person.role, person.area);
  const phone = await office.phone(person.name, person.id);
  await phone.send(`/start ${payload}`);
  expect(await phone.lastText()).toContain(t(`staff.role.${person.role}`));
  return phone;
}

/** From whatever is on the screen to the card of one dossier, through the list of all. */
export async function openDossier(phone: Phone, reference: string): Promise<void> {
  await phone.send('/danhsach');
  await phone.press(labelled(t('staff.list.filters.all')));
  while (!(await phone.buttons()).some((label) => label.includes(reference)))
    await phone.press(t('applicant.review.next'));
  await phone.press(new RegExp(reference));
}

export async function claim(phone: Phone, reference: string): Promise<void> {
  await openDossier(phone, reference);
  await phone.press(t('staff.dossier.buttons.claim'));
}

/** Ticks the questions with these labels, turning the pages of the list, and sends them with a message. */
export async function requestChanges(
  phone: Phone,
  labels: readonly string[],
  message: string,
): Promise<void> {
  await phone.press(t('staff.dossier.buttons.requestChanges'));
  for (const label of labels) {
    const box = new RegExp(`^⬜ ${label}`);
    while (!(await phone.buttons()).some((text) => box.test(text))) {
      const next = t('applicant.review.next');
      if (!(await phone.buttons()).includes(next)) throw new Error(`"${label}" is on no page.`);
      await phone.press(next);
    }
    await phone.press(box);
    while ((await phone.buttons()).includes(t('applicant.review.previous')))
      await phone.press(t('applicant.review.previous'));
  }
  await phone.send(message);
}

/** All pages of what is on the screen, from the one that is shown. */
export async function readPages(phone: Phone): Promise<string> {
  const pages = [await phone.lastText()];
  while ((await phone.buttons()).includes(t('applicant.review.next'))) {
    await phone.press(t('applicant.review.next'));
    pages.push(await phone.lastText());
  }
  return pages.join('\n\n');
}

/** Everything that the bot ever wrote to this person. */
export async function everythingTold(phone: Phone): Promise<string> {
  const messages = (await phone.messages()).filter(({ from }) => from === 'bot');
  return messages.map(({ text, caption }) => text ?? caption ?? '').join('\n---\n');
}

/** Telegram had nothing to complain of: no call refused or with a made-up parameter, no press left waiting. */
export async function expectNoComplaints(office: Office): Promise<void> {
  const { refused, unknownParameters, unansweredPresses } = await readReport(office.standIn);
  // A restart cuts its last long poll, which Telegram may still hold open when the next one comes.
  const complaints = refused.filter(
    ({ method, error }) => !(method === 'getUpdates' && /^Conflict/.test(error)),
  );
  expect({ refused: complaints, unknownParameters, unansweredPresses }).toEqual({
    refused: [],
    unknownParameters: [],
    unansweredPresses: [],
  });
}
