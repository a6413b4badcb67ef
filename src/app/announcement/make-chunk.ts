// Rows for the next listeners of an announcement. A chunk is short, so that nobody waits for it, and may be repeated.
import { changeAnnouncement, countOutcomes, type StoredAnnouncement } from '../../storage/announcements.ts';
import { makeRecipients } from '../../storage/audience.ts';
import type { App } from '../app.ts';
import { audienceOf } from './audience.ts';

const chunkSize = 2_000;

export async function makeChunk(app: App, announcement: StoredAnnouncement): Promise<void> {
  const { id, madeUpTo } = announcement;
  if (madeUpTo === null) return;
  const at = app.clock.now();
  const audience = audienceOf(app.rulebook.areas, announcement);
  await app.database.transaction(async (tx) => {
    const { upTo, made } = await makeRecipients(tx, id, audience, { after: madeUpTo, size: chunkSize, at });
    await countOutcomes(tx, id, { recipients: made });
    const isChanged = await changeAnnouncement(tx, {
      id,
      from: announcement,
      changes: { madeUpTo: upTo },
      at,
    });
    // Paused or cancelled meanwhile: the rows are made when it goes on.
    return { ok: isChanged };
  });
}
