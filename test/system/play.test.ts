import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compose, type Product } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { desk, launchBrowser, pocket } from './browser.ts';
import { keepPicture } from './pictures.ts';

let browser: Browser;
let product: Product;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'));
  const result = readConfig({ DATA_DIR: folder, PORT: '0' });
  if (!result.ok) throw new Error(result.fault);
  product = await compose(result.config, { log: pino({ level: 'silent' }) });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await product.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody else's, which waits longer: it stands first in the list of the staff. */
async function addEarlierDossier(): Promise<void> {
  const { prisma } = product.app.database;
  const at = new Date(Date.now() - 86_400_000);
  const owner = await prisma.person.create({
    data: {
      telegramId: 900_001n,
      name: 'Bế Văn Tài',
      language: 'vi',
      handledUpdates: [],
      createdAt: at,
      seenAt: at,
    },
  });
  await prisma.proposal.create({
    data: {
      ownerId: owner.id,
      status: 'submitted',
      reference: 'KC-2026-0900',
      title: 'Dao, cuốc rèn tay',
      language: 'vi',
      createdAt: at,
      updatedAt: at,
      submittedAt: at,
    },
  });
}

async function playWhole(page: Page): Promise<void> {
  await page.goto(product.address);
  await page.locator('#play').waitFor();
  await page.locator('#play').click();
  // On a small screen the speed is offered beside the running play.
  await page.locator('input[value="fast"]').dispatchEvent('click');
  const end = page.locator('.step-row:not([data-state="running"])');
  await end.waitFor({ timeout: 110_000 });
  expect(await end.textContent()).toContain('Đã chạy xong cả hồ sơ.');
}

describe('a whole application plays by itself on the page', () => {
  it('on a desk screen: from the first question to the list, on three phones', async () => {
    await addEarlierDossier();
    const page = await (await browser.newContext(desk)).newPage();
    await playWhole(page);
    await keepPicture(page, 'phones', 'screen');
    const owner = page.locator('#phone-owner');
    const staff = page.locator('#phone-staff');
    await owner.getByText('đưa vào danh sách xem xét').last().waitFor();
    await staff.getByText('Đã đưa vào danh sách').last().waitFor();
    expect(await owner.getByText('được phê duyệt').count()).toBe(0);
    const report: unknown = await page.evaluate(async () => (await fetch('/stand-in/report')).json());
    expect(report).toMatchObject({ refused: [], unknownParameters: [], unansweredPresses: [] });
  });

  it('on a phone-sized screen, one phone at a time', async () => {
    const page = await (await browser.newContext(pocket)).newPage();
    await playWhole(page);
    await keepPicture(page, 'pocket', 'screen');
    await page.getByText('Đã chạy xong cả hồ sơ.').waitFor();
  });
});
