// Somebody at a desk: a database with so many dossiers, the product on it, and a browser that is signed in.
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../src/project-root.ts';
import { loadRulebook } from '../../src/rulebook/load-rulebook.ts';
import type { Contender } from '../contenders/contender.ts';
import { product } from '../contenders/product.ts';
import { inRoom, type Room } from '../contenders/room.ts';
import type { Running } from '../contenders/start-contender.ts';
import { forms } from '../form/prepared.ts';
import { recordScript } from '../form/record-script.ts';
import { dressForDesk, sessionToken } from './dress-for-desk.ts';
import { seedFolder } from './seed-proposals.ts';

const servesWithinMs = 60_000;

export const deskStatuses = [
  'submitted',
  'inReview',
  'shortlisted',
  'declined',
  'shortlisted',
  'declined',
  'withdrawn',
  'changesRequested',
];

/** Returns the folder; who made it removes it. */
export async function makeDesk(proposals: number): Promise<string> {
  const loaded = await loadRulebook(new URL('rulebook/', projectRoot));
  if (!loaded.ok) throw new Error('The rulebook cannot be read: npm run rulebook:check');
  const script = await recordScript(forms.long);
  const folder = await seedFolder(script, { proposals, statuses: deskStatuses });
  dressForDesk(product.databaseFile(folder), loaded.rulebook, new Date());
  return folder;
}

export interface Desk {
  readonly running: Running;
  /** Somebody with a phone, at the same time. */
  readonly meet: Room['meet'];
  /** Milliseconds until the last byte, and how many came. Throws where the page is not there. */
  ask(path: string): Promise<{ readonly taken: number; readonly bytes: number }>;
}

export async function atDesk<Result>(folder: string, work: (desk: Desk) => Promise<Result>): Promise<Result> {
  const base = `http://127.0.0.1:${await freePort()}`;
  const atPort: Contender = {
    ...product,
    environment: (place) => ({ ...product.environment(place), PORT: new URL(base).port }),
  };
  return inRoom(atPort, { script: null, synchronous: 'full', folder }, async ({ running, meet }) => {
    await untilHealthy(base);
    return work({ running, meet, ask: (path) => ask(base, path) });
  });
}

async function ask(base: string, path: string) {
  const begin = performance.now();
  const response = await fetch(base + path, {
    headers: { cookie: `desk=${sessionToken}` },
    redirect: 'manual',
  });
  const content = await response.arrayBuffer();
  const taken = performance.now() - begin;
  if (response.status !== 200)
    throw new Error(`${path} answered ${response.status}: ${Buffer.from(content).toString().slice(0, 300)}`);
  return { taken, bytes: content.byteLength };
}

async function untilHealthy(base: string): Promise<void> {
  const giveUpAt = Date.now() + servesWithinMs;
  for (;;) {
    const isHealthy = await fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isHealthy) return;
    if (Date.now() > giveUpAt) throw new Error('The product does not serve');
    await wait(100);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
