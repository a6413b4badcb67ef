import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { Bot, InlineKeyboard, Keyboard } from 'grammy';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPage } from '../../src/demo/serve-page.ts';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { desk, launchBrowser, pocket } from './browser.ts';

const token = '100:page-test';
const inTime = { timeout: 10_000 };
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let standIn: StandIn;
let bot: Bot;
let server: ServerType;
let address: string;
let folder: string;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phones-'));
  await writeFile(join(folder, 'short.js'), shortPlay);
  standIn = await startStandIn({ token, stateFile: join(folder, 'chats.json') });
  await callStandIn('people', { firstName: 'Lý Thị', lastName: 'Hoa', role: 'owner', phone: '+84912345678' });
  await callStandIn('people', { firstName: 'Nông Văn', lastName: 'Bình', role: 'staff' });
  await callStandIn('people', { firstName: 'Hoàng Thị', lastName: 'Mai', role: 'officer' });
  bot = createEchoBot();
  void bot.start();
  const page = createPage({ standInUrl: standIn.url, playsFolder: pathToFileURL(`${folder}/`) });
  server = serve({ fetch: page.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${portOf(server)}/`;
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
  await bot.stop();
  await standIn.stop();
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(complaints.splice(0), 'what the browser complained about').toEqual([]);
});

describe.each([
  { size: 'a desk screen', options: desk },
  { size: 'a phone-sized screen', options: pocket },
])('on $size', ({ options }) => {
  it('a person starts, presses a button and sees the message change', async () => {
    const page = await open(options);
    const owner = await pick(page, 'owner', 'Chủ cơ sở');
    await start(owner);
    await owner.getByRole('button', { name: 'Đếm' }).last().click();
    await owner.getByText('Đã đếm một lần').last().waitFor();
    await owner.getByText('Đã lưu.').waitFor();
    expect(await owner.getByText('đã sửa').count()).toBeGreaterThan(0);
    expect(await page.locator('#live').textContent()).toContain('Tin mới cho Chủ cơ sở');
  });

  it('a person shares the phone number from the keyboard under the field', async () => {
    const page = await open(options);
    const owner = await pick(page, 'owner', 'Chủ cơ sở');
    await start(owner);
    await owner.getByRole('button', { name: 'Gửi số điện thoại', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
    await owner
      .getByText(/Số của anh\/chị: \+?84912345678/)
      .last()
      .waitFor();
    await owner.getByText('0912 345 678').last().waitFor();
  });

  it('a person sends a photo, a file with a difficult name and a voice note, and can open each', async () => {
    const page = await open(options);
    const staff = await pick(page, 'staff', 'Cán bộ Trung tâm');
    await start(staff);
    await attach(page, staff, 'Ảnh', { name: 'anh.png', mimeType: 'image/png', buffer: onePixel });
    await staff.getByText('Đã nhận: photo').last().waitFor();
    await staff.getByRole('button', { name: 'Xem ảnh lớn' }).last().click();
    const photo = page.getByRole('dialog').getByRole('img');
    await expect.poll(() => photo.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBe(1);
    await page.keyboard.press('Escape');

    const name = 'đơn "q" của tôi.pdf';
    await attach(page, staff, 'Tệp', { name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await staff.getByText('Đã nhận: document').last().waitFor();
    const link = await staff.getByRole('link', { name }).last().getAttribute('href');
    const file = await page.request.get(new URL(link ?? '', address).href);
    expect((await file.body()).toString()).toBe('%PDF-1.4');

    await staff.getByRole('button', { name: 'Ghi âm lời nói' }).click();
    await staff.getByText('0:04').waitFor();
    await staff.getByRole('button', { name: 'Gửi lời nói' }).click();
    await staff.getByText('Đã nhận: voice').last().waitFor();
    await staff.getByRole('button', { name: 'Nghe' }).last().click();
    await staff.getByRole('button', { name: 'Dừng nghe' }).waitFor();
  });

  it('the newest message is in view, also on a phone that was out of sight', async () => {
    const page = await open(options);
    const owner = await pick(page, 'owner', 'Chủ cơ sở');
    for (let number = 0; number < 3; number++) await start(owner);
    await pick(page, 'staff', 'Cán bộ Trung tâm');
    await pick(page, 'owner', 'Chủ cơ sở');
    const newest = owner.locator('.message').last();
    const messages = owner.locator('.messages');
    await expect.poll(() => isInView(newest, messages), inTime).toBe(true);
    await messages.focus();
    await page.keyboard.press('Home');
    // The key scrolls smoothly: a press in mid-way would be scrolled away again.
    await expect.poll(() => messages.evaluate(({ scrollTop }) => scrollTop), inTime).toBe(0);
    await owner.getByRole('button', { name: 'Xuống tin mới nhất' }).click();
    await expect.poll(() => isInView(newest, messages), inTime).toBe(true);
  });

  it('a person answers a message and mends the last own words', async () => {
    const page = await open(options);
    const owner = await pick(page, 'owner', 'Chủ cơ sở');
    await start(owner);
    const line = owner.locator('.is-bot .line', { hasText: 'không thu phí' }).last();
    await line.locator('.bubble').click({ position: { x: 4, y: 4 } });
    await line.getByRole('button', { name: 'Trả lời tin này' }).click();
    await write(owner, 'Tôi muốn mua máy sây');
    await owner.locator('.is-own .quoted').last().waitFor();
    await owner.getByLabel('Nhắn tin').press('ArrowUp');
    await write(owner, 'Tôi muốn mua máy sấy');
    await owner.locator('.is-own', { hasText: 'máy sấy' }).getByText('đã sửa').last().waitFor();
  });

  it('a whole play runs by itself on all phones', async () => {
    const page = await open(options);
    await page.locator('#play').click();
    await page.getByLabel('Nhanh').check();
    await page.getByText('Đã chạy xong cả hồ sơ.').waitFor({ timeout: 30_000 });
    await pick(page, 'owner', 'Chủ cơ sở');
    await page.locator('#phone-owner').getByText('Đã nhận: photo').last().waitFor();
    await pick(page, 'staff', 'Cán bộ Trung tâm');
    await page.locator('#phone-staff').getByText('Chào anh/chị Nông Văn').last().waitFor();
  });
});

describe('the page', () => {
  it('says in words at which step a play cannot go on', async () => {
    const page = await open(desk);
    await page.route('**/page/plays/short.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export const play = { title: { vi: 'Sai', en: 'Wrong' }, steps: [
          { phone: 'owner', send: '/start' }, { phone: 'owner', press: 'Nút không có' }] };`,
      }),
    );
    await page.locator('#play').click();
    await page
      .getByText(/Dừng ở bước 2: máy Chủ cơ sở không có nút “Nút không có”. Các nút đang có: Đếm/)
      .waitFor({ timeout: 20_000 });
  });

  it('finds its way back when the stand-in was away', async () => {
    const page = await open(desk);
    const officer = page.locator('#phone-officer');
    await start(officer);
    const { port } = new URL(standIn.url);
    await bot.stop();
    await standIn.stop();
    await officer.getByText('Đang kết nối lại…').waitFor();
    complaints.length = 0;
    standIn = await startStandIn({ token, port: Number(port), stateFile: join(folder, 'chats.json') });
    bot = createEchoBot();
    void bot.start();
    await officer.getByText('Đang kết nối lại…').waitFor({ state: 'hidden' });
    await write(officer, 'Còn đó không?');
    await officer.getByText('Trợ lý nghe: Còn đó không?').last().waitFor();
    complaints.length = 0;
  }, 40_000);

  it('speaks English at the press of a button and remembers it', async () => {
    const page = await open(desk);
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByText('Trial: the real bot').waitFor();
    await page.reload();
    await page.getByText('Play a whole application').waitFor();
  });

  it('weighs less than 60 KB on the wire and asks no other address for anything', async () => {
    const context = await browser.newContext(desk);
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    const strangers: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) strangers.push(request.url());
    });
    page.on('requestfinished', (request) => {
      const isPage = /^\/(page\/(?!events)|$)/.test(new URL(request.url()).pathname);
      if (isPage) sizes.push(request.sizes().then((size) => size.responseBodySize));
    });
    await page.goto(address);
    await page.locator('#phone-owner .messages').waitFor();
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
    expect(strangers).toEqual([]);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(60_000);
  });

  it('lets no page of another site press its buttons', async () => {
    const refused = await fetch(`${address}stand-in/send`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      body: JSON.stringify({ person: 1, text: 'x' }),
    });
    expect(refused.status).toBe(403);
  });
});

function createEchoBot(): Bot {
  const echo = new Bot(token, { client: { apiRoot: standIn.url } });
  echo.command('start', async (context) => {
    await context.reply(
      `<b>Chào anh/chị ${context.from?.first_name}.</b> Trung tâm <i>không thu phí</i>.\n<blockquote>Ví dụ</blockquote>\nxong`,
      { parse_mode: 'HTML', reply_markup: new InlineKeyboard().text('Đếm', 'count') },
    );
    await context.reply('Anh/chị gửi số giúp.', {
      reply_markup: new Keyboard().requestContact('Gửi số điện thoại').resized(),
    });
  });
  echo.callbackQuery('count', async (context) => {
    await context
      .editMessageText('Đã đếm một lần', { reply_markup: new InlineKeyboard().text('Đếm', 'count') })
      .catch(() => {});
    await context.answerCallbackQuery('Đã lưu.');
  });
  echo.on('message:contact', (context) =>
    context.reply(`Số của anh/chị: ${context.message.contact.phone_number}`),
  );
  for (const kind of ['photo', 'document', 'voice'] as const) {
    echo.on(`message:${kind}`, (context) => context.reply(`Đã nhận: ${kind}`));
  }
  echo.on('message:text', (context) => context.reply(`Trợ lý nghe: ${context.message.text}`));
  return echo;
}

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...options, locale: 'vi-VN', permissions: ['microphone'] });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(address);
  await page.locator('.phone .composer').first().waitFor();
  return page;
}

/** On a small screen the phone has to be chosen first. */
async function pick(page: Page, role: string, name: string): Promise<Locator> {
  const tab = page.getByRole('tab', { name });
  if (await tab.isVisible()) await tab.click();
  return page.locator(`#phone-${role}`);
}

async function start(phone: Locator): Promise<void> {
  const button = phone.getByRole('button', { name: 'Bắt đầu', exact: true });
  const field = phone.getByLabel('Nhắn tin');
  await button.or(field).filter({ visible: true }).waitFor();
  if (await button.isVisible()) await button.click();
  else await write(phone, '/start');
  await phone.getByText('Anh/chị gửi số giúp.').last().waitFor();
}

async function isInView(message: Locator, list: Locator): Promise<boolean> {
  const inner = await message.boundingBox();
  const outer = await list.boundingBox();
  if (!inner || !outer) return false;
  return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}

async function write(phone: Locator, words: string): Promise<void> {
  await phone.getByLabel('Nhắn tin').fill(words);
  await phone.getByRole('button', { name: 'Gửi', exact: true }).click();
}

async function attach(
  page: Page,
  phone: Locator,
  kind: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await phone.getByRole('button', { name: /^Gửi kèm/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).click();
  await (await chooser).setFiles([file]);
}

async function callStandIn(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${standIn.url}/stand-in/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The stand-in refused ${path}: ${await response.text()}`);
}

function portOf(listening: ServerType): number {
  const found: AddressInfo | string | null = listening.address();
  if (found === null || typeof found === 'string') throw new Error('The page has no port');
  return found.port;
}

const shortPlay = `export const play = {
  title: { vi: 'Thử ngắn', en: 'A short trial' },
  steps: [
    { phone: 'owner', person: { firstName: 'Lục Văn', lastName: 'Sơn' } },
    { phone: 'owner', command: '/start', say: { vi: 'Anh Sơn mở trợ lý.', en: 'Mr Sơn opens the bot.' } },
    { phone: 'owner', expect: 'không thu phí' },
    { phone: 'owner', press: '^Đế' },
    { phone: 'owner', expect: 'Đã đếm một lần' },
    { phone: 'owner', press: 'Gửi số điện thoại' },
    { phone: 'owner', expect: 'Số của anh/chị' },
    { phone: 'owner', file: { name: 'bao-gia.jpg', paper: ['BÁO GIÁ', 'Máy sấy: 450.000.000 đồng'] } },
    { phone: 'owner', expect: 'Đã nhận: photo' },
    { phone: 'staff', send: '/start' },
    { phone: 'staff', expect: 'Chào anh/chị Nông Văn' },
  ],
};
`;
