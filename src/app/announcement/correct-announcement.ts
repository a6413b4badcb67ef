// What was announced is worded anew on the phones that have it: written by anybody who speaks there, approved by a second
// person like the announcement itself.
import { type AnnouncementMove, decideAnnouncement } from '../../core/announcement.ts';
import { cleanText } from '../../core/clean-text.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import type { Texts } from '../../core/rulebook.ts';
import {
  type AnnouncementChanges,
  changeAnnouncement,
  findAnnouncement,
  type StoredAnnouncement,
} from '../../storage/announcements.ts';
import type { Tx } from '../../storage/database.ts';
import { recordEvents } from '../../storage/events.ts';
import type { App, Visit } from '../app.ts';
import { notifyPerson } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { type TooLong, tooLongFor } from '../staff/too-long.ts';
import type { AnnouncementNotice } from './announcement-reply.ts';
import { longestFor } from './longest.ts';
import { openAnnouncement, showAnnouncement, stateOf } from './open-announcement.ts';
import { titleOf } from './title.ts';
import { whoApproves } from './who-approves.ts';

type CorrectionMove = Extract<AnnouncementMove, 'correct' | 'approveCorrection' | 'dropCorrection'>;

/** The next text of this person is what it should have said in Vietnamese. */
export async function askForCorrection(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  refused: TooLong | null = null,
): Promise<Reply> {
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { announcement } = opened;
  const decision = decideAnnouncement('correct', stateOf(app, visit, announcement));
  if (!decision.ok) return showAnnouncement(app, visit, id, { refused: decision.reason });
  await remember(app, app.database, visit, { focus: { kind: 'announcementCorrection', announcement: id } });
  return { screen: 'announcementPrompt', announcement, prompt: 'correction', refused };
}

/** Other languages are worded anew at the desk. */
export async function correctInWords(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  typed: string,
): Promise<Reply> {
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { texts, revision, fileId } = opened.announcement;
  const vi = cleanText(typed);
  const tooLong = tooLongFor(vi, longestFor(fileId));
  if (vi === '' || tooLong !== null) return askForCorrection(app, visit, id, tooLong);
  return proposeCorrection(app, visit, id, { seen: revision, texts: { ...texts, vi } });
}

/** `texts`: clean, and not too long. `seen`: the revision that was read. */
export function proposeCorrection(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  { seen, texts }: { readonly seen: number; readonly texts: Texts },
): Promise<Reply> {
  return step(app, visit, id, { move: 'correct', seen }, async (tx, announcement) => {
    if (isSame(texts, announcement.texts)) return { told: 'nothingCorrected', changes: null };
    const { seconds, isAlone } = await whoApproves(app, tx, visit, announcement.areas);
    if (isAlone) return { told: 'approveCorrection', changes: inForce(app, texts) };
    const about = { about: 'correctionProposed', ...named(announcement, visit) } as const;
    for (const to of seconds) await notifyPerson(app, tx, to, about, keyFor(announcement, 'proposed'));
    return { told: 'correct', changes: { correction: texts, correctionById: visit.person.id } };
  });
}

/** Approved it is brought to the phones; dropped nothing changes there. */
export function settleCorrection(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  { move, seen }: { readonly move: Exclude<CorrectionMove, 'correct'>; readonly seen: number },
): Promise<Reply> {
  return step(app, visit, id, { move, seen }, async (tx, announcement) => {
    const { correction, correctionById } = announcement;
    const isApproved = move === 'approveCorrection';
    const about = isApproved ? 'correctionApproved' : 'correctionDropped';
    if (correctionById !== null && correctionById !== visit.person.id)
      await notifyPerson(
        app,
        tx,
        correctionById,
        { about, ...named(announcement, visit) },
        keyFor(announcement, about),
      );
    const none = { correction: null, correctionById: null };
    return { told: move, changes: isApproved && correction !== null ? inForce(app, correction) : none };
  });
}

interface Step {
  readonly told: AnnouncementNotice;
  /** Null: nothing is to be written. */
  readonly changes: AnnouncementChanges | null;
}

async function step(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  { move, seen }: { readonly move: CorrectionMove; readonly seen: number },
  decide: (tx: Tx, announcement: StoredAnnouncement) => Promise<Step>,
): Promise<Reply> {
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return opened.reply;
  const at = app.clock.now();
  const { told } = await app.database.transaction(async (tx) => {
    const announcement = await findAnnouncement(tx, id);
    if (announcement === null) throw new Error(`No announcement ${id}`);
    const decision = decideAnnouncement(move, stateOf(app, visit, announcement));
    if (!decision.ok) return { ok: false, told: { refused: decision.reason } };
    if (announcement.revision !== seen) return { ok: false, told: 'changedSince' as const };
    const { told, changes } = await decide(tx, announcement);
    await remember(app, tx, visit, { focus: null });
    if (changes === null) return { ok: true, told };
    const revised = { ...changes, revision: seen + 1 };
    if (!(await changeAnnouncement(tx, { id, from: announcement, changes: revised, at })))
      return { ok: false, told: 'changedSince' as const };
    const before = announcement.texts;
    const after = { announcement: id, move, texts: changes.correction ?? changes.texts ?? before };
    await recordEvents(tx, [{ what: 'announcementMoved', at, actorId: visit.person.id, before, after }]);
    return { ok: true, told };
  });
  app.wakeSender();
  return showAnnouncement(app, visit, id, told);
}

/** Its way to the phones begins with the first person. */
const inForce = (app: App, texts: Texts): AnnouncementChanges => ({
  texts,
  correction: null,
  correctionById: null,
  correctedAt: app.clock.now(),
  correctedUpTo: 0,
  corrected: 0,
});

const named = (announcement: StoredAnnouncement, { person }: Visit) => ({
  announcement: announcement.id,
  title: titleOf(announcement),
  name: person.name,
});

const keyFor = ({ id, revision }: StoredAnnouncement, what: string): string =>
  `announcement ${id} ${revision} correction ${what}`;

function isSame(one: Texts, other: Texts): boolean {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...languages].every((language) => (one[language] ?? '') === (other[language] ?? ''));
}
