import { Api } from 'grammy';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/app/notice.ts';
import { createTelegramMessenger } from '../../src/bot/telegram-messenger.ts';
import { asId, type PersonId, type ProposalId } from '../../src/core/ids.ts';
import type { Messenger } from '../../src/delivery/messenger.ts';
import { Pace } from '../../src/delivery/pace.ts';
import { type Sender, startSender } from '../../src/delivery/sender.ts';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { openFolderStore } from '../../src/files/folder-store.ts';
import { loadTranslations } from '../../src/i18n/translator.ts';
import type { Database } from '../../src/storage/database.ts';
import type { DatabasePlace } from '../../src/storage/database-place.ts';
import { addDeliveries, countDeliveries } from '../../src/storage/deliveries.ts';
import { findPerson, meetPerson, type StoredPerson } from '../../src/storage/persons.ts';
import { grantRole } from '../../src/storage/roles.ts';
import { readPinnedRulebook } from '../core/eligibility/pinned-rulebook.ts';
import { freshDatabase, reopenDatabase } from '../support/database.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { addFault, askStandIn, readReport } from '../support/stand-in.ts';

const token = '123456:sender-test';
const rulebook = readPinnedRulebook();
const translations = loadTranslations();
const notice: Notice = { about: 'roleRemoved', role: 'reviewer' };
const words = 'của anh/chị đã được gỡ';

let standIn: StandIn;
let database: Database;
let folder: string;
let place: DatabasePlace;
let now: Date;
let senders: Sender[];
let lastTelegramId = 7_400_000_000;

beforeEach(async () => {
  standIn = await startStandIn({ token });
  ({ database, place, folder } = await freshDatabase());
  now = new Date('2026-11-25T02:00:00Z');
  senders = [];
});

afterEach(async () => {
  for (const sender of senders) await sender.stop();
  await standIn.stop();
});

const clock = { now: () => now };
const telegram = (): Messenger =>
  createTelegramMessenger(new Api(token, { apiRoot: standIn.url, timeoutSeconds: 5 }), {
    rulebook,
    translations,
    database,
    files: openFolderStore(folder),
  });

function start(messenger = telegram(), of = database): Sender {
  const sender = startBeside(messenger, of);
  senders.push(sender);
  return sender;
}

/** Nobody stops it: as a process that hangs. */
function startBeside(messenger: Messenger, of = database, othersQueueToo = false): Sender {
  const tellUndelivered = async () => undefined;
  const log = pino({ level: 'silent' });
  return startSender({
    database: of,
    messenger,
    clock,
    log,
    othersQueueToo,
    tellUndelivered,
    pace: new Pace(30),
  });
}

async function recipient(name: string): Promise<{ person: StoredPerson; phone: Phone }> {
  lastTelegramId += 1;
  const phone = await openPhone(standIn, { id: lastTelegramId, firstName: name });
  await askStandIn(standIn, 'POST', 'send', { person: phone.id, text: '/start' });
  const known = { telegramId: phone.id, name, username: null, language: 'vi', at: now };
  return { person: await meetPerson(database, known), phone };
}

async function queue(to: PersonId, changes: { key?: string; notice?: unknown; dueAt?: Date } = {}) {
  const { key = `role ${to}`, dueAt = now } = changes;
  const said = 'notice' in changes ? changes.notice : notice;
  await database.transaction((tx) =>
    addDeliveries(tx, [{ personId: to, proposalId: null, notice: said, key, dueAt }], now),
  );
}

async function statuses(): Promise<Record<string, number>> {
  return Object.fromEntries(await countDeliveries(database));
}

async function until(isTrue: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`not seen: ${what}; ${JSON.stringify(await statuses())}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const allAre = (status: string, count: number) =>
  until(async () => (await statuses())[status] === count, `${count} ${status}`);
const heard = async (phone: Phone): Promise<number> =>
  (await phone.messages()).filter(({ from, text }) => from === 'bot' && text?.includes(words) === true)
    .length;

describe('a notice', () => {
  it('reaches the person in their language, once', async () => {
    const { person, phone } = await recipient('Hiền');
    await queue(person.id);
    start();
    await phone.waitFor(words);
    await allAre('sent', 1);
    expect(await heard(phone)).toBe(1);
  });

  it('that is queued while the sender sleeps goes out as soon as it is woken', async () => {
    const { person, phone } = await recipient('Hiền');
    const sender = start();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await queue(person.id);
    sender.wake();
    await phone.waitFor(words, 2_000);
  });

  it('waits for its hour', async () => {
    const { person, phone } = await recipient('Hiền');
    await queue(person.id, { dueAt: new Date(now.getTime() + 3_600_000) });
    const sender = start();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await heard(phone)).toBe(0);
    now = new Date(now.getTime() + 3_600_000);
    sender.wake();
    await phone.waitFor(words);
  });

  it('that an older build wrote in another shape is put aside, and those after it go out', async () => {
    const { person, phone } = await recipient('Hiền');
    await queue(person.id, { key: 'old', notice: { about: 'somethingElse' } });
    await queue(person.id, { key: 'new' });
    start();
    await phone.waitFor(words);
    await allAre('failed', 1);
    await allAre('sent', 1);
  });
});

describe('many notices', () => {
  it('go out one after the other at a steady pace, not all at once', async () => {
    const everybody = [];
    for (let count = 0; count < 12; count += 1) everybody.push(await recipient(`Người ${count}`));
    for (const { person } of everybody) await queue(person.id);
    const begun = Date.now();
    start();
    await allAre('sent', 12);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(11 * 50);
    for (const { phone } of everybody) expect(await heard(phone)).toBe(1);
  });

  it('all wait when Telegram asks one to wait, and then all arrive', async () => {
    const one = await recipient('Hiền');
    const other = await recipient('Lan');
    await addFault(standIn, { kind: '429', method: 'sendMessage', times: 1, retryAfter: 1 });
    await queue(one.person.id);
    await queue(other.person.id);
    start();
    await until(async () => (await readReport(standIn)).calls['sendMessage'] === 1, 'the first call');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await readReport(standIn)).calls['sendMessage']).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 700));
    // The test's clock stands still: the second look comes when both are due again.
    now = new Date(now.getTime() + 120_000);
    for (const sender of senders) sender.wake();
    await allAre('sent', 2);
    expect([await heard(one.phone), await heard(other.phone)]).toEqual([1, 1]);
  });
});

describe('a sender beside other instances', () => {
  it('finds by itself what they queued', async () => {
    const { person, phone } = await recipient('Hiền');
    const sender = startBeside(telegram(), database, true);
    senders.push(sender);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await queue(person.id);
    await phone.waitFor(words);
  });
});

describe('a pause that Telegram asked for', () => {
  it('is kept although something new is queued meanwhile', async () => {
    const one = await recipient('Hiền');
    const other = await recipient('Lan');
    await addFault(standIn, { kind: '429', method: 'sendMessage', times: 1, retryAfter: 1 });
    await queue(one.person.id);
    const sender = start();
    await until(async () => (await readReport(standIn)).calls['sendMessage'] === 1, 'the first call');
    await queue(other.person.id);
    sender.wake();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await readReport(standIn)).calls['sendMessage']).toBe(1);
    await other.phone.waitFor(words);
  });
});

describe('news for the staff', () => {
  const news: Notice = {
    about: 'withdrawn',
    proposal: asId<ProposalId>(1),
    reference: 'KC-2026-0001',
    title: 'Miến dong',
  };

  it('reaches those who hold a role, and nobody whose role was taken away while it waited', async () => {
    const staff = await recipient('Hương');
    const former = await recipient('Mai');
    await grantRole(database, {
      personId: staff.person.id,
      role: 'reviewer',
      areaCode: null,
      grantedBy: null,
      at: now,
    });
    await queue(former.person.id, { notice: news });
    await queue(staff.person.id, { notice: news });
    start();
    await staff.phone.waitFor('KC-2026-0001');
    await allAre('failed', 1);
    expect(JSON.stringify(await former.phone.messages())).not.toContain('KC-2026-0001');
  });
});

describe('a person who blocked the bot', () => {
  it('is marked as out of reach, nothing of theirs is lost, and others are served', async () => {
    const gone = await recipient('Hiền');
    const here = await recipient('Lan');
    await askStandIn(standIn, 'POST', 'block', { person: gone.phone.id });
    await queue(gone.person.id);
    await queue(here.person.id);
    start();
    await here.phone.waitFor(words);
    await allAre('unreachable', 1);
    expect(await findPerson(database, gone.person.id)).toMatchObject({ isReachable: false, name: 'Hiền' });
    expect(await findPerson(database, here.person.id)).toMatchObject({ isReachable: true });
  });
});

describe('trouble at Telegram', () => {
  it.each(['500', '502html', 'resetBefore'] as const)('%s is tried again later', async (kind) => {
    const { person, phone } = await recipient('Hiền');
    await addFault(standIn, { kind, method: 'sendMessage', times: 1 });
    await queue(person.id);
    start();
    await until(async () => (await readReport(standIn)).calls['sendMessage'] === 1, 'the first call');
    await until(async () => (await statuses())['waiting'] === 1, 'waiting again');
    expect(await heard(phone)).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    now = new Date(now.getTime() + 120_000);
    for (const sender of senders) sender.wake();
    await allAre('sent', 1);
    expect(await heard(phone)).toBe(1);
  });

  it('that lasts is borne for three days and then given up', async () => {
    const { person } = await recipient('Hiền');
    const queuedAt = now.getTime();
    let lastTry = 0;
    const broken: Messenger = {
      async send() {
        lastTry = now.getTime();
        return { ok: false, reason: 'broken', error: 'no answer' };
      },
    };
    await queue(person.id);
    const sender = start(broken);
    await until(async () => {
      now = new Date(now.getTime() + 3_600_000);
      sender.wake();
      return (await statuses())['failed'] === 1;
    }, 'given up');
    const days = (lastTry - queuedAt) / 86_400_000;
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(5);
  });

  it('a message that it will never take is not tried again', async () => {
    const { person } = await recipient('Hiền');
    let tries = 0;
    const refusing: Messenger = {
      async send() {
        tries += 1;
        return { ok: false, reason: 'refused', error: 'Bad Request' };
      },
    };
    await queue(person.id);
    start(refusing);
    await allAre('failed', 1);
    expect(tries).toBe(1);
  });

  it('an error of our own does not stop the sender', async () => {
    const { person, phone } = await recipient('Hiền');
    let isFirst = true;
    const real = telegram();
    const stumbling: Messenger = {
      async send(to, what) {
        if (!isFirst) return real.send(to, what);
        isFirst = false;
        throw new Error('a defect');
      },
    };
    await queue(person.id);
    const sender = start(stumbling);
    await new Promise((resolve) => setTimeout(resolve, 300));
    now = new Date(now.getTime() + 120_000);
    sender.wake();
    await phone.waitFor(words);
  });
});

describe('a process that dies', () => {
  it('before the message goes out loses nothing: the next one sends it', async () => {
    const { person, phone } = await recipient('Hiền');
    await queue(person.id);
    const neverReturns: Messenger = { send: () => new Promise(() => undefined) };
    startBeside(neverReturns);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const next = await reopenDatabase(place);
    start(telegram(), next);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await heard(phone), 'held by the first until its lease ends').toBe(0);
    now = new Date(now.getTime() + 61_000);
    for (const sender of senders) sender.wake();
    await phone.waitFor(words);
    expect(await heard(phone)).toBe(1);
  });

  it('holds nothing but what it had in hand: the others go out at once', async () => {
    const first = await recipient('Hiền');
    const others = [await recipient('Lan'), await recipient('Mai')];
    for (const { person } of [first, ...others]) await queue(person.id);
    await new Promise<void>((isInHand) => {
      startBeside({ send: () => new Promise(() => isInHand()) });
    });
    start(telegram(), await reopenDatabase(place));
    await allAre('sent', 2);
    expect([
      await heard(first.phone),
      ...(await Promise.all(others.map(({ phone }) => heard(phone)))),
    ]).toEqual([0, 1, 1]);
  });

  it('after the message went out repeats it at worst once', async () => {
    const { person, phone } = await recipient('Hiền');
    await queue(person.id);
    const real = telegram();
    const diesAfterwards: Messenger = {
      async send(to, what) {
        await real.send(to, what);
        return new Promise(() => undefined);
      },
    };
    startBeside(diesAfterwards);
    await phone.waitFor(words);
    now = new Date(now.getTime() + 61_000);
    start(telegram(), await reopenDatabase(place));
    await allAre('sent', 1);
    expect(await heard(phone)).toBe(2);
  });

  it('that is asked to stop ends its message first and leaves the others for later', async () => {
    const people = [await recipient('Hiền'), await recipient('Lan'), await recipient('Mai')];
    for (const { person } of people) await queue(person.id);
    const real = telegram();
    let sent = 0;
    const sender: { current: Sender | null } = { current: null };
    const stopped = new Promise<void>((resolve) => {
      const counting: Messenger = {
        async send(to, what) {
          const outcome = await real.send(to, what);
          sent += 1;
          void sender.current?.stop().then(resolve);
          return outcome;
        },
      };
      sender.current = start(counting);
    });
    await stopped;
    expect(sent).toBe(1);
    expect(await statuses()).toEqual({ sent: 1, waiting: 2 });
  });
});
