// U+0000 and halves of characters in all that Telegram brings: PostgreSQL takes neither, and nothing is made of them.
import { describe, expect, it } from 'vitest';
import { asId } from '../../src/core/ids.ts';
import { isStorable } from '../../src/core/storable-text.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import { markDelivery } from '../../src/storage/deliveries.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import { fillIn, fillInUntil, openForm, opening, readAsked, sendToCentre } from '../support/applicants.ts';
import { adminId, type Office, openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { readRows } from '../support/read-rows.ts';
import { pushUpdate, readReport } from '../support/stand-in.ts';

const half = '\ud83d';
const odd = (word: string): string => `${half}${word}\u0000`;

const brokenWords = opening('applicant.error.broken', { reference: '#' }).split('#')[0] ?? '';

/** Every text that the database holds. */
async function storedTexts(office: Office): Promise<string[]> {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null && !(value instanceof Date))
      for (const [name, each] of Object.entries(value)) {
        texts.push(name);
        walk(each);
      }
  };
  walk(await readRows(office.product.app.database));
  return texts;
}

let lastUpdate = 900_000;

/** A message as Telegram would bring it, from somebody whose whole name is odd. */
async function bring(office: Office, { id }: Phone, message: object): Promise<void> {
  lastUpdate += 1;
  const from = {
    id,
    is_bot: false,
    first_name: odd('Lan'),
    last_name: odd('Nông'),
    username: odd('lan_nong'),
  };
  const chat = { id, type: 'private', first_name: odd('Lan') };
  const whole = { message_id: lastUpdate, date: 1_790_000_000, chat, from, ...message };
  await pushUpdate(office.standIn, { update_id: lastUpdate, message: whole });
}

for (const updates of ['polling', 'webhook'] as const)
  describe(`characters that no database takes, brought by ${updates}`, () => {
    it('are gone before anything is stored, wherever they stood', { timeout: 60_000 }, async () => {
      const office = await openOffice({ updates });
      const { database } = office.product.app;
      const admin = await office.phone('Trưởng nhóm', adminId);
      await admin.send('/start');
      const lan = await office.phone('Lan', 1001);
      await openForm(lan);
      await fillInUntil(lan, noodleHousehold, 'product');
      await bring(office, lan, { text: odd('Miến dong') });
      expect((await readAsked(lan))?.id).toBe('sector');
      await fillInUntil(lan, noodleHousehold, 'phone');
      const contact = { phone_number: odd('0912345678'), first_name: odd('Lan'), user_id: lan.id };
      await bring(office, lan, { contact });
      await fillInUntil(lan, noodleHousehold, 'paper-quotation');
      const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(100)]);
      await lan.sendFile({ kind: 'document', name: odd('báo giá.pdf'), bytes, caption: odd('đây ạ') });
      await fillIn(lan, noodleHousehold);
      await sendToCentre(lan);
      // Commands, their payloads, and buttons.
      for (const text of [`/start ${odd('area_01777')}`, odd('/danhsach'), `/danhsach ${odd('miến')}`])
        for (const phone of [lan, admin]) await phone.send(text);
      await lan.pressOn(1, { data: odd('h') });
      await bring(office, lan, { text: odd('/hoso') });
      // What Telegram says of a notice that it refuses is stored as well.
      const [delivery] = await database.prisma.delivery.findMany();
      if (delivery === undefined) throw new Error('Nobody was told of what was sent');
      await markDelivery(database, asId(delivery.id), { status: 'failed', error: odd('Bad Request') });

      const texts = await storedTexts(office);
      expect(texts.filter((text) => !isStorable(text))).toEqual([]);
      for (const kept of ['Lan Nông', 'lan_nong', 'đây ạ - báo giá.pdf', 'Bad Request'])
        expect(texts).toContain(kept);
      const [proposal] = await database.prisma.proposal.findMany();
      const answers = await loadAnswers(database, asId(proposal?.id ?? 0));
      expect(answers.get('product/0')).toEqual({ kind: 'text', text: 'Miến dong' });
      expect(answers.get('phone/0')).toEqual({ kind: 'phone', digits: '0912345678' });
      for (const phone of [lan, admin])
        expect((await phone.messages()).filter(({ text }) => text?.includes(brokenWords))).toEqual([]);
      expect((await readReport(office.standIn)).pendingUpdates).toBe(0);
    });

    it('leave a long name whole characters where it is cut', async () => {
      const office = await openOffice({ updates });
      const lan = await office.phone('Lan', 1001);
      await openForm(lan);
      const from = { id: lan.id, is_bot: false, first_name: 'a', last_name: '🌿'.repeat(120) };
      const chat = { id: lan.id, type: 'private', first_name: 'a' };
      const message = { message_id: 7, date: 1_790_000_000, chat, from, text: '/hoso' };
      await pushUpdate(office.standIn, { update_id: 900_500, message });
      const person = await office.product.app.database.prisma.person.findFirst({
        where: { telegramId: lan.id },
      });
      expect(person?.name).toBe(`a ${'🌿'.repeat(98)}`);
    });
  });
