// How fast everything is sent: against a channel that counts what comes in any second, in a time that the test makes.
import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/delivery/pace.ts';

/** Takes so many messages in any second, and says how long to wait where one is too many. */
class Channel {
  readonly #perSecond: number;
  #taken: number[] = [];
  refusals = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  take(now: number): boolean {
    this.#taken = this.#taken.filter((at) => at > now - 1_000);
    if (this.#taken.length >= this.#perSecond) {
      this.refusals += 1;
      return false;
    }
    this.#taken.push(now);
    return true;
  }
}

interface Sent {
  readonly sent: number;
  readonly refusals: number;
  /** Announced in each second. */
  readonly bySecond: readonly number[];
}

/** Announces as much as the pace lets for so long; a reply goes out every `replyMs`. The clock ticks in milliseconds. */
function announce(
  pace: Pace,
  channel: Channel,
  { forMs, replyMs = 0 }: { forMs: number; replyMs?: number },
): Sent {
  let sent = 0;
  const bySecond: number[] = Array.from({ length: Math.ceil(forMs / 1_000) }, () => 0);
  for (let now = 0; now < forMs; now += 1) {
    if (replyMs > 0 && now % replyMs === replyMs - 20) pace.expectReply(now);
    if (replyMs > 0 && now % replyMs === 0) {
      pace.note(now);
      channel.take(now);
    }
    if (pace.untilSlot(now) > 0) continue;
    pace.takeSlot(now);
    if (channel.take(now)) {
      sent += 1;
      const second = Math.floor(now / 1_000);
      bySecond[second] = (bySecond[second] ?? 0) + 1;
    } else pace.refused(now, 1_000);
  }
  return { sent, refusals: channel.refusals, bySecond };
}

describe('announcements', () => {
  it.each([
    [30, 29],
    [1_000, 950],
    [5, 4],
    [1, 0.3],
  ])('take nearly all that the channel takes, %d a second, and are never refused', (perSecond, least) => {
    const { sent, refusals } = announce(new Pace(perSecond), new Channel(perSecond), { forMs: 60_000 });
    expect(refusals).toBe(0);
    expect(sent / 60).toBeGreaterThanOrEqual(least);
  });

  it('make room for replies: neither is refused', () => {
    const { sent, refusals } = announce(new Pace(30), new Channel(30), { forMs: 60_000, replyMs: 500 });
    expect(refusals).toBe(0);
    expect(sent / 60).toBeGreaterThan(22);
  });

  it('find what the channel really takes after few refusals, and stay near it', () => {
    const { sent, refusals } = announce(new Pace(30), new Channel(20), { forMs: 120_000 });
    expect(refusals).toBeLessThanOrEqual(6);
    expect(sent / 120).toBeGreaterThan(18.2);
  });

  it('wait as long as they are told, and replies do not', () => {
    const pace = new Pace(30);
    pace.takeSlot(0);
    pace.refused(100, 10_072_000);
    expect(pace.untilSlot(100)).toBe(10_072_000);
    expect(pace.untilRoom(5_000)).toBe(10_067_100);
    pace.note(200);
    expect(pace.untilSlot(10_072_100)).toBeLessThan(100);
  });

  it('are not slowed down twice by calls that were under way when the first one was refused', () => {
    const pace = new Pace(30);
    for (let now = 0; now < 1_000; now += 34) pace.takeSlot(now);
    pace.refused(1_000, 1_000);
    const { rate } = pace;
    pace.refused(1_010, 1_000);
    pace.refused(1_020, 1_000);
    expect(pace.rate).toBe(rate);
    expect(rate).toBeGreaterThan(25);
  });
});
