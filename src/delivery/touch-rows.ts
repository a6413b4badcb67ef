// What is on the phones already: deleted, or worded anew, one call each. Doing it once more does no harm, so whoever dies
// leaves nothing uncertain.
import { setTimeout as wait } from 'node:timers/promises';
import type { StoredAnnouncement } from '../storage/announcements.ts';
import { keepCorrected, listSent, markRecalled, type SentRecipient } from '../storage/sent-recipients.ts';
import type { AnnouncerParts } from './announcer.ts';
import type { TouchOutcome } from './caster.ts';

const atOnce = 100;
const mostTries = 5;
const againMs = 2_000;

/** Ends when everybody was tried, or when `signal` says so; true where everybody was. */
export async function recallRows(
  parts: AnnouncerParts,
  { id }: StoredAnnouncement,
  signal: AbortSignal,
): Promise<boolean> {
  const { app, caster } = parts;
  let after = 0;
  for (;;) {
    const rows = await listSent(app.database, id, { after, limit: atOnce });
    const last = rows.at(-1);
    if (last === undefined) return true;
    const done = await touchAll(parts, rows, (row) => caster.recall(row.telegramId, row.messageId), signal);
    const people = done.map(({ personId }) => personId);
    const at = app.clock.now();
    await app.database.transaction(async (tx) => {
      await markRecalled(tx, id, people, at);
      return { ok: true };
    });
    if (signal.aborted) return false;
    after = last.personId;
  }
}

/** From where the last process ended. Ends when everybody was tried, when it is worded once more, or when `signal` says so. */
export async function correctRows(
  parts: AnnouncerParts,
  announcement: StoredAnnouncement,
  signal: AbortSignal,
): Promise<void> {
  const { app, caster } = parts;
  const { id, revision } = announcement;
  const correct = caster.prepareCorrection(announcement);
  let after = announcement.correctedUpTo ?? 0;
  while (!signal.aborted) {
    const rows = await listSent(app.database, id, { after, limit: atOnce });
    const last = rows.at(-1);
    const done = await touchAll(parts, rows, correct, signal);
    // Whoever stops in the middle tries these once more: what is corrected already counts then.
    if (signal.aborted) return;
    const progress = { upTo: last?.personId ?? null, more: done.length };
    const { isSame } = await app.database.transaction(async (tx) => ({
      ok: true,
      isSame: await keepCorrected(tx, id, revision, progress),
    }));
    if (last === undefined || !isSame) return;
    after = last.personId;
  }
}

/** At the pace, without waiting for one before the next; returns those where it worked. */
async function touchAll(
  parts: AnnouncerParts,
  rows: readonly SentRecipient[],
  call: (row: SentRecipient) => Promise<TouchOutcome>,
  signal: AbortSignal,
): Promise<readonly SentRecipient[]> {
  const done: SentRecipient[] = [];
  const all: Promise<void>[] = [];
  for (const row of rows) {
    await untilSlot(parts, signal);
    if (signal.aborted) break;
    const one = touchOne(parts, row, call, signal).then((isDone) => {
      if (isDone) done.push(row);
    });
    all.push(one);
  }
  await Promise.all(all);
  return done;
}

/** Its slot is free now; taken before anything else happens. */
async function touchOne(
  parts: AnnouncerParts,
  row: SentRecipient,
  call: (row: SentRecipient) => Promise<TouchOutcome>,
  signal: AbortSignal,
): Promise<boolean> {
  const { pace, log } = parts;
  for (let tries = 1; !signal.aborted; ) {
    const message = pace.takeSlot(performance.now());
    const outcome = await call(row);
    pace.answered(message, performance.now());
    if (outcome.ok) return true;
    const { reason, error } = outcome;
    if (reason === 'tooFast') pace.refused(performance.now(), outcome.retryAfterMs, message.at);
    else if (reason === 'refused' || reason === 'unreachable' || tries === mostTries) {
      log.warn({ person: row.personId, error }, 'what is on this phone stays as it is');
      return false;
    } else {
      tries += 1;
      await wait(againMs, undefined, { signal }).catch(() => undefined);
    }
    await untilSlot(parts, signal);
  }
  return false;
}

async function untilSlot({ pace }: AnnouncerParts, signal: AbortSignal): Promise<void> {
  for (;;) {
    const waitMs = pace.untilSlot(performance.now());
    if (waitMs <= 0 || signal.aborted) return;
    await wait(waitMs, undefined, { signal }).catch(() => undefined);
  }
}
