// The papers from answers alone: their heads, sums, blanks, and what a file may not give away or choke on.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assessAnswers } from '../../src/app/assessment.ts';
import { allPaperKinds, type PaperSource, paperFileName } from '../../src/app/paper-source.ts';
import { wordingIn } from '../../src/app/wording.ts';
import type { Answers } from '../../src/core/answer.ts';
import { documents } from '../../src/documents/documents.ts';
import { loadTranslations } from '../../src/i18n/translator.ts';
import { choice, fillForm, million, money, pinned, text, unknown } from '../core/filled-forms.ts';
import { t } from '../support/applicants.ts';
import { openDocx } from './opened-docx.ts';

const wording = wordingIn(loadTranslations(), pinned, 'vi');

function sourceOf(answers: Answers, changes: Partial<PaperSource> = {}): PaperSource {
  const assessment = assessAnswers(pinned, answers, '2026-11-25');
  return {
    assessment,
    reference: 'KC-2026-0001',
    centre: pinned.centre,
    wording,
    isUnmasked: true,
    ...changes,
  };
}

const write = async (kind: (typeof allPaperKinds)[number], source: PaperSource) => {
  const written = await documents.writePaper(kind, source);
  return { ...written, ...openDocx(written.bytes), named: written.blanks };
};

afterEach(() => {
  vi.useRealTimers();
});

describe('a paper', () => {
  it.each(allPaperKinds)('%s is the same bytes for the same answers, whenever it is made', async (kind) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T02:00:00Z') });
    const first = await documents.writePaper(kind, sourceOf(fillForm()));
    vi.setSystemTime(new Date('2027-03-01T09:12:34Z'));
    const second = await documents.writePaper(kind, sourceOf(fillForm()));
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it.each(allPaperKinds)('%s is A4 in Times New Roman with its first page not numbered', async (kind) => {
    const { parts } = await write(kind, sourceOf(fillForm()));
    expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="1190[67]" w:h="1684\d"/);
    expect(parts['word/document.xml']).toContain('<w:titlePg');
    expect(parts['word/styles.xml']).toContain('Times New Roman');
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d\.xml$/.test(name));
    expect(headers.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(1);
  });

  it.each(allPaperKinds)('%s with nothing answered is a form to fill in by hand', async (kind) => {
    const { paragraphs, blanks } = await write(kind, sourceOf(new Map(), { reference: null }));
    expect(paragraphs).toContain(t('papers.motto.country'));
    expect(blanks.length).toBeGreaterThan(3);
    expect(paragraphs.join('\n')).not.toMatch(/undefined|null|NaN|\{\{/);
  });

  it.each(allPaperKinds)('%s carries what people write as words, whatever they write', async (kind) => {
    const evil = '=1+1 <w:p>&amp;</w:p> {{title}} ]]> \u0000\u000B\uFFFE "\'';
    const { paragraphs, parts } = await write(
      kind,
      sourceOf(fillForm({ product: text(evil), representative: text(`${evil}\nhai dòng`) })),
    );
    const all = paragraphs.join('\n');
    expect(all).toContain('=1+1 <w:p>&amp;</w:p> {{title}} ]]>');
    expect(all).toContain('; hai dòng');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(/[\u0000-\u0008\u000B\uFFFE]/.test(parts['word/document.xml'] ?? '')).toBe(false);
  });
});

describe('the letter', () => {
  it('has its sums in figures and in words, the most of the rules and the rest', async () => {
    const { paragraphs } = await write('letter', sourceOf(fillForm()));
    const all = paragraphs.join('\n');
    expect(all).toContain('180.000.000 đồng (Bằng chữ: một trăm tám mươi triệu đồng)');
    expect(all).toContain(`${t('papers.money.support')}: 90.000.000 đồng (Bằng chữ: chín mươi triệu đồng)`);
    expect(all).toContain(`${t('papers.money.rest')}: 90.000.000 đồng`);
  });

  it('asks for no sum where the rules exclude it or nobody knows the price', async () => {
    const traded = await write('letter', sourceOf(fillForm({ 'makes-or-trades': choice('trades') })));
    expect(traded.named).toContain(t('papers.money.support'));
    const unpriced = await write('letter', sourceOf(fillForm({ 'machine-price': unknown })));
    expect(unpriced.named).toEqual(
      expect.arrayContaining([t('papers.money.total'), t('papers.money.support'), t('papers.money.rest')]),
    );
  });

  it('is signed by the owner of a household, and under a seal for a company', async () => {
    const household = await write('letter', sourceOf(fillForm()));
    expect(household.paragraphs).toContain(t('papers.letter.owner'));
    expect(household.paragraphs).toContain(t('papers.sign'));
    const company = await write('letter', sourceOf(fillForm({ 'legal-form': choice('company') })));
    expect(company.paragraphs).toContain(t('papers.letter.head'));
    expect(company.paragraphs).toContain(t('papers.signAndSeal'));
  });

  it('says what support there was before, or that there was none', async () => {
    const none = await write('letter', sourceOf(fillForm()));
    expect(none.paragraphs.join('\n')).toContain(t('papers.promises.noSupport'));
    const some = await write('letter', sourceOf(fillForm({ 'state-support': choice('received') })));
    expect(some.paragraphs.join('\n')).toContain(`${t('papers.promises.received')}: Máy nghiền bột`);
    expect(some.paragraphs.join('\n')).not.toContain(t('papers.promises.noSupport'));
  });

  it('lists every machine with its price, and how many where that was asked', async () => {
    const { paragraphs } = await write(
      'letter',
      sourceOf(fillForm({ 'machine-name': text('máy sấy'), 'machine-price': money(95 * million) })),
    );
    expect(paragraphs).toContain('máy sấy');
    expect(paragraphs).toContain(t('papers.columns.quantity'));
    expect(paragraphs.filter((paragraph) => paragraph === '95.000.000').length).toBe(2);
  });
});

describe('the outline', () => {
  it('has the seven heads in their order, and says that it is a draft', async () => {
    const { paragraphs } = await write('outline', sourceOf(fillForm()));
    const heads = ['need', 'aims', 'scale', 'contents', 'budget', 'carryingOut', 'effects'] as const;
    const expected = heads.map((head, index) => `${index + 1}. ${t(`papers.outline.${head}`)}`);
    expect(paragraphs.filter((paragraph) => /^\d\. /.test(paragraph))).toEqual(expected);
    expect(paragraphs).toContain(t('papers.outline.draft'));
    expect(paragraphs.join('\n')).toContain('KC-2026-0001');
  });

  it('names its grounds once each, and which the centre has to confirm', async () => {
    const { paragraphs } = await write('outline', sourceOf(fillForm()));
    const grounds = paragraphs.filter((paragraph) => /^- (?:Nghị định|Thông tư)/.test(paragraph));
    expect(grounds.length).toBeGreaterThan(2);
    expect(new Set(grounds).size).toBe(grounds.length);
  });
});

describe('the name of a file', () => {
  it('is readable on every computer', () => {
    expect(paperFileName('letter', { reference: 'KC-2026-0007', title: 'Miến dong' })).toBe(
      'don-de-nghi-KC-2026-0007.docx',
    );
    expect(
      paperFileName('outline', { reference: null, title: 'Đậu phụ: "máy xay" ép/nấu, 3 bộ <mới> của xã' }),
    ).toBe('de-an-dau-phu-may-xay-ep-nau-3-bo-moi-cua-xa.docx');
    expect(paperFileName('letter', { reference: null, title: '' })).toBe('don-de-nghi.docx');
  });
});
