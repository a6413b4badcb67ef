// What staff read, and what nobody else reads: the list, the history, notes, the tax code.
import { describe, expect, it } from 'vitest';
import { fillIn, labelled, openForm, sendToCentre, t, words } from '../support/applicants.ts';
import { openOffice } from '../support/office.ts';
import {
  claim,
  everythingTold,
  expectNoComplaints,
  openAdmin,
  openCentre,
  openDossier,
  readPages,
  recruit,
  submit,
} from './desk.ts';
import { homestay, noodleHousehold, shop } from './prepared-answers.ts';

const taxCode = '048123456789';
const note = 'Gọi chủ cửa hàng hai lần chưa gặp';

describe('the list of dossiers', () => {
  it('shows 15 dossiers in pages, oldest first, and by status, by reviewer and by what needs attention', async () => {
    const { office, hoang, mai } = await openCentre();
    const references: string[] = [];
    for (let count = 1; count <= 15; count += 1) {
      office.now = new Date(office.now.getTime() + 60_000);
      const { reference } = await submit(office, { name: `Chủ ${count}`, id: 1000 + count }, homestay);
      references.push(reference);
    }
    expect(new Set(references).size).toBe(15);

    await hoang.send('/danhsach');
    expect(await hoang.lastText()).toContain(
      words('staff.list.title', { filter: t('staff.list.filters.waiting'), count: 15 }),
    );
    expect(await hoang.lastText()).toContain(words('staff.list.page', { page: 1, pages: 3 }));
    expect(await hoang.buttons()).not.toContain(t('applicant.review.previous'));
    const shown = [...(await readPages(hoang)).matchAll(/^\d+\. (KC-\d{4}-\d{4})/gm)];
    expect(shown.map(([, reference]) => reference)).toEqual(references);
    expect(await hoang.buttons()).toContain(t('applicant.review.previous'));

    for (const reference of references.slice(0, 3)) await claim(hoang, reference);
    await claim(mai, references[3] ?? '');
    await openDossier(hoang, references[0] ?? '');
    await hoang.press(t('staff.dossier.buttons.shortlist'));
    await hoang.press(t('staff.dossier.confirm'));
    await openDossier(hoang, references[1] ?? '');
    await hoang.press(t('staff.dossier.buttons.decline'));
    await hoang.send('Du lịch không thuộc khuyến công.');

    const counts: Record<string, string> = {};
    for (const filter of [
      'all',
      'waiting',
      'mine',
      'inReview',
      'shortlisted',
      'declined',
      'flagged',
    ] as const) {
      await hoang.send('/danhsach');
      if (filter !== 'waiting') await hoang.press(labelled(t(`staff.list.filters.${filter}`)));
      counts[filter] = /\((\d+)\)/.exec(await hoang.lastText())?.[1] ?? '';
    }
    expect(counts).toEqual({
      all: '15',
      waiting: '11',
      mine: '1',
      inReview: '2',
      shortlisted: '1',
      declined: '1',
      flagged: '13',
    });
    await hoang.send('/danhsach');
    await hoang.press(labelled(t('staff.list.filters.mine')));
    expect(await hoang.screen()).toContain(references[2]);
    await expectNoComplaints(office);
  }, 60_000);

  it('a page that has become empty shows the last one that is left', async () => {
    const { office, hoang, mai } = await openCentre();
    const references: string[] = [];
    for (let count = 1; count <= 7; count += 1)
      references.push((await submit(office, { name: `Chủ ${count}`, id: 1000 + count }, homestay)).reference);
    await hoang.send('/danhsach');
    await claim(mai, references[0] ?? '');
    await hoang.press(t('applicant.review.next'));
    expect(await hoang.lastText()).toContain(
      words('staff.list.title', { filter: t('staff.list.filters.waiting'), count: 6 }),
    );
    expect(await hoang.screen()).toContain(references[6]);
    await expectNoComplaints(office);
  });
});

describe('what stays inside the centre', () => {
  it('a note is read by colleagues and never reaches the owner', async () => {
    const { office, hoang, mai } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.note'));
    await hoang.send(note);
    expect(await hoang.lastText()).toContain(t('staff.dossier.noteKept'));
    await openDossier(mai, reference);
    expect(await mai.lastText()).toContain(`Hoàng: ${note}`);

    await openDossier(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.decline'));
    await hoang.send('Chưa tự làm ra sản phẩm.');
    await owner.waitFor('Chưa tự làm ra sản phẩm.');
    for (const command of ['/hoso', '/ketqua', '/dulieucuatoi']) await owner.send(command);
    await owner.send('/hoso');
    await owner.press(/^Mở 1/);
    expect(await everythingTold(owner)).not.toContain(note);
    await expectNoComplaints(office);
  });

  it('a tax code is written out for the reviewer on the dossier and masked for everybody else', async () => {
    const office = await openOffice();
    const admin = await openAdmin(office);
    const pureAdmin = await recruit(office, admin, { name: 'Thu', id: 2009, role: 'admin' });
    const hoang = await recruit(office, admin, { name: 'Hoàng', id: 2001, role: 'reviewer' });
    const mai = await recruit(office, admin, { name: 'Mai', id: 2002, role: 'reviewer' });
    const { owner, reference } = await submit(
      office,
      { name: 'Lan', id: 1001 },
      { ...noodleHousehold, 'tax-code': taxCode },
    );
    await claim(hoang, reference);
    const readers = { admin, pureAdmin, hoang, mai };
    for (const reader of Object.values(readers)) {
      await openDossier(reader, reference);
      await reader.press(t('staff.dossier.buttons.answers'));
      await readPages(reader);
    }
    const sawIt = async (phone: typeof owner): Promise<boolean> =>
      (await everythingTold(phone)).replaceAll(' ', '').includes(taxCode);
    expect(await sawIt(hoang)).toBe(true);
    for (const other of [owner, admin, pureAdmin, mai]) {
      expect(await sawIt(other)).toBe(false);
      expect(await everythingTold(other)).toContain('••••6789');
    }
    await expectNoComplaints(office);
  });

  it('the reviewer who gave the dossier back reads the masked tax code again', async () => {
    const { office, hoang } = await openCentre();
    const { reference } = await submit(
      office,
      { name: 'Lan', id: 1001 },
      { ...noodleHousehold, 'tax-code': taxCode },
    );
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.release'));
    await openDossier(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.answers'));
    const answers = await readPages(hoang);
    expect(answers).toContain('••••6789');
    expect(answers.replaceAll(' ', '')).not.toContain(taxCode);
  });

  it('the history lists who did what and when, without the words of the answers', async () => {
    const { office, admin, hoang } = await openCentre();
    const owner = await office.phone('Lan', 1001);
    await openForm(owner);
    await fillIn(owner, shop);
    office.now = new Date('2026-11-25T02:10:00Z');
    const reference = await sendToCentre(owner);
    office.now = new Date('2026-11-25T03:05:00Z');
    await claim(hoang, reference);
    office.now = new Date('2026-11-26T07:30:00Z');
    await hoang.press(t('staff.dossier.buttons.decline'));
    await hoang.send('Chưa tự làm ra sản phẩm.');

    await openDossier(admin, reference);
    await admin.press(t('staff.dossier.buttons.history'));
    const history = await readPages(admin);
    const lines = history.split('\n').filter((line) => /^\d\d\/\d\d\/\d{4}/.test(line));
    const what = 'staff.history.what';
    const who = t('staff.history.owner');
    const answered = t(`${what}.answerGiven`, { question: t('questions.phone.label') });
    expect(lines.slice(0, 3)).toEqual([
      `26/11/2026 14:30 Hoàng: ${t(`${what}.proposalDeclined`)} (Chưa tự làm ra sản phẩm.)`,
      `25/11/2026 10:05 Hoàng: ${t(`${what}.proposalClaimed`)}`,
      `25/11/2026 09:10 ${who}: ${t(`${what}.proposalSubmitted`)}`,
    ]);
    expect(lines).toContain(`25/11/2026 09:00 ${who}: ${answered}`);
    expect(lines.at(-1)).toBe(`25/11/2026 09:00 ${who}: ${t(`${what}.proposalStarted`)}`);
    expect(history).not.toContain('0915');
    await expectNoComplaints(office);
  });
});
