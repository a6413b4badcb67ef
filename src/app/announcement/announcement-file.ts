// A picture, a paper or a voice note that goes with an announcement.
import { longestBesideFile } from '../../core/announcement.ts';
import { cleanText } from '../../core/clean-text.ts';
import type { AnnouncementId, FileId } from '../../core/ids.ts';
import type { AnnouncedFile } from '../../storage/announcements.ts';
import { addFile } from '../../storage/files.ts';
import type { App, Visit } from '../app.ts';
import type { ReceivedFile } from '../applicant/keep-media.ts';
import type { Reply } from '../reply.ts';
import { findTooLong } from './longest.ts';
import { askForText, edit, whereEditable } from './write-announcement.ts';

/**
 * A picture, a paper or a voice note goes with it; what is written below it is its text where there is none yet. The bytes
 * are in the store before anything names them. Throws StoreFault where they cannot be kept.
 */
export async function attachFile(
  app: App,
  visit: Visit,
  { announcement: id, language }: { readonly announcement: AnnouncementId; readonly language: string },
  { name, mediaType, bytes, caption }: ReceivedFile,
): Promise<Reply> {
  return whereEditable(app, visit, id, async ({ texts }) => {
    const written = cleanText(caption);
    const all = written === '' ? texts : { ...texts, [language]: written };
    const tooLong = findTooLong(Object.values(all), longestBesideFile);
    if (tooLong !== null) return askForText(app, visit, id, language, tooLong);
    const sha256 = await app.files.put(bytes);
    const file = { sha256, name, mediaType, bytes: bytes.byteLength };
    const fileId = await keepFile(app, visit, file);
    return edit(app, visit, id, () => ({ texts: all, fileId, channelFile: null }));
  });
}

/** Theirs, and of nothing else. */
export async function keepFile(app: App, { person }: Visit, file: AnnouncedFile): Promise<FileId> {
  const at = app.clock.now();
  const { id } = await addFile(app.database, { ...file, ownerId: person.id, proposalId: null, at });
  return id;
}

export function dropFile(app: App, visit: Visit, id: AnnouncementId): Promise<Reply> {
  return edit(app, visit, id, () => ({ fileId: null, channelFile: null }));
}
