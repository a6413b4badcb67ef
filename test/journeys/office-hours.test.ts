// When the staff hear of a new proposal, and that a bad line neither swallows nor repeats what is told.
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { opening, t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { addFault, readReport } from '../support/stand-in.ts';
import { claim, everythingTold, expectNoComplaints, openCentre, submit } from './desk.ts';
import { homestay } from './prepared-answers.ts';

const saturdayNight = new Date('2026-11-28T14:00:00Z');

const newSubmission = (reference: string): string => opening('notices.newSubmission', { reference });
const claimedBy = (reviewer: string, reference: string): string =>
  words('notices.claimed', { reference, reviewer });

/** Moves the clock and lets the sender look once; long enough that it would have sent what is due. */
async function moveTo(office: Office, instant: string): Promise<void> {
  office.now = new Date(instant);
  office.product.app.wakeSender();
  await wait(400);
}

const timesTold = async (phone: Phone, words: string): Promise<number> =>
  (await everythingTold(phone)).split(words).length - 1;

describe('a new proposal is told to the reviewers', () => {
  it('at once in office hours', async () => {
    const { office, hoang, mai, admin } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, homestay);
    expect(await owner.lastText()).toContain(t('applicant.send.waitingOpen'));
    for (const phone of [hoang, mai, admin]) await phone.waitFor(newSubmission(reference));
    for (const phone of [hoang, mai, admin]) expect(await timesTold(phone, newSubmission(reference))).toBe(1);
    await expectNoComplaints(office);
  });

  it('on Monday morning when it was sent on Saturday night', async () => {
    const { office, hoang } = await openCentre();
    office.now = saturdayNight;
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, homestay);
    expect(await owner.lastText()).toContain(words('applicant.send.waitingClosed', { day: '30/11/2026' }));
    for (const instant of ['2026-11-28T14:01:00Z', '2026-11-29T03:00:00Z', '2026-11-30T00:29:00Z']) {
      await moveTo(office, instant);
      expect(await timesTold(hoang, newSubmission(reference))).toBe(0);
    }
    await moveTo(office, '2026-11-30T00:30:00Z');
    await hoang.waitFor(newSubmission(reference));
    expect(await timesTold(hoang, newSubmission(reference))).toBe(1);
    await expectNoComplaints(office);
  });

  it('after the midday break when it was sent in it, also over a restart', async () => {
    const { office, hoang } = await openCentre();
    office.now = new Date('2026-11-25T05:00:00Z');
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, homestay);
    await office.restart();
    await moveTo(office, '2026-11-25T06:29:00Z');
    expect(await timesTold(hoang, newSubmission(reference))).toBe(0);
    await moveTo(office, '2026-11-25T06:30:00Z');
    await hoang.waitFor(newSubmission(reference));
  });

  it('the owner hears of a claim at once, whatever the hour', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, homestay);
    office.now = saturdayNight;
    await claim(hoang, reference);
    await owner.waitFor(claimedBy('Hoàng', reference));
  });
});

describe('on a bad line what is told arrives once', () => {
  it.each([
    ['when Telegram asks to wait for a while', '429'],
    ['when Telegram breaks for a while', '500'],
    ['when a gateway answers in its place for a while', '502html'],
    ['when the connection is cut for a while', 'resetBefore'],
  ] as const)(
    '%s',
    async (_name, kind) => {
      const { office, hoang } = await openCentre();
      const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, homestay);
      await addFault(office.standIn, {
        method: 'sendMessage',
        person: owner.id,
        kind,
        times: 4,
        retryAfter: 1,
      });
      await claim(hoang, reference);
      const start = Date.now();
      // The clock stands still otherwise: the sender waits by it before it tries again.
      while ((await timesTold(owner, claimedBy('Hoàng', reference))) === 0 && Date.now() - start < 40_000) {
        office.now = new Date(office.now.getTime() + 1_000);
        office.product.app.wakeSender();
        await wait(250);
      }
      expect(await timesTold(owner, claimedBy('Hoàng', reference))).toBe(1);
      await moveTo(office, '2026-11-25T08:00:00Z');
      expect(await timesTold(owner, claimedBy('Hoàng', reference))).toBe(1);
      const { unknownParameters, unansweredPresses } = await readReport(office.standIn);
      expect({ unknownParameters, unansweredPresses }).toEqual({
        unknownParameters: [],
        unansweredPresses: [],
      });
      const waiting = await office.product.app.database.prisma.delivery.count({
        where: { status: 'waiting' },
      });
      expect(waiting).toBe(0);
    },
    60_000,
  );

  it('an owner who blocked the bot holds up nobody else, and misses nothing but the message', async () => {
    const { office, hoang, mai } = await openCentre();
    const first = await submit(office, { name: 'Lan', id: 1001 }, homestay);
    const second = await submit(office, { name: 'Bình', id: 1002 }, homestay);
    await first.owner.block();
    await claim(hoang, first.reference);
    await claim(mai, second.reference);
    await second.owner.waitFor(claimedBy('Mai', second.reference));
    await first.owner.unblock();
    await first.owner.send('/hoso');
    expect(await first.owner.screen()).toContain(t('applicant.status.inReview'));
    const { refused } = await readReport(office.standIn);
    expect(refused.map(({ method }) => method)).toEqual(['sendMessage']);
  });
});
