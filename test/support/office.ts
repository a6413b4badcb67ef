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
import { type FrontDoor, openFrontDoor } from './front-door.ts';
import { openPhone, type Phone } from './phone.ts';
import { makeTestPlace } from './test-place.ts';

export const testToken = '4242424242:TEST-TOKEN-FOR-THE-STAND-IN-ONLY-00';
export const pinnedRulebook = new URL('test/fixtures/rulebook/', projectRoot);

/** Wednesday 25/11/2026, 9:00 in Cao Bằng: the centre is open. */
export const officeMorning = new Date('2026-11-25T02:00:00Z');

const webhookSettings = { WEBHOOK_SECRET: 'Only_Telegram-knows-this-1', TRUST_PROXY: 'true' };

export interface Office {
  readonly standIn: StandIn;
  readonly frontDoor: FrontDoor;
  readonly folder: string;
  /** The running product; another one after `restart`. */
  product: Product;
  now: Date;
  phone(firstName: string, id: number): Promise<Phone>;
  /** Stops the product and starts it again on the same data; updates come the same way unless said otherwise. */
  restart(updates?: Updates, whileDown?: () => Promise<unknown>): Promise<void>;
}

export const adminId = 7_000_001;

export interface OfficeOptions {
  readonly adminIds?: readonly number[];
  /** How updates reach the product; at first it polls, as it does without settings. */
  readonly updates?: Updates;
  /** Further settings, which win. */
  readonly settings?: (standInUrl: string) => Readonly<Record<string, string>>;
}

export type Updates = 'polling' | 'webhook';

/** Opens the product and closes it when the test ends. What it logs as an error fails nothing by itself: see `refusals`. */
export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyen-cong-'));
  const standIn = await startStandIn({ token: testToken, webhookRetryMs: 50 });
  const frontDoor = await openFrontDoor();
  const testPlace = await makeTestPlace(folder);
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  const start = async (updates: Updates): Promise<Product> => {
    const result = readConfig({
      BOT_TOKEN: testToken,
      TELEGRAM_API_ROOT: standIn.url,
      DATA_DIR: folder,
      ...testPlace.settings,
      PORT: '0',
      ADMIN_IDS: (options.adminIds ?? [adminId]).join(','),
      ...options.settings?.(standIn.url),
      ...(updates === 'webhook' ? { WEBHOOK_URL: `${frontDoor.url}/telegram`, ...webhookSettings } : {}),
    });
    if (!result.ok) throw new Error(result.fault);
    const clock = { now: () => office.now };
    const product = await compose(result.config, { log, clock, rulebookFolder: pinnedRulebook });
    frontDoor.leadTo(product.address);
    return product;
  };
  let current = options.updates ?? 'polling';
  const office: Office = {
    standIn,
    frontDoor,
    folder,
    product: undefined as unknown as Product,
    now: officeMorning,
    phone: (firstName, id) => openPhone(standIn, { id, firstName, languageCode: 'vi' }),
    async restart(updates = current, whileDown = async () => undefined) {
      current = updates;
      await office.product.stop();
      frontDoor.leadTo();
      await whileDown();
      office.product = await start(updates);
    },
  };
  office.product = await start(current);
  onTestFinished(async () => {
    await office.product.stop();
    await standIn.stop();
    await frontDoor.stop();
    await testPlace.remove();
    await rm(folder, { recursive: true, force: true });
  });
  return office;
}
