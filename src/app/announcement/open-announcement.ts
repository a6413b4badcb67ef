// An announcement for those who speak in its areas, or wrote it.
import {
  type AnnouncementMove,
  type AnnouncementState,
  announcementMoves,
  decideAnnouncement,
  recallableMs,
} from '../../core/announcement.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import { maySpeakFor } from '../../core/speaking.ts';
import { findAnnouncement, type StoredAnnouncement } from '../../storage/announcements.ts';
import { countAudience } from '../../storage/audience.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import type { AnnouncementNotice } from './announcement-reply.ts';
import { audienceOf } from './audience.ts';

type Opened =
  | { readonly ok: true; readonly announcement: StoredAnnouncement }
  | { readonly ok: false; readonly reply: Reply };

export async function openAnnouncement(app: App, visit: Visit, id: AnnouncementId): Promise<Opened> {
  if (!mayAct(visit.person.grants, 'announce'))
    return { ok: false, reply: await showHome(app, visit, 'notAllowed') };
  const announcement = await findAnnouncement(app.database, id);
  if (announcement === null || !maySee(app, visit, announcement)) {
    await remember(app, app.database, visit, { focus: null });
    return { ok: false, reply: { screen: 'announcementGone' } };
  }
  return { ok: true, announcement };
}

/** A draft is its author's alone: nobody approves what is not finished. */
export function maySee({ rulebook }: App, { person }: Visit, announcement: StoredAnnouncement): boolean {
  if (announcement.authorId === person.id) return true;
  const isWritten = announcement.status !== 'draft';
  return isWritten && maySpeakFor(rulebook.areas, person.grants, announcement.areas);
}

/** As the rules of moves want it. */
export function stateOf(
  { rulebook }: App,
  { person }: Visit,
  announcement: StoredAnnouncement,
): AnnouncementState {
  return {
    status: announcement.status,
    isAuthor: announcement.authorId === person.id,
    correction:
      announcement.correction === null ? null : announcement.correctionById === person.id ? 'own' : 'others',
    maySpeak:
      mayAct(person.grants, 'announce') &&
      (announcement.areas.length === 0 || maySpeakFor(rulebook.areas, person.grants, announcement.areas)),
  };
}

/** What it says and to whom may be changed: by its author, until it is proposed. */
export const mayEdit = ({ person }: Visit, { authorId, status }: StoredAnnouncement): boolean =>
  authorId === person.id && status === 'draft';

export async function showAnnouncement(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  notice: AnnouncementNotice | null = null,
): Promise<Reply> {
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { announcement } = opened;
  await remember(app, app.database, visit, { focus: null });
  const isMade = announcement.startedAt !== null && announcement.madeUpTo === null;
  const audience = isMade
    ? announcement.recipients
    : await countAudience(app.database, audienceOf(app.rulebook.areas, announcement));
  return {
    screen: 'announcement',
    announcement,
    audience,
    seconds: Math.ceil(audience / app.messagesPerSecond),
    moves: possibleMoves(app, visit, announcement),
    mayEdit: mayEdit(visit, announcement),
    notice,
  };
}

/** As people will see it. */
export function previewAnnouncement(app: App, visit: Visit, id: AnnouncementId): Promise<Reply> {
  return showOnly(app, visit, id, (announcement) => ({ screen: 'announcementPreview', announcement }));
}

/** Before what cannot be undone. */
export function askBeforeMove(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  move: 'cancel' | 'recall',
): Promise<Reply> {
  return showOnly(app, visit, id, (announcement) => ({ screen: 'announcementAsk', announcement, move }));
}

async function showOnly(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  show: (announcement: StoredAnnouncement) => Reply,
): Promise<Reply> {
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return opened.reply;
  await remember(app, app.database, visit, { focus: null });
  return show(opened.announcement);
}

/** Somebody has it, and the channel still deletes it. */
export const mayRecall = ({ clock }: App, { delivered, startedAt }: StoredAnnouncement): boolean =>
  delivered > 0 && startedAt !== null && clock.now().getTime() - startedAt.getTime() < recallableMs;

function possibleMoves(
  app: App,
  visit: Visit,
  announcement: StoredAnnouncement,
): readonly AnnouncementMove[] {
  const state = stateOf(app, visit, announcement);
  return announcementMoves.filter(
    (move) =>
      decideAnnouncement(move, state).ok &&
      (move !== 'resend' || announcement.failed > 0) &&
      (move !== 'recall' || mayRecall(app, announcement)),
  );
}
