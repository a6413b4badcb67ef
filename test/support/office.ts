// The whole product for a test: the real bot over HTTP against the strict stand-in, on a fresh database,
// on a clock that the test sets.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { compose, type Product } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { projectRoot } from '../../src/project-root.ts';
import { openPhone, type Phone } from './phone.ts';

export const testToken = '4242424242:TEST-TOKEN-FOR-THE-STAND-IN-ONLY-00';
export const pinnedRulebook = new URL('test/fixtures/rulebook/', projectRoot);

/** Wednesday 25/11/2026, 9:00 in Cao Bằng: the centre is open. */
export const officeMorning = new Date('2026-11-25T02:00:00Z');

export interface Office {
  readonly standIn: StandIn;
  readonly folder: string;
  /** The running product; another one after `restart`. */
  product: Product;
  now: Date;
  phone(firstName: string, id: number): Promise<Phone>;
  /** Stops the product and starts it again on the same data. */
  restart(): Promise<void>;
}

export const adminId = 7_000_001;

/** Opens the product and closes it when the test ends. What it logs as an error fails nothing by itself: see `refusals`. */
export async function openOffice(
  options: {
    readonly adminIds?: readonly number[];
    /** Further settings, which win. */
    readonly settings?: (standInUrl: string) => Readonly<Record<string, string>>;
  } = {},
): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyen-cong-'));
  const standIn = await startStandIn({ token: testToken });
  const result = readConfig({
    BOT_TOKEN: testToken,
    TELEGRAM_API_ROOT: standIn.url,
    DATA_DIR: folder,
    PORT: '0',
    ADMIN_IDS: (options.adminIds ?? [adminId]).join(','),
    ...options.settings?.(standIn.url),
  });
  if (!result.ok) throw new Error(result.fault);
  const { config } = result;
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  const start = (): Promise<Product> =>
    compose(config, { log, clock: { now: () => office.now }, rulebookFolder: pinnedRulebook });
  const office: Office = {
    standIn,
    folder,
    product: undefined as unknown as Product,
    now: officeMorning,
    phone: (firstName, id) => openPhone(standIn, { id, firstName, languageCode: 'vi' }),
    async restart() {
      await office.product.stop();
      office.product = await start();
    },
  };
  office.product = await start();
  onTestFinished(async () => {
    await office.product.stop();
    await standIn.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return office;
}
