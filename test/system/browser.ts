// The browser that system tests look through.
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';

export const desk: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };

export const pocket: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** Debian's Chromium, or the one that CHROMIUM_PATH names. Throws where there is none. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
}
