import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import { listFiles } from '../../src/storage/files.ts';
import type { Applicant } from '../walk/applicant.ts';
import type { Act } from '../walk/chatter.ts';
import { explainKey, nothing } from '../walk/ledger.ts';
import { photo } from '../walk/photo.ts';
import { pollHungUp } from '../walk/watched-office.ts';
import { type Begun, beginForm, expectRefused, finishForm, goTo, pressDoing, t, wordsOf } from './begin.ts';

const megabyte = 1024 * 1024;

/** A document with these bytes under this name. */
function document(name: string, bytes: Uint8Array, declaredSize?: number): Act {
  const base64 = Buffer.from(bytes).toString('base64');
  return [
    'file',
    { kind: 'document', name, base64, ...(declaredSize === undefined ? {} : { declaredSize }) },
  ];
}

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n');
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 7)]);

const unusable: Readonly<Record<string, Act>> = {
  'a program renamed to .jpg': document('bao-gia.jpg', program),
  'a program sent as a photo': ['file', { kind: 'photo', base64: program.toString('base64') }],
  'a page of HTML renamed to .pdf': document(
    'bao-gia.pdf',
    Buffer.from('<!doctype html><script>alert(1)</script>'),
  ),
  'an empty file': document('bao-gia.pdf', Buffer.alloc(0)),
  'an archive that is no office file': document('bao-gia.docx', Buffer.from([0x50, 0x4b, 3, 4, 9, 9])),
  'half a picture header': document('bao-gia.png', Buffer.from([0x89, 0x50])),
  'a file said to be too large': document('bao-gia.pdf', pdf, 21 * megabyte),
  'a file that is larger than it was said to be': document(
    'bao-gia.pdf',
    Buffer.concat([pdf, Buffer.alloc(20 * megabyte)]),
    1000,
  ),
  'a voice note that is none': ['file', { kind: 'voice', base64: pdf.toString('base64') }],
  'a spoken file as a document': document('loi-noi.ogg', Buffer.from('OggS xin chào')),
};

async function papersIn({ office }: Begun, proposal: number): Promise<number> {
  const answers = await loadAnswers(office.product.app.database, asId<ProposalId>(proposal));
  const value = answers.get('paper-quotation/0');
  return value?.kind === 'files' ? value.files.length : 0;
}

const filesOf = async ({ office }: Begun, proposal: number): Promise<number> =>
  (await listFiles(office.product.app.database, asId<ProposalId>(proposal))).length;

async function goToPapers(): Promise<{ begun: Begun; one: Applicant; proposal: number }> {
  const begun = await beginForm();
  await goTo(begun.one, 'paper-quotation');
  const proposal = begun.one.chatter.askedNow?.proposal ?? 0;
  return { begun, one: begun.one, proposal };
}

describe('a file that cannot be used', { timeout: 60_000 }, () => {
  it('is said to be so where papers are asked for, is not kept, and the form goes on', async () => {
    const { begun, one, proposal } = await goToPapers();
    for (const [name, act] of Object.entries(unusable)) {
      await expectRefused(one, 'paper-quotation', act).catch((error: unknown) => {
        throw new Error(name, { cause: error });
      });
      expect(await filesOf(begun, proposal), name).toBe(0);
    }
    await one.sendToQuestion(photo());
    expect(await papersIn(begun, proposal)).toBe(1);
    await finishForm(begun);
  });

  it('is said to be so where words are asked for', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'machine-price');
    for (const act of Object.values(unusable)) await expectRefused(one, 'machine-price', act);
    await finishForm(begun);
  });

  it('of more than 20 MB is told its size', async () => {
    const { begun, one } = await goToPapers();
    const { messages } = await expectRefused(one, 'paper-quotation', document('x.pdf', pdf, 21 * megabyte));
    expect(wordsOf(messages)).toContain(t('applicant.media.tooLarge', { size: 21 }));
    await finishForm(begun);
  });
});

describe('an album of photos', { timeout: 60_000 }, () => {
  for (const count of [2, 5, 10]) {
    it(`of ${count} is kept whole where papers are asked for, and answered in one message`, async () => {
      const { begun, one, proposal } = await goToPapers();
      const acts = Array.from({ length: count }, () => photo(`album of ${count}`));
      const { messages } = await one.sendToQuestion(...acts);
      expect(await papersIn(begun, proposal)).toBe(count);
      expect(messages).toHaveLength(1);
      expect(wordsOf(messages)).toContain(
        t('applicant.media.fileKept', { count, label: t('questions.paper-quotation.label') }),
      );
      await finishForm(begun);
    });
  }

  it('and one photo more than fit says that ten are enough, and keeps ten', async () => {
    const { begun, one, proposal } = await goToPapers();
    await one.sendToQuestion(...Array.from({ length: 10 }, () => photo('first album')));
    const { messages } = await one.sendToQuestion(photo());
    expect(wordsOf(messages)).toContain(t('answers.problem.tooManyFiles', { atMost: 10 }));
    expect(await papersIn(begun, proposal)).toBe(10);
    await finishForm(begun);
  });

  it('where words are asked for is not lost: it becomes the paper that its owner names', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'own-capital');
    const proposal = one.chatter.askedNow?.proposal ?? 0;
    const acts = Array.from({ length: 3 }, () => photo('album in between'));
    const { messages } = await one.do(acts, nothing, null);
    expect(messages).toHaveLength(1);
    expect(wordsOf(messages)).toContain(t('applicant.media.whichPaper', { count: 3 }));
    await pressDoing(one, 'filePaper');
    expect(await papersIn(begun, proposal)).toBe(3);
    await one.goOn();
    expect(one.chatter.askedNow?.question).toBe('own-capital');
    await finishForm(begun);
  });

  it('mixed with a file of a wrong kind keeps the photos', async () => {
    const { begun, one, proposal } = await goToPapers();
    const album = { albumId: 'mixed album' };
    const wrong: Act = [
      'file',
      { kind: 'document', name: 'x.exe', base64: program.toString('base64'), ...album },
    ];
    await one.sendToQuestion(photo('mixed album'), wrong, photo('mixed album'));
    expect(await papersIn(begun, proposal)).toBe(2);
    await finishForm(begun);
  });
});

describe('a photo', { timeout: 60_000 }, () => {
  it('where buttons are shown at the very beginning gets a sentence and the question again', async () => {
    const begun = await beginForm();
    await expectRefused(begun.one, 'legal-form', photo());
    await finishForm(begun);
  });

  it('that comes twice is kept once', async () => {
    const { begun, one, proposal } = await goToPapers();
    await one.sendToQuestion(photo());
    await begun.office.restart();
    await one.repeat(one.chatter.updates.at(-1) ?? 0);
    expect(await papersIn(begun, proposal)).toBe(1);
    expect(await filesOf(begun, proposal)).toBe(1);
    await finishForm(begun, [pollHungUp]);
  });

  it('with a caption is kept as the paper', async () => {
    const { begun, one, proposal } = await goToPapers();
    const [path, body] = photo();
    await one.sendToQuestion([path, { ...body, caption: 'báo giá máy sấy' }]);
    expect(await papersIn(begun, proposal)).toBe(1);
    await finishForm(begun);
  });

  it('before consent is not kept', async () => {
    const { office } = await beginForm();
    const stranger = await office.phone('Người lạ', 9_100_777);
    await stranger.sendPhoto();
    expect(await stranger.screen()).toContain(t('applicant.consent.agree'));
    expect(office.errors).toEqual([]);
  });
});

describe('words where papers are asked for', { timeout: 60_000 }, () => {
  it('get the question again, and "để sau" after a photo keeps the photo', async () => {
    const { begun, one, proposal } = await goToPapers();
    await expectRefused(one, 'paper-quotation', ['send', { text: 'có báo giá rồi' }]);
    await one.sendToQuestion(photo());
    await one.do([['send', { text: 'Để sau' }]], explainKey(proposal, 'paper-quotation/0'), null);
    expect(await papersIn(begun, proposal)).toBe(1);
    expect(one.chatter.askedNow?.question).not.toBe('paper-quotation');
    await finishForm(begun);
  });
});
