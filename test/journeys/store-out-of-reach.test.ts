// The store of files fails while people write: nothing that was said is lost, and each is told what to do.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import { fillInUntil, labelled, openForm, t } from '../support/applicants.ts';
import { type Office, openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { type S3StandIn, settingsOf, startS3 } from '../support/s3/s3-stand-in.ts';
import { expectNoComplaints, openAdmin, openDossier, submit } from './desk.ts';
import { noodleHousehold } from './prepared-answers.ts';

const overloaded = { status: 503, code: 'SlowDown' };
const forLong = 100;

async function openWithS3(): Promise<{ office: Office; s3: S3StandIn }> {
  const s3 = await startS3();
  return { s3, office: await openOffice({ settings: () => settingsOf(s3) }) };
}

async function openPapers(office: Office): Promise<Phone> {
  const owner = await office.phone('Lan', 1001);
  await openForm(owner);
  await fillInUntil(owner, noodleHousehold, 'paper-quotation');
  return owner;
}

const answersIn = (office: Office) => loadAnswers(office.product.app.database, asId<ProposalId>(1));
const rowsOf = ({ product }: Office) => product.app.database.prisma.file.findMany();

describe('a photo that the store does not take', () => {
  it('is asked for again in a clear sentence, and kept when it comes again', async () => {
    const { office, s3 } = await openWithS3();
    const owner = await openPapers(office);
    const before = await answersIn(office);
    s3.fail(overloaded, forLong);
    await owner.sendPhoto();
    const said = await owner.lastText();
    expect(said).toContain(t('applicant.media.notStored'));
    expect(said).toContain(t('questions.paper-quotation.ask'));
    expect(await answersIn(office)).toEqual(before);
    expect(await rowsOf(office)).toEqual([]);
    s3.recover();
    await owner.sendPhoto();
    expect((await answersIn(office)).get('paper-quotation/0')).toMatchObject({ files: [{}] });
    expect(s3.objects.size).toBe(1);
    await expectNoComplaints(office);
  });

  it('lets words through meanwhile, and the other photos of its album', async () => {
    const { office, s3 } = await openWithS3();
    const owner = await openPapers(office);
    s3.fail(overloaded, 3);
    const photos = ['một', 'hai', 'ba'].map((text) => ({
      kind: 'document' as const,
      name: `${text}.pdf`,
      bytes: Buffer.from(`%PDF-1.7\n${text}\n%%EOF`),
    }));
    await owner.sendAlbum(photos);
    const kept = (await answersIn(office)).get('paper-quotation/0');
    expect(kept).toMatchObject({ kind: 'files', files: [{}, {}] });
    const sentences = (await owner.messages()).map(({ text }) => text ?? '');
    expect(sentences.filter((text) => text.includes(t('applicant.media.notStored')))).toHaveLength(1);
    s3.fail(overloaded, forLong);
    await owner.press(labelled(t('applicant.media.filesDone')));
    expect(await owner.lastText()).not.toContain(t('questions.paper-quotation.ask'));
    await expectNoComplaints(office);
  });

  it('because its folder fell off is asked for again, and nothing is put where the folder was', async () => {
    const office = await openOffice();
    const owner = await openPapers(office);
    const files = join(office.folder, 'files');
    renameSync(files, `${files}-away`);
    await owner.sendPhoto();
    expect(await owner.lastText()).toContain(t('applicant.media.notStored'));
    renameSync(`${files}-away`, files);
    await owner.sendPhoto();
    expect((await answersIn(office)).get('paper-quotation/0')).toMatchObject({ files: [{}] });
    await expectNoComplaints(office);
  });
});

describe('staff who open a file while the store is out of reach', () => {
  it('are told to look again, and see it when it is back', async () => {
    const { office, s3 } = await openWithS3();
    const admin = await openAdmin(office);
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    await openDossier(admin, reference);
    const files = t('staff.dossier.buttons.files', { count: 1 });
    s3.fail(overloaded, forLong);
    await admin.press(files);
    const paper = t('questions.paper-quotation.label');
    expect(await admin.lastText()).toBe(t('staff.files.notRead', { paper }));
    s3.recover();
    await openDossier(admin, reference);
    await admin.press(files);
    expect(await admin.lastText()).toBe(paper);
    await expectNoComplaints(office);
  });
});

describe('a photo that is taken back while the store is out of reach', () => {
  it('is out of the form at once, and its bytes go when the store is back', async () => {
    const { office, s3 } = await openWithS3();
    const owner = await openPapers(office);
    await owner.sendPhoto();
    expect(s3.objects.size).toBe(1);
    s3.fail(overloaded, forLong);
    await owner.press(t('applicant.media.fileRemoveAll'));
    expect(await owner.lastText()).toContain(t('questions.paper-quotation.ask'));
    expect((await answersIn(office)).get('paper-quotation/0')).toMatchObject({ files: [] });
    expect(s3.objects.size).toBe(1);
    s3.recover();
    await office.restart();
    await expect.poll(() => s3.objects.size).toBe(0);
    await expect.poll(async () => (await rowsOf(office)).map(({ sha256 }) => sha256)).toEqual(['']);
  });
});

describe('an office that starts while the store is out of reach', () => {
  it('answers people all the same', async () => {
    const s3 = await startS3();
    s3.fail(overloaded, forLong);
    const office = await openOffice({ settings: () => settingsOf(s3) });
    const owner = await openPapers(office);
    await owner.sendPhoto();
    expect(await owner.lastText()).toContain(t('applicant.media.notStored'));
    s3.recover();
    await owner.sendPhoto();
    expect(s3.objects.size).toBe(1);
  });

  it('does not start with keys that are wrong', async () => {
    const s3 = await startS3();
    const settings = { ...settingsOf(s3), AWS_SECRET_ACCESS_KEY: 'wrong' };
    await expect(openOffice({ settings: () => settings })).rejects.toThrow(
      /^FILES_STORE: the bucket papers at .* 403 SignatureDoesNotMatch\. Check AWS_ACCESS_KEY_ID/,
    );
  });
});
