// Papers to print, asked for in the chat: by the owner at any moment, by the staff who may read the dossier.
import { describe, expect, it } from 'vitest';
import { openDocx } from '../documents/opened-docx.ts';
import { fillInUntil, labelled, openForm, t } from '../support/applicants.ts';
import { type Office, openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { claim, expectNoComplaints, openCentre, openDossier, submit } from './desk.ts';
import { cooperative, noodleHousehold } from './prepared-answers.ts';

const letter = `📄 ${t('papers.letter.button')}`;

/** The latest file that the bot sent to this phone. */
async function lastFile(office: Office, phone: Phone): Promise<{ name: string; bytes: Uint8Array }> {
  const messages = await phone.messages();
  const document = messages.findLast(
    ({ from, document: file }) => from === 'bot' && file !== undefined,
  )?.document;
  if (document === undefined) throw new Error(`No file came.\n${await phone.describe()}`);
  const response = await fetch(new URL(document.url, office.standIn.url));
  return { name: document.name ?? '', bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('the application letter', () => {
  it('is there while the form is being filled in, with what is open marked and counted', async () => {
    const office = await openOffice();
    const owner = await office.phone('Lan', 1001);
    await openForm(owner);
    await fillInUntil(owner, noodleHousehold, 'own-capital');
    await owner.send('/hoso');
    await owner.press(labelled(t('applicant.proposals.open', { number: 1 })));
    await owner.press(letter);
    const { name, bytes } = await lastFile(office, owner);
    expect(name).toMatch(/^don-de-nghi-mien-dong[a-z0-9-]*\.docx$/);
    const { paragraphs, blanks } = openDocx(bytes);
    expect(paragraphs).toContain('- Sản phẩm: Miến dong');
    expect(paragraphs.join('\n')).toContain('một trăm tám mươi triệu đồng');
    expect(blanks.length).toBeGreaterThan(0);
    expect(await owner.screen()).toContain(t('papers.labels.own-capital'));
    await expectNoComplaints(office);
  });

  it('of a complete form leaves open only what the form does not ask, and shows the tax code to its owner', async () => {
    const { office } = await openCentre();
    const { owner, reference } = await submit(
      office,
      { name: 'Chính', id: 1002 },
      { ...cooperative, 'tax-code': '4800123456' },
    );
    await owner.send('/hoso');
    await owner.press(labelled(t('applicant.proposals.open', { number: 1 })));
    await owner.press(letter);
    const { name, bytes } = await lastFile(office, owner);
    expect(name).toBe(`don-de-nghi-${reference}.docx`);
    const { paragraphs, blanks } = openDocx(bytes);
    expect(blanks.join('\n')).toContain(t('papers.who.certificateNumber'));
    expect(paragraphs.join('\n')).toContain('4800123456');
    expect(paragraphs).toContain(t('papers.letter.head'));
    await expectNoComplaints(office);
  });
});

describe('the staff', () => {
  it('get both papers of a dossier, the tax code in full only from who has it', async () => {
    const { office, hoang, mai } = await openCentre();
    const { reference } = await submit(
      office,
      { name: 'Lan', id: 1001 },
      { ...noodleHousehold, 'tax-code': '4800123456' },
    );
    await claim(hoang, reference);
    await hoang.press(t('papers.outline.button'));
    const own = await lastFile(office, hoang);
    expect(own.name).toBe(`de-an-${reference}.docx`);
    expect(openDocx(own.bytes).paragraphs.join('\n')).toContain('4800123456');
    await hoang.press(t('staff.dossier.buttons.back'));
    await hoang.press(t('papers.letter.button'));
    expect((await lastFile(office, hoang)).name).toBe(`don-de-nghi-${reference}.docx`);

    await openDossier(mai, reference);
    await mai.press(t('papers.outline.button'));
    const others = openDocx((await lastFile(office, mai)).bytes).paragraphs.join('\n');
    expect(others).toContain('••••3456');
    expect(others).not.toContain('4800123456');
    await expectNoComplaints(office);
  });
});
