// Takes back what was sent, one call each. Deleting once more does no harm: whoever dies leaves nothing uncertain.
import { setTimeout as wait } from 'node:timers/promises';
import type { AnnouncementId, PersonId } from '../core/ids.ts';
import { listSent, markRecalled, type SentRecipient } from '../storage/recalls.ts';
import type { AnnouncerParts } from './announcer.ts';

const atOnce = 100;
const mostTries = 5;
const againMs = 2_000;

/** Ends when everybody was tried, or when `signal` says so; true where everybody was. */
export async function recallRows(
  parts: AnnouncerParts,
  id: AnnouncementId,
  signal: AbortSignal,
): Promise<boolean> {
  const { app } = parts;
  let after = 0;
  for (;;) {
    const rows = await listSent(app.database, id, { after, limit: atOnce });
    const last = rows.at(-1);
    if (last === undefined) return true;
    const gone: PersonId[] = [];
    for (const row of rows) {
      if (signal.aborted) break;
      if (await recallOne(parts, row, signal)) gone.push(row.personId);
    }
    const at = app.clock.now();
    await app.database.transaction(async (tx) => {
      await markRecalled(tx, id, gone, at);
      return { ok: true };
    });
    if (signal.aborted) return false;
    after = last.personId;
  }
}

async function recallOne(
  { caster, pace, log }: AnnouncerParts,
  { telegramId, messageId, personId }: SentRecipient,
  signal: AbortSignal,
): Promise<boolean> {
  for (let tries = 1; !signal.aborted; ) {
    const waitMs = pace.untilSlot(performance.now());
    if (waitMs > 0) {
      await wait(waitMs, undefined, { signal }).catch(() => undefined);
      continue;
    }
    const message = pace.takeSlot(performance.now());
    const outcome = await caster.recall(telegramId, messageId);
    pace.answered(message, performance.now());
    if (outcome.ok) return true;
    const { reason, error } = outcome;
    if (reason === 'tooFast') pace.refused(performance.now(), outcome.retryAfterMs, message.at);
    else if (reason === 'refused' || reason === 'unreachable' || tries === mostTries) {
      log.warn({ person: personId, error }, 'not taken back');
      return false;
    } else {
      tries += 1;
      await wait(againMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return false;
}
