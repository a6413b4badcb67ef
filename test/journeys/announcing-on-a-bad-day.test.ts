// What goes wrong while many are told: the report is right to the person, nobody is missed, and nobody is told twice.
import { describe, expect, it } from 'vitest';
import type { AnnouncementMove } from '../../src/core/announcement.ts';
import { t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { addFault, clearFaults, type FaultToAdd } from '../support/stand-in.ts';
import { listener, openCommune, openLatest, propose, type Speakers, untilAnnounced } from './announcing.ts';

const said = 'Sáng thứ Bảy, lớp sấy miến ở nhà văn hóa.';
const move = (name: AnnouncementMove): string => t(`announcements.staff.move.${name}`);

const heard = async (phone: Phone): Promise<number> =>
  (await phone.messages()).filter(({ from, text }) => from === 'bot' && text?.includes(said) === true).length;

const stored = ({ product }: Office) =>
  product.app.database.prisma.announcement.findUniqueOrThrow({ where: { id: 1 } });

async function listeners(office: Office, count: number): Promise<readonly Phone[]> {
  const phones: Phone[] = [];
  for (let number = 0; number < count; number += 1) phones.push(await listener(office, 1001 + number));
  return phones;
}

async function approve({ office, officer, second }: Speakers): Promise<void> {
  await propose(officer, said);
  await openLatest(office, second);
  await second.press(move('approve'));
}

/** The next call to each of them goes so. */
async function plan(
  office: Office,
  faults: readonly (readonly [Phone, Partial<FaultToAdd>])[],
): Promise<void> {
  for (const [{ id }, fault] of faults)
    await addFault(office.standIn, { method: 'sendMessage', person: id, kind: '500', times: 1, ...fault });
}

/** Tries again what waits for a later moment. */
async function untilOver(office: Office): Promise<void> {
  const deadline = Date.now() + 50_000;
  while ((await stored(office)).status !== 'sent') {
    if (Date.now() > deadline) throw new Error('It is not over.');
    office.now = new Date(office.now.getTime() + 60_000);
    office.product.app.wakeSender();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('a bad day', { timeout: 60_000 }, () => {
  it('is told to the person: who has it, who is unreachable, of whom nobody knows', async () => {
    const speakers = await openCommune();
    const { office, officer } = speakers;
    const phones = await listeners(office, 10);
    const [shaky, worse, after, before, blocked, tooMany, page] = phones;
    if (!shaky || !worse || !after || !before || !blocked || !tooMany || !page) throw new Error('too few');
    await plan(office, [
      [shaky, { kind: '500' }],
      [worse, { kind: '500', times: 4 }],
      [after, { kind: 'resetAfter' }],
      [before, { kind: 'resetBefore' }],
      [blocked, { kind: '403' }],
      [tooMany, { kind: '429', retryAfter: 1 }],
      [page, { kind: '502html' }],
    ]);
    await approve(speakers);
    await untilOver(office);
    expect(await stored(office)).toMatchObject({
      recipients: 10,
      delivered: 7,
      unreachable: 1,
      uncertain: 2,
      failed: 0,
      skipped: 0,
    });
    const got = await Promise.all(phones.map(heard));
    // Of two that are uncertain one has it: that is what the word means.
    expect(got).toEqual([1, 1, 1, 0, 0, 1, 1, 1, 1, 1]);
    await openLatest(office, officer);
    for (const [name, count] of [
      ['uncertain', 2],
      ['unreachable', 1],
    ] as const)
      expect(await officer.lastText()).toContain(words(`announcements.report.${name}`, { count }));
  });

  it('ends for those whom the channel never takes, and they alone are tried again by one button', async () => {
    const speakers = await openCommune();
    const { office, officer } = speakers;
    const phones = await listeners(office, 3);
    const [never] = phones;
    if (!never) throw new Error('too few');
    await plan(office, [[never, { kind: '500', times: 100 }]]);
    await approve(speakers);
    await untilOver(office);
    expect(await stored(office)).toMatchObject({ delivered: 2, failed: 1 });
    await clearFaults(office.standIn);
    await openLatest(office, officer);
    expect(await officer.lastText()).toContain(words('announcements.report.failed', { count: 1 }));
    await officer.press(move('resend'));
    await untilAnnounced(office);
    expect(await stored(office)).toMatchObject({ delivered: 3, failed: 0 });
    expect(await Promise.all(phones.map(heard))).toEqual([1, 1, 1]);
  });

  it('when the channel asks to wait for hours, everybody waits, people are answered, and a new start goes on', async () => {
    const speakers = await openCommune();
    const { office } = speakers;
    const phones = await listeners(office, 5);
    const [first] = phones;
    if (!first) throw new Error('too few');
    await plan(office, [[first, { kind: '429', retryAfter: 10_072 }]]);
    await approve(speakers);
    await expect
      .poll(async () => {
        const rows = await office.product.app.database.prisma.recipient.findMany();
        return rows.find(({ error }) => error !== null)?.status;
      })
      .toBe('waiting');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { delivered } = await stored(office);
    expect(delivered).toBeLessThan(5);
    const asked = await office.phone('Hoa', 1900);
    await asked.send('/trogiup');
    expect(await asked.lastText()).not.toBe('');
    expect((await stored(office)).delivered).toBe(delivered);
    await office.restart();
    await untilAnnounced(office);
    expect(await Promise.all(phones.map(heard))).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('a process that dies in the middle of a call', { timeout: 60_000 }, () => {
  async function dieInCall(uncertain: 'leave' | 'repeat') {
    const speakers = await openCommune({ settings: () => ({ UNCERTAIN_MESSAGES: uncertain }) });
    const { office } = speakers;
    const phones = await listeners(office, 4);
    await propose(speakers.officer, said);
    const { prisma } = office.product.app.database;
    const people = await prisma.listener.findMany({ orderBy: { personId: 'asc' } });
    await prisma.recipient.createMany({
      data: people.map(({ personId }, index) => ({
        announcementId: 1,
        personId,
        at: office.now,
        status: index === 0 ? ('sending' as const) : ('waiting' as const),
      })),
    });
    const underWay = { status: 'sending', startedAt: office.now, madeUpTo: null, recipients: 4 } as const;
    await prisma.announcement.updateMany({ data: underWay });
    // Where others may be at it, nothing is given up within a minute.
    await office.restart(undefined, async () => {
      office.now = new Date(office.now.getTime() + 61_000);
    });
    await untilAnnounced(office);
    return { office, got: await Promise.all(phones.map(heard)) };
  }

  it('leaves one row uncertain, and the next one goes on with the others by itself', async () => {
    const { office, got } = await dieInCall('leave');
    expect(got).toEqual([0, 1, 1, 1]);
    expect(await stored(office)).toMatchObject({ status: 'sent', delivered: 3, uncertain: 1 });
  });

  it('or repeats it, where the centre would rather be heard twice', async () => {
    const { office, got } = await dieInCall('repeat');
    expect(got).toEqual([1, 1, 1, 1]);
    expect(await stored(office)).toMatchObject({ status: 'sent', delivered: 4, uncertain: 0 });
  });
});

describe('in the middle of it', { timeout: 60_000 }, () => {
  it('pausing stops at once, going on reaches the others, and cancelling ends it', async () => {
    const speakers = await openCommune({ settings: () => ({ MESSAGES_PER_SECOND: '4' }) });
    const { office, second } = speakers;
    const phones = await listeners(office, 12);
    await approve(speakers);
    await expect.poll(async () => (await stored(office)).delivered, { timeout: 10_000 }).toBeGreaterThan(1);
    await openLatest(office, second);
    await second.press(move('pause'));
    expect(await second.lastText()).toContain(t('announcements.staff.told.pause'));
    // What was under way has ended by then.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { delivered } = await stored(office);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await stored(office)).delivered).toBe(delivered);
    expect(delivered).toBeLessThan(12);
    await second.press(move('resume'));
    await expect
      .poll(async () => (await stored(office)).delivered, { timeout: 10_000 })
      .toBeGreaterThan(delivered);
    await openLatest(office, second);
    await second.press(move('cancel'));
    await second.press(t('announcements.staff.move.cancel'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ended = await stored(office);
    expect(ended.status).toBe('cancelled');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const got = await Promise.all(phones.map(heard));
    expect(got.filter((count) => count > 1)).toEqual([]);
    expect(got.filter((count) => count === 1)).toHaveLength((await stored(office)).delivered);
  });
});
