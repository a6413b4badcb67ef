// Several instances of the built product on one PostgreSQL, behind one front door, beside the strict stand-in.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import type { Database } from '../../src/storage/database.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import type { PrivatePostgresql } from '../support/private-postgresql.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import { createDatabase, openPlace } from '../support/test-place.ts';

const token = '4444444444:TOKEN-OF-SEVERAL-INSTANCES-FOR-THE-STAND-IN';
const secret = 'Only_Telegram-knows-this-1';

export interface Instance extends RunningProgram {
  readonly address: string;
}

export interface Offices {
  readonly standIn: StandIn;
  readonly frontDoor: FrontDoor;
  readonly database: Database;
  readonly instances: readonly [Instance, Instance];
}

/** Two instances that start at the same moment, on an empty database; closed when the test ends. */
export async function openOffices(
  server: PrivatePostgresql,
  updates: 'polling' | 'webhook',
): Promise<Offices> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyen-cong-instances-'));
  const standIn = await startStandIn({ token, webhookRetryMs: 50 });
  const frontDoor = await openFrontDoor();
  const url = await createDatabase(server.url);
  const settings = {
    BOT_TOKEN: token,
    ADMIN_IDS: '7000001,7000002',
    DATABASE_URL: url,
    TELEGRAM_API_ROOT: standIn.url,
    FILES_STORE: join(folder, 'shared'),
    LOG_LEVEL: 'info',
    ...(updates === 'webhook'
      ? { WEBHOOK_URL: `${frontDoor.url}/telegram`, WEBHOOK_SECRET: secret, TRUST_PROXY: 'true' }
      : {}),
  };
  const start = async (name: string): Promise<Instance> => {
    const own = join(folder, name);
    await mkdir(own);
    const running = startProgram(own, settings);
    onTestFinished(() => running.kill().catch(() => undefined));
    return { ...running, address: await running.whenStarted() };
  };
  await mkdir(settings.FILES_STORE);
  const instances = await Promise.all([start('one'), start('other')]);
  frontDoor.leadTo(...instances.map(({ address }) => address));
  const database = await openPlace({ engine: 'postgresql', url, schema: 'public' });
  onTestFinished(async () => {
    await database.close();
    await frontDoor.stop();
    await standIn.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { standIn, frontDoor, database, instances };
}

/** Which one is on duty, by its log. */
export async function findOnDuty({ instances }: Pick<Offices, 'instances'>): Promise<Instance> {
  const isOnDuty = ({ log }: Instance): boolean => log.some((line) => line.includes('on duty'));
  return eventually(() => instances.find(isOnDuty), 'an instance on duty');
}

/** What `look` finds, as soon as it finds something. */
export async function eventually<Found>(
  look: () => Promise<Found | undefined> | Found | undefined,
  what: string,
  withinMs = 15_000,
): Promise<Found> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(`not seen: ${what}`);
    await wait(20);
  }
}

/** Brings an update to one instance, past the front door, as Telegram would; resolves with its answer's status. */
export async function bring({ address }: Instance, update: object): Promise<number> {
  const response = await fetch(`${address}/telegram`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  });
  return response.status;
}
