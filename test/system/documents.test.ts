// The papers as printers see them: opened by LibreOffice, turned into pages, and read.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAs } from '../console/desk-browser.ts';
import { openCommune } from '../journeys/announcing.ts';
import { openCentre, submit } from '../journeys/desk.ts';
import { company, cooperative } from '../journeys/prepared-answers.ts';
import { type PreparedAnswers, t } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';

const run = promisify(execFile);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papers-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Desk {
  readonly office: Office;
  readonly cookie: string;
}

/** The owners send what they ask for, and a reviewer sits down at a desk. */
async function openDesk(...owners: readonly PreparedAnswers[]): Promise<Desk> {
  const { office, hoang } = await openCentre();
  for (const [index, answers] of owners.entries())
    await submit(office, { name: `Chủ ${index + 1}`, id: 1001 + index }, answers);
  const browser = await signInAs(office, hoang);
  return { office, cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
}

async function download({ office, cookie }: Desk, path: string, name: string): Promise<string> {
  const response = await fetch(new URL(path, office.product.address), { headers: { cookie } });
  expect(response.status).toBe(200);
  const file = join(folder, name);
  await writeFile(file, new Uint8Array(await response.arrayBuffer()));
  return file;
}

/** Commas, quotation marks, UTF-8. */
const formats = { pdf: 'pdf', csv: 'csv:Text - txt - csv (StarCalc):44,34,76' } as const;

/** With a profile of its own: nothing of this machine's settings counts. */
async function convert(file: string, to: keyof typeof formats): Promise<string> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', formats[to], '--outdir', folder, file]).catch(
    (error: unknown) => {
      throw new Error('LibreOffice is needed here: libreoffice-writer and libreoffice-calc', {
        cause: error,
      });
    },
  );
  return file.replace(/\.\w+$/, `.${to}`);
}

async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']).catch((error: unknown) => {
    throw new Error('pdftotext is needed here: poppler-utils', { cause: error });
  });
  return stdout
    .normalize('NFC')
    .split('\f')
    .map((page) => page.replaceAll(/\s+/g, ' ').trim())
    .filter((page) => page !== '');
}

describe.each([
  { who: 'the cooperative', answers: cooperative, name: 'Ngôi Sao Sáng', sum: '420.000.000' },
  { who: 'the company', answers: company, name: 'Giang Hiền', sum: '600.000.000' },
])('the papers of $who', ({ answers, name, sum }) => {
  it('are pages of A4 that begin with the motto, hold the names and sums, and are numbered from the second', async () => {
    const desk = await openDesk(answers);
    for (const kind of ['letter', 'outline'] as const) {
      const path = `/console/dossiers/1/papers/${kind}`;
      const pdf = await convert(await download(desk, path, `${kind}.docx`), 'pdf');
      const pages = await pagesOf(pdf);
      expect(pages.length, kind).toBeGreaterThanOrEqual(2);
      expect(pages.length, kind).toBeLessThanOrEqual(5);
      expect(pages[0]).toContain(t('papers.motto.country'));
      expect(pages[0]).toContain(t('papers.motto.words'));
      expect(pages[0]).not.toMatch(/^1 /);
      expect(pages[1]).toMatch(/^2 /);
      const all = pages.join(' ');
      expect(all).toContain(name);
      expect(all).toContain(sum);
      expect(all).toContain(kind === 'letter' ? t('papers.letter.head') : t('papers.outline.title'));
      const { stdout } = await run('pdfinfo', [pdf]);
      expect(stdout).toMatch(/Page size: +595\.\d+ x 84[12]\.\d+ pts \(A4\)/);
    }
  });
});

it('the plan opens as a workbook whose sums are read', async () => {
  const desk = await openDesk(cooperative, company);
  const csv = await convert(await download(desk, '/console/plan.xlsx', 'plan.xlsx'), 'csv');
  const text = (await readFile(csv, 'utf8')).normalize('NFC');
  expect(text).toContain(t('papers.plan.titleAll'));
  const total = text.split('\n').find((line) => line.startsWith(t('papers.money.total'))) ?? '';
  expect(total.replaceAll(/[",.\s]/g, '')).toContain('1020000000');
});

describe('the sheet that invites people', () => {
  it('is one page, and its code leads to hearing the news of the commune', { timeout: 120_000 }, async () => {
    const { office, officer } = await openCommune();
    const browser = await signInAs(office, officer);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const file = await download({ office, cookie }, '/console/poster.docx?area=01777', 'poster.docx');
    const pdf = await convert(file, 'pdf');
    const pages = await pagesOf(pdf);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Thành Công');
    expect(pages[0]).toContain(t('announcements.poster.scan'));
    const link = office.product.app.linkToChat('hear_01777');
    expect(decodeQR(await pictureOf(pdf))).toBe(link);
  });
});

/** As a phone sees it: PPM is a line of text and then the colours of each dot. */
async function pictureOf(pdf: string): Promise<{ width: number; height: number; data: Uint8Array }> {
  const { stdout } = await run('pdftoppm', ['-r', '80', '-singlefile', pdf], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  });
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('pdftoppm made no picture');
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), data: stdout.subarray(all.length) };
}
