// Taking consent back: drafts go at once with every byte; what was sent goes to the staff, who close it.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillIn, fillInUntil, openForm, opening, t, words } from '../support/applicants.ts';
import { type Office, openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { spellRows } from '../support/spell-rows.ts';
import { claim, everythingTold, expectNoComplaints, openCentre, openDossier, submit } from './desk.ts';
import { noodleHousehold } from './prepared-answers.ts';

const ownWords = ['Nông Thị Lan', '0912345678', 'Máy ép năm 2014', 'Củ dong', 'Miến dong', '180000000'];

const wordsIn = (text: string): string[] => ownWords.filter((words) => text.includes(words));

async function withdrawConsent(owner: Phone): Promise<void> {
  await owner.send('/dulieucuatoi');
  await owner.press(t('applicant.data.erase'));
  await owner.press(t('applicant.data.confirm'));
}

/** Every table as text. */
async function wholeDatabase(office: Office): Promise<string> {
  const { prisma } = office.product.app.database;
  const tables = [
    await prisma.person.findMany(),
    await prisma.proposal.findMany(),
    await prisma.answer.findMany(),
    await prisma.file.findMany(),
    await prisma.voiceNote.findMany(),
    await prisma.note.findMany(),
    await prisma.changeRequest.findMany(),
    await prisma.submission.findMany(),
    await prisma.event.findMany(),
    await prisma.delivery.findMany(),
  ];
  return spellRows(tables);
}

async function bytesKept(office: Office): Promise<string[]> {
  const entries = await readdir(join(office.folder, 'files'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('a person who did not consent', () => {
  it('is kept without a name, is told so, and is named from the consent on', async () => {
    const office = await openOffice();
    const owner = await office.phone('Nông Thị Lan', 1001);
    await owner.send('/start');
    await owner.press(t('applicant.consent.refuse'));
    await owner.send('/hoidap');
    expect(wordsIn(await wholeDatabase(office))).toEqual([]);
    await owner.send('/dulieucuatoi');
    expect(await owner.lastText()).toContain(t('applicant.data.keptLittle'));
    await openForm(owner);
    await owner.send('/dulieucuatoi');
    expect(await owner.lastText()).toContain('Nông Thị Lan');
    expect(wordsIn(await wholeDatabase(office))).toEqual(['Nông Thị Lan']);
    await expectNoComplaints(office);
  });
});

describe('a person who takes consent back', () => {
  it('has every draft erased at once: no row, no word and no byte is left', async () => {
    const office = await openOffice();
    const owner = await office.phone('Nông Thị Lan', 1001);
    await openForm(owner);
    await fillInUntil(owner, noodleHousehold, 'situation');
    await owner.sendVoice();
    await fillIn(owner, noodleHousehold);
    expect(await bytesKept(office)).toHaveLength(2);
    const before = await wholeDatabase(office);
    expect(wordsIn(before)).toEqual(ownWords);

    await withdrawConsent(owner);
    expect(await owner.lastText()).toContain(t('applicant.data.doneNothingSent'));
    expect(await bytesKept(office)).toEqual([]);
    const { prisma } = office.product.app.database;
    expect(await prisma.answer.count()).toBe(0);
    expect(await prisma.voiceNote.count()).toBe(0);
    const after = await wholeDatabase(office);
    expect(wordsIn(after)).toEqual([]);
    await expectNoComplaints(office);
  });

  it('is asked for consent again, and starts with nothing', async () => {
    const office = await openOffice();
    const owner = await office.phone('Lan', 1001);
    await openForm(owner);
    await fillInUntil(owner, noodleHousehold, 'need');
    await withdrawConsent(owner);
    await owner.send('Mua máy');
    expect(await owner.lastText()).toContain(opening('applicant.consent.text').slice(0, 20));
    await openForm(owner);
    const asked = await fillIn(owner, noodleHousehold);
    expect(asked[0]).toBe('legal-form');
    await expectNoComplaints(office);
  });

  it('is asked first, and keeps everything by pressing the other button', async () => {
    const office = await openOffice();
    const owner = await office.phone('Lan', 1001);
    await openForm(owner);
    await fillInUntil(owner, noodleHousehold, 'need');
    const answers = await office.product.app.database.prisma.answer.count();
    await owner.send('/dulieucuatoi');
    await owner.press(t('applicant.data.erase'));
    await owner.press(t('applicant.data.back'));
    expect(await office.product.app.database.prisma.answer.count()).toBe(answers);
  });

  it('has a sent proposal closed by the reviewer; what was said is gone and only its reference stays', async () => {
    const { office, hoang, mai } = await openCentre();
    const { owner, reference } = await submit(
      office,
      { name: 'Nông Thị Lan', id: 1001 },
      { ...noodleHousehold, 'paper-site': 'photo' },
    );
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.note'));
    await hoang.send('Nông Thị Lan gọi hỏi tiến độ');

    await withdrawConsent(owner);
    expect(await owner.lastText()).toContain(words('applicant.data.done'));
    await hoang.waitFor(words('notices.erasureAsked', { reference }));
    await openDossier(mai, reference);
    expect(await mai.lastText()).toContain(
      t('staff.dossier.erasureAsked', { date: '25/11/2026', until: '10/12/2026' }),
    );
    await hoang.press(t('notices.open'));
    expect(await hoang.buttons()).not.toContain(t('staff.dossier.buttons.shortlist'));
    await hoang.press(t('staff.dossier.buttons.closeErased'));
    await hoang.press(t('staff.dossier.confirm'));
    await owner.waitFor(words('notices.erasureClosed', { reference }));

    expect(await bytesKept(office)).toEqual([]);
    const { prisma } = office.product.app.database;
    const events = await prisma.event.findMany({ where: { proposalId: 1 } });
    expect(events.length).toBeGreaterThan(30);
    for (const { before, after, why } of events) expect([before, after, why]).toEqual([null, null, null]);
    expect(await prisma.answer.count()).toBe(0);
    const after = await wholeDatabase(office);
    expect(wordsIn(after)).toEqual([]);
    expect(after.includes(reference)).toBe(true);

    await mai.press(t('staff.dossier.buttons.answers'));
    expect(await mai.lastText()).toContain(t('staff.dossier.gone'));
    for (const command of ['/hoso', '/tieptuc']) {
      await owner.send(command);
      expect(await owner.screen()).not.toContain(reference);
    }
    await expectNoComplaints(office);
  });

  it('is told to nobody who is not asked to close it, and a decided proposal is closed as well', async () => {
    const { office, hoang, mai } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.shortlist'));
    await hoang.press(t('staff.dossier.confirm'));
    await withdrawConsent(owner);
    await hoang.waitFor(words('notices.erasureAsked', { reference }));
    expect(await everythingTold(mai)).not.toContain(words('notices.erasureAsked', { reference }));
    await hoang.press(t('notices.open'));
    await hoang.press(t('staff.dossier.buttons.closeErased'));
    await hoang.press(t('staff.dossier.confirm'));
    await owner.waitFor(words('notices.erasureClosed', { reference }));
    await expectNoComplaints(office);
  });
});
