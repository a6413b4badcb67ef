// The steps of an announcement: proposed, approved by a second person or refused, paused, resumed, cancelled, sent again
// to those whom it did not reach.
import { type AnnouncementMove, decideAnnouncement } from '../../core/announcement.ts';
import { cleanText } from '../../core/clean-text.ts';
import type { AnnouncementId, PersonId } from '../../core/ids.ts';
import {
  changeAnnouncement,
  findAnnouncement,
  type StoredAnnouncement,
} from '../../storage/announcements.ts';
import { countAudience } from '../../storage/audience.ts';
import type { Tx } from '../../storage/database.ts';
import { recordEvents } from '../../storage/events.ts';
import { requeueFailed } from '../../storage/recipients.ts';
import type { App, Visit } from '../app.ts';
import { notifyPerson } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { type TooLong, tooLongFor } from '../staff/too-long.ts';
import type { AnnouncementNotice } from './announcement-reply.ts';
import { audienceOf } from './audience.ts';
import { askForCorrection, settleCorrection } from './correct-announcement.ts';
import { isOverCeiling } from './daily-ceiling.ts';
import { showAnnouncements } from './list-announcements.ts';
import { mayRecall, openAnnouncement, showAnnouncement, stateOf } from './open-announcement.ts';
import { titleOf } from './title.ts';
import { whoApproves } from './who-approves.ts';

const longestReason = 1_000;
const nobodyAsked = { seconds: [], isAlone: false } as const;

/** `seen`: the revision that was read. What was changed since is shown instead. */
export async function moveAnnouncement(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  step: { readonly move: AnnouncementMove; readonly seen: number; readonly why?: string },
): Promise<Reply> {
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { move, seen, why = '' } = step;
  if (move === 'correct') return askForCorrection(app, visit, id);
  if (move === 'approveCorrection' || move === 'dropCorrection')
    return settleCorrection(app, visit, id, { move, seen });
  if (move === 'refuse' && why === '') return askForRefusal(app, visit, id);
  const missing = move === 'propose' ? await whatIsMissing(app, opened.announcement) : null;
  if (missing !== null) return showAnnouncement(app, visit, id, missing);
  const at = app.clock.now();
  const notice = await app.database.transaction(
    async (tx): Promise<{ ok: boolean; told: AnnouncementNotice }> => {
      const announcement = await findAnnouncement(tx, id);
      if (announcement === null) throw new Error(`No announcement ${id}`);
      const decision = decideAnnouncement(move, stateOf(app, visit, announcement));
      if (!decision.ok) return { ok: false, told: { refused: decision.reason } };
      if (announcement.revision !== seen) return { ok: false, told: 'changedSince' };
      if ((move === 'propose' || move === 'approve') && (await isOverCeiling(app, tx, announcement)))
        return { ok: false, told: 'tooManyThatDay' };
      if (move === 'recall' && !mayRecall(app, announcement)) return { ok: false, told: 'tooLateToRecall' };
      const { seconds, isAlone } =
        move === 'propose' ? await whoApproves(app, tx, visit, announcement.areas) : nobodyAsked;
      const changes = {
        status: isAlone ? 'approved' : (decision.to ?? announcement.status),
        ...(move === 'approve' ? { approvedById: visit.person.id, approvedAt: at } : {}),
        ...(move === 'propose' ? { refusedWhy: null } : {}),
        ...(move === 'refuse' ? { refusedWhy: why } : {}),
        ...(move === 'resend' || move === 'recall' ? { endedAt: null } : {}),
        // What is deleted need not be worded anew.
        ...(move === 'recall' ? { correction: null, correctedUpTo: null } : {}),
      } as const;
      if (!(await changeAnnouncement(tx, { id, from: announcement, changes, at })))
        return { ok: false, told: 'changedSince' };
      if (move === 'resend') await requeueFailed(tx, id, at);
      const after = { announcement: id, move, ...(why === '' ? {} : { why }) };
      await recordEvents(tx, [{ what: 'announcementMoved', at, actorId: visit.person.id, after }]);
      await tellOthers(app, tx, visit, announcement, { move, why, seconds });
      await remember(app, tx, visit, { focus: null });
      return { ok: true, told: isAlone ? 'approve' : move };
    },
  );
  app.wakeSender();
  // Back in the author's hands, it is theirs alone.
  if (notice.told === 'refuse') return showAnnouncements(app, visit, 0, 'refuse');
  return showAnnouncement(app, visit, id, notice.told);
}

/** The next text of this person is why they do not approve it. */
export async function askForRefusal(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  refused: TooLong | null = null,
): Promise<Reply> {
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { announcement } = opened;
  const decision = decideAnnouncement('refuse', stateOf(app, visit, announcement));
  if (!decision.ok) return showAnnouncement(app, visit, id, { refused: decision.reason });
  await remember(app, app.database, visit, { focus: { kind: 'announcementRefusal', announcement: id } });
  return { screen: 'announcementPrompt', announcement, prompt: 'refusal', refused };
}

export async function refuseAnnouncement(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  typed: string,
): Promise<Reply> {
  const why = cleanText(typed);
  const tooLong = tooLongFor(why, longestReason);
  if (why === '' || tooLong !== null) return askForRefusal(app, visit, id, tooLong);
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return opened.reply;
  return moveAnnouncement(app, visit, id, { move: 'refuse', seen: opened.announcement.revision, why });
}

async function whatIsMissing(app: App, announcement: StoredAnnouncement): Promise<AnnouncementNotice | null> {
  if (announcement.texts.vi === '') return 'noText';
  if (announcement.areas.length === 0) return 'noArea';
  const count = await countAudience(app.database, audienceOf(app.rulebook.areas, announcement));
  return count === 0 ? 'noListener' : null;
}

async function tellOthers(
  app: App,
  tx: Tx,
  { person }: Visit,
  announcement: StoredAnnouncement,
  { move, why, seconds }: { move: AnnouncementMove; why: string; seconds: readonly PersonId[] },
): Promise<void> {
  const { id, authorId, revision } = announcement;
  const told = { announcement: id, title: titleOf(announcement), name: person.name };
  const key = `announcement ${move} ${id} ${revision} ${app.clock.now().getTime()}`;
  if (move === 'propose')
    for (const to of seconds)
      await notifyPerson(app, tx, to, { about: 'announcementProposed', ...told }, key);
  if (move === 'approve')
    await notifyPerson(app, tx, authorId, { about: 'announcementApproved', ...told }, key);
  if (move === 'refuse')
    await notifyPerson(app, tx, authorId, { about: 'announcementRefused', reason: why, ...told }, key);
}
