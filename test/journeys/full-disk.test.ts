// The disk under the file of SQLite is full in the middle of a form, and has room again later.
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fillDisk, makeRoom } from '../storage/sqlite/full-disk.ts';
import { fillIn, fillInUntil, openForm, opening, readAsked, sendToCentre, t } from '../support/applicants.ts';
import { openOffice, type Updates } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { askStandIn, readReport, settle } from '../support/stand-in.ts';
import { noodleHousehold } from './prepared-answers.ts';

/** As long as an answer may be, of letters of three bytes: the pages that are there have no room for it. */
const longWords = `Củ dong mua ở xã Thành Công ${'ở'.repeat(960)}`;

/** SQLite, whatever the engine under test. */
const onFile = () => ({ DATABASE_URL: '' });

async function countWith(phone: Phone, words: string): Promise<number> {
  return (await phone.messages()).filter(({ from, text }) => from === 'bot' && text?.includes(words)).length;
}

for (const updates of ['polling', 'webhook'] satisfies Updates[])
  describe(`a disk that is full in the middle of a form, with updates by ${updates}`, () => {
    it('keeps what is saved, saves nothing by half, and has the answer when there is room', {
      timeout: 60_000,
    }, async () => {
      const office = await openOffice({ updates, settings: onFile });
      const { database } = office.product.app;
      const lan = await office.phone('Lan', 1001);
      await openForm(lan);
      await fillInUntil(lan, noodleHousehold, 'material');
      const rows = () =>
        Promise.all([
          database.prisma.answer.findMany({ orderBy: { question: 'asc' } }),
          database.prisma.proposal.findMany(),
          database.prisma.event.findMany(),
          database.prisma.person.findMany(),
        ]);
      const before = await rows();
      await fillDisk(database);
      await askStandIn(office.standIn, 'POST', 'send', { person: lan.id, text: longWords });
      await lan.waitFor(t('applicant.error.waiting'), 20_000);
      await wait(3_000);
      expect((await readReport(office.standIn)).pendingUpdates).toBe(1);
      expect(await rows()).toEqual(before);
      await makeRoom(database);
      await settle(office.standIn, 30_000);
      const given = { what: 'answerGiven', question: 'material' };
      expect(await database.prisma.event.count({ where: given })).toBe(1);
      expect(await countWith(lan, t('applicant.error.waiting'))).toBe(1);
      expect(
        await countWith(lan, opening('applicant.error.broken', { reference: '#' }).split('#')[0] ?? ''),
      ).toBe(0);
      expect((await readAsked(lan))?.id).toBe('market');
      await fillIn(lan, noodleHousehold);
      await sendToCentre(lan);
    });
  });
