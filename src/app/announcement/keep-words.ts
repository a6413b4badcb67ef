// All parts of an announcement at once, as a desk posts them: the same rules as for one after the other.
import { longestAnnouncement, maySpeakFor } from '../../core/announcement.ts';
import { cleanText } from '../../core/clean-text.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import { type AnnouncementWords, createAnnouncement, findAnnouncement } from '../../storage/announcements.ts';
import type { App, Visit } from '../app.ts';
import { type TooLong, tooLongFor } from '../staff/too-long.ts';
import { mayEdit, maySee } from './open-announcement.ts';
import { saveChanges } from './write-announcement.ts';

export type KeptWords =
  | { readonly ok: true; readonly id: AnnouncementId }
  | { readonly ok: false; readonly reason: 'gone' | 'notAllowed' | 'changedSince' | 'pastStart' }
  | { readonly ok: false; readonly reason: 'tooLong'; readonly tooLong: TooLong };

/** `of`: what is changed, and the revision that was read; null: a new one. */
export async function keepWords(
  app: App,
  visit: Visit,
  of: { readonly id: AnnouncementId; readonly seen: number } | null,
  posted: AnnouncementWords,
): Promise<KeptWords> {
  const { person } = visit;
  const mayChoose = posted.areas.every((code) => maySpeakFor(app.rulebook.areas, person.grants, [code]));
  if (!mayAct(person.grants, 'announce') || !mayChoose) return { ok: false, reason: 'notAllowed' };
  const at = app.clock.now();
  if (posted.startAt !== null && posted.startAt.getTime() < at.getTime())
    return { ok: false, reason: 'pastStart' };
  const written = Object.entries(posted.texts).map(
    ([language, text]) => [language, cleanText(text)] as const,
  );
  for (const [, text] of written) {
    const tooLong = tooLongFor(text, longestAnnouncement);
    if (tooLong !== null) return { ok: false, reason: 'tooLong', tooLong };
  }
  const others = written.filter(([language, text]) => language !== 'vi' && text !== '');
  const texts = { ...Object.fromEntries(others), vi: cleanText(posted.texts.vi) };
  const words = { ...posted, texts };
  if (of === null) {
    const id = await createAnnouncement(app.database, { ...words, authorId: person.id, at });
    return { ok: true, id };
  }
  const announcement = await findAnnouncement(app.database, of.id);
  if (announcement === null || !maySee(app, visit, announcement)) return { ok: false, reason: 'gone' };
  if (!mayEdit(visit, announcement)) return { ok: false, reason: 'notAllowed' };
  const isSaved =
    announcement.revision === of.seen && (await saveChanges(app, visit, announcement, () => words));
  return isSaved ? { ok: true, id: of.id } : { ok: false, reason: 'changedSince' };
}
