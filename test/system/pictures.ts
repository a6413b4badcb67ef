// Pictures of what the tests saw, to be looked at and to be shown. SCREENSHOTS names the folder; without it none is made.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const folder = process.env['SCREENSHOTS'];

async function keep(name: string, take: () => Promise<Uint8Array>): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.png`), await take());
}

/** The whole page, or what is seen of it without scrolling. */
export function keepPicture(page: Page, name: string, of: 'page' | 'screen' = 'page'): Promise<void> {
  return keep(name, () => page.screenshot({ fullPage: of === 'page' }));
}

/** A desk's screen and somebody's phone at the same moment, beside each other. */
export function keepPair(desk: Page, phone: Locator, name: string): Promise<void> {
  return keep(name, async () => {
    const [left, right] = [await desk.screenshot(), await phone.screenshot()];
    const image = (bytes: Uint8Array): string =>
      `<img src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`;
    const page = await desk.context().newPage();
    await page.setContent(
      `<!doctype html><style>body { margin: 0; display: flex; align-items: flex-start; width: max-content; background: #fff }
        img { height: 600px; margin-left: 12px } img:first-child { margin: 0; box-shadow: 0 0 0 1px #ccc }</style>
        ${image(left)}${image(right)}`,
    );
    const bytes = await page.locator('body').screenshot();
    await page.close();
    return bytes;
  });
}
