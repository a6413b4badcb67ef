// Words go to the question that was read last, and files to the paper that was meant.
import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import type { QuestionId } from '../../src/core/questions/question-id.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import { fillInUntil, openForm, t, words } from '../support/applicants.ts';
import { type Office, openOffice } from '../support/office.ts';
import { claim, expectNoComplaints, openCentre, openDossier, submit } from './desk.ts';
import { noodleHousehold } from './prepared-answers.ts';

const first = asId<ProposalId>(1);

async function until(question: QuestionId) {
  const office = await openOffice();
  const owner = await office.phone('Lan', 1001);
  await openForm(owner);
  await fillInUntil(owner, noodleHousehold, question);
  return { office, owner, stored: (key: string) => storedIn(office, key) };
}

async function storedIn(office: Office, key: string): Promise<unknown> {
  return (await loadAnswers(office.product.app.database, first)).get(key);
}

describe('words', () => {
  it('“không biết” after advice keeps what was said before and goes on', async () => {
    const { office, owner, stored } = await until('situation');
    await owner.send('máy cũ hay hỏng');
    await owner.send('không biết');
    expect(await stored('situation/0')).toEqual({ kind: 'text', text: 'máy cũ hay hỏng' });
    expect(await owner.lastText()).toContain(t('questions.output-now.ask'));
    await expectNoComplaints(office);
  });

  it('“để sau” after photos keeps the photos', async () => {
    const { office, owner, stored } = await until('paper-quotation');
    await owner.sendPhoto();
    await owner.send('để sau');
    expect(await stored('paper-quotation/0')).toMatchObject({ kind: 'files', files: [{}] });
    await expectNoComplaints(office);
  });

  it('an addition that was too long is still an addition when it is sent shorter', async () => {
    const { office, owner, stored } = await until('situation');
    await owner.send('máy cũ hay hỏng');
    await owner.send('a'.repeat(2500));
    await owner.send('tháng hỏng 3 lần, thiếu 2 tấn');
    expect(await stored('situation/0')).toEqual({
      kind: 'text',
      text: 'máy cũ hay hỏng\ntháng hỏng 3 lần, thiếu 2 tấn',
    });
    await expectNoComplaints(office);
  });

  it('written after the general answers are no answer to the form', async () => {
    const { office, owner, stored } = await until('product');
    await owner.send('/hoidap');
    await owner.send('cho tôi hỏi có phải đóng phí không?');
    expect(await stored('product/0')).toBeUndefined();
    // What is known about it is offered, and asking the centre is a button away.
    expect(await owner.lastText()).toContain('cho tôi hỏi có phải đóng phí không?');
    expect(await owner.buttons()).toContain(`❓ ${t('enquiries.home')}`);
    await owner.send('zzz qqq');
    expect(await owner.lastText()).toContain(words('applicant.home.nothingAsked'));
    await expectNoComplaints(office);
  });

  it('written after reading the answers of a dossier do not decline it', async () => {
    const { office, hoang } = await openCentre();
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.decline'));
    await hoang.press(t('staff.dossier.cancel'));
    await openDossier(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.decline'));
    await hoang.press(t('staff.dossier.buttons.answers'));
    await hoang.send('để mai gọi hỏi lại chị ấy');
    const proposal = await office.product.app.database.prisma.proposal.findUniqueOrThrow({
      where: { id: 1 },
    });
    expect(proposal.status).toBe('inReview');
    await expectNoComplaints(office);
  });
});

describe('a press repeated by a weak network', () => {
  it('adds one machine, not two', async () => {
    const { office, owner, stored } = await until('machines');
    const [asked] = await owner.answers();
    await owner.pressOn(asked?.messageId ?? 0, t('questions.machines.add'));
    await owner.pressOn(asked?.messageId ?? 0, t('questions.machines.add'));
    expect(await stored('machines/0')).toMatchObject({ rows: [1, 2] });
    await expectNoComplaints(office);
  });

  it('starts one proposal, not two', async () => {
    const office = await openOffice();
    const owner = await office.phone('Lan', 1001);
    await openForm(owner);
    await owner.send('/hosomoi');
    await owner.send('/hosomoi');
    expect(await office.product.app.database.prisma.proposal.count()).toBe(1);
    await expectNoComplaints(office);
  });
});

describe('photos that came unasked', () => {
  it('of one album are placed together by one press', async () => {
    const { office, owner, stored } = await until('situation');
    const photo = { kind: 'photo', bytes: pixel, albumId: 'album-1' } as const;
    await owner.sendAlbum([photo, photo, photo]);
    expect(await owner.lastText()).toBe(words('applicant.media.whichPaper', { count: 3 }));
    await owner.press(t('questions.paper-site.label'));
    expect(await stored('paper-site/0')).toMatchObject({ kind: 'files', files: [{}, {}, {}] });
    await expectNoComplaints(office);
  });

  it('are placed by the written name of the paper, which is no answer to the question before', async () => {
    const { office, owner, stored } = await until('situation');
    await owner.sendPhoto();
    await owner.send('báo giá');
    expect(await stored('situation/0')).toBeUndefined();
    expect(await stored('paper-quotation/0')).toMatchObject({ kind: 'files', files: [{}] });
    await expectNoComplaints(office);
  });

  it('keep what was written under them, for the staff to read', async () => {
    const { office, owner, stored } = await until('paper-quotation');
    await owner.sendPhoto({ caption: 'Báo giá máy cán tôn\n2 tầng, bên Hoà Phát gửi' });
    const written = 'Báo giá máy cán tôn 2 tầng, bên Hoà Phát gửi';
    expect(await stored('paper-quotation/0')).toMatchObject({
      files: [{ name: expect.stringMatching(`^${written} - anh-\\d+\\.jpg$`) }],
    });
    await owner.sendPhoto({ caption: 'a'.repeat(1000) });
    const [, long] = await office.product.app.database.prisma.file.findMany({ orderBy: { id: 'asc' } });
    expect(long?.name).toMatch(/^a+… - anh-\d+\.jpg$/);
    expect(long?.name.length).toBeLessThanOrEqual(120);
    await expectNoComplaints(office);
  });

  it('before any paper can be needed are refused honestly, and the question stands', async () => {
    const { office, owner } = await until('product');
    await owner.sendPhoto();
    expect(await owner.lastText()).toContain(words('applicant.media.noPaperYet'));
    expect(await office.product.app.database.prisma.file.count()).toBe(0);
    await expectNoComplaints(office);
  });

  it('and are taken back are gone with their bytes', async () => {
    const { office, owner, stored } = await until('paper-quotation');
    await owner.sendPhoto();
    await owner.press(t('applicant.media.fileRemoveAll'));
    expect(await stored('paper-quotation/0')).toMatchObject({ files: [] });
    const [file] = await office.product.app.database.prisma.file.findMany();
    expect(file?.erasedAt).not.toBeNull();
    expect(file?.sha256).toBe('');
    expect(await office.product.app.files.list().next()).toMatchObject({ done: true });
    await expectNoComplaints(office);
  });
});

describe('a reviewer who leaves', () => {
  it('gives back what they had, and colleagues hear of what is sent again', async () => {
    const { office, admin, hoang, mai } = await openCentre();
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    await claim(hoang, reference);
    await admin.send('/nguoi');
    await admin.press(new RegExp(hoang.person.firstName));
    await admin.press(t('staff.people.remove', { role: t('staff.role.reviewer') }));
    const proposal = await office.product.app.database.prisma.proposal.findUniqueOrThrow({
      where: { id: 1 },
    });
    expect(proposal).toMatchObject({ status: 'submitted', reviewerId: null });
    await openDossier(mai, reference);
    expect(await mai.buttons()).toContain(t('staff.dossier.buttons.claim'));
    await expectNoComplaints(office);
  });
});

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
