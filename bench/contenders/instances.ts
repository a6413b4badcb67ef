// Several instances of the product on one PostgreSQL, with people whose updates come to each of them in turn.
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Person } from '../stand-in/person.ts';
import { startStandIn } from '../stand-in/stand-in.ts';
import { UpdateCarrier } from '../stand-in/update-carrier.ts';
import { product, readKey } from './product.ts';
import { makeFolder, removeFolder, token } from './room.ts';
import { type Running, startContender } from './start-contender.ts';

const secret = 'Only_the-bench-knows-this';
const startWithinMs = 60_000;

export interface Offices {
  readonly running: readonly Running[];
  readonly carrier: UpdateCarrier;
  meet(id: number): Person;
  close(): Promise<void>;
}

/** On the database of this address, which the first of them makes ready. */
export async function openOffices(count: number, databaseUrl: string): Promise<Offices> {
  const folder = await makeFolder();
  const people = new Map<number, Person>();
  const standIn = await startStandIn({
    onMessage: (message) => people.get(message.chat)?.receive(message),
  });
  const running: Running[] = [];
  const close = async (): Promise<void> => {
    for (const each of running) await each.kill();
    await standIn.close();
    await removeFolder(folder);
  };
  try {
    const addresses: string[] = [];
    await mkdir(join(folder, 'files'));
    for (let index = 0; index < count; index += 1) {
      const own = join(folder, String(index));
      await mkdir(own);
      const place = { folder: own, formFile: '', apiRoot: standIn.url, token, synchronous: 'full' } as const;
      const environment = (): Record<string, string> => ({
        ...product.environment(place),
        DATABASE_URL: databaseUrl,
        FILES_STORE: join(folder, 'files'),
        WEBHOOK_URL: 'https://bench.example.vn/telegram',
        WEBHOOK_SECRET: secret,
      });
      running.push(startContender({ program: product.program, environment }, place));
      addresses.push(await readAddress(own));
    }
    await until(() => standIn.calls.get('setWebhook') === count, 'every instance takes updates');
    const carrier = new UpdateCarrier(
      addresses.map((address) => `${address}/telegram`),
      secret,
    );
    return {
      running,
      carrier,
      meet(id) {
        const person = new Person(id, carrier, readKey);
        people.set(id, person);
        return person;
      },
      async close() {
        carrier.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** As the product prints it when it listens. */
async function readAddress(folder: string): Promise<string> {
  let address: string | undefined;
  await until(() => {
    address = /Web pages: (http:\S+)/.exec(readFileSync(join(folder, 'contender.log'), 'utf8'))?.[1];
    return address !== undefined;
  }, 'an instance prints its address');
  return address ?? '';
}

async function until(isThere: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + startWithinMs;
  for (;;) {
    // The log is not there at first.
    try {
      if (isThere()) return;
    } catch {}
    if (performance.now() > deadline) throw new Error(`not seen: ${what}`);
    await wait(20);
  }
}
