// All parts of an announcement at once, as a desk posts them: the same rules as for one after the other.
import { longestBesideFile } from '../../core/announcement.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import { maySpeakFor } from '../../core/speaking.ts';
import {
  type AnnouncedFile,
  type AnnouncementWords,
  createAnnouncement,
  findAnnouncement,
} from '../../storage/announcements.ts';
import type { App, Visit } from '../app.ts';
import type { TooLong } from '../staff/too-long.ts';
import { keepFile } from './announcement-file.ts';
import { cleanTexts } from './clean-texts.ts';
import { longestFor } from './longest.ts';
import { mayEdit, maySee } from './open-announcement.ts';
import { saveChanges } from './write-announcement.ts';

export type KeptWords =
  | { readonly ok: true; readonly id: AnnouncementId }
  | { readonly ok: false; readonly reason: 'gone' | 'notAllowed' | 'changedSince' | 'pastStart' }
  | { readonly ok: false; readonly reason: 'tooLong'; readonly tooLong: TooLong };

/**
 * `of`: what is changed, and the revision that was read; null: a new one. `upload`: a file whose bytes are in the store, to go
 * with it.
 */
export async function keepWords(
  app: App,
  visit: Visit,
  of: { readonly id: AnnouncementId; readonly seen: number } | null,
  posted: AnnouncementWords,
  upload: AnnouncedFile | null = null,
): Promise<KeptWords> {
  const { person } = visit;
  const mayChoose = posted.areas.every((code) => maySpeakFor(app.rulebook.areas, person.grants, [code]));
  if (!mayAct(person.grants, 'announce') || !mayChoose) return { ok: false, reason: 'notAllowed' };
  const at = app.clock.now();
  if (posted.startAt !== null && posted.startAt.getTime() < at.getTime())
    return { ok: false, reason: 'pastStart' };
  const longest = upload === null ? longestFor(posted.fileId) : longestBesideFile;
  const { texts, tooLong } = cleanTexts(posted.texts, longest);
  if (tooLong !== null) return { ok: false, reason: 'tooLong', tooLong };
  const withFile = async (): Promise<AnnouncementWords> => ({
    ...posted,
    texts,
    ...(upload === null ? {} : { fileId: await keepFile(app, visit, upload) }),
  });
  if (of === null) {
    const words = await withFile();
    const id = await createAnnouncement(app.database, { ...words, authorId: person.id, at });
    return { ok: true, id };
  }
  const announcement = await findAnnouncement(app.database, of.id);
  if (announcement === null || !maySee(app, visit, announcement)) return { ok: false, reason: 'gone' };
  if (!mayEdit(visit, announcement)) return { ok: false, reason: 'notAllowed' };
  if (announcement.revision !== of.seen) return { ok: false, reason: 'changedSince' };
  const words = await withFile();
  const isSaved = await saveChanges(app, visit, announcement, ({ fileId }) => ({
    ...words,
    ...(fileId === words.fileId ? {} : { channelFile: null }),
  }));
  return isSaved ? { ok: true, id: of.id } : { ok: false, reason: 'changedSince' };
}
