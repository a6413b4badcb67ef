// The days after a run: what waits for its time, or for the end of a lease, is due by then.
import { setTimeout as wait } from 'node:timers/promises';
import type { ChaosOffice } from './chaos-office.ts';

const sentWithinMs = 60_000;

/** Starts everybody anew on a clock that is so far ahead. Says what still waits after a minute. */
export async function waitForNotices(office: ChaosOffice, aheadMs: number): Promise<string[]> {
  await Promise.all(office.slots.map((slot) => slot.stop()));
  for (const { clock } of office.slots) clock.set(office.shiftMs + aheadMs);
  await Promise.all(office.slots.map((slot) => slot.start()));
  office.openDoor();
  const database = await office.openDatabase();
  try {
    const count = () => database.prisma.delivery.count({ where: { status: 'waiting' } });
    const deadline = performance.now() + sentWithinMs;
    for (;;) {
      const waiting = await count();
      if (waiting === 0) return [];
      if (performance.now() > deadline)
        return [`${waiting} notices were not sent although their time had come`];
      await wait(100);
    }
  } finally {
    await database.close();
  }
}
