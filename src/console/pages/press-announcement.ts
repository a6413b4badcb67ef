// What is posted about announcements: a new one, its words, and the steps. The same rules as in the chat.
import type { AnnouncementNotice } from '../../app/announcement/announcement-reply.ts';
import { cleanTexts } from '../../app/announcement/clean-texts.ts';
import { proposeCorrection } from '../../app/announcement/correct-announcement.ts';
import { type KeptWords, keepWords } from '../../app/announcement/keep-words.ts';
import { longestFor } from '../../app/announcement/longest.ts';
import { moveAnnouncement } from '../../app/announcement/move-announcement.ts';
import { mayEdit, openAnnouncement } from '../../app/announcement/open-announcement.ts';
import type { Wording } from '../../app/wording.ts';
import type { AnnouncementMove } from '../../core/announcement.ts';
import { cleanText } from '../../core/clean-text.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import { plain } from '../say.ts';
import { announcementFlash } from '../told.ts';
import type { Visitor } from '../visitor.ts';
import { announcementOf, renderAnnouncementPage } from './announcement-page.tsx';
import { keepUpload } from './keep-upload.ts';
import { showNewAnnouncement } from './new-announcement-page.tsx';
import { readTexts, readWords } from './read-announcement.ts';
import { refuse } from './refusal-page.tsx';

const place = '/console/announcements';

export async function pressNewAnnouncement(visitor: Visitor): Promise<Response> {
  const { app, context, visit, wording } = visitor;
  const words = readWords(visitor, null);
  if (words === null) return refuse(visitor, 'malformed');
  const upload = await keepUpload(visitor);
  if (!upload.ok)
    return showNewAnnouncement(visitor, {
      words,
      why: plain(wording, `console.enquiries.notKept.${upload.reason}`),
    });
  const kept = await keepWords(app, visit, null, words, upload.file);
  if (!kept.ok) return showNewAnnouncement(visitor, { words, why: wordUnkept(kept, wording) });
  announcementFlash.tellNext(context, 'saved');
  return context.redirect(`${place}/${kept.id}`, 303);
}

export async function pressWords(visitor: Visitor): Promise<Response> {
  const { app, context, visit, wording } = visitor;
  const id = announcementOf(visitor);
  const seen = seenBy(visitor);
  if (id === null) return refuse(visitor, 'notFound');
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return refuse(visitor, 'announcementGone');
  const words = readWords(visitor, opened.announcement.fileId);
  if (words === null || seen === null) return refuse(visitor, 'malformed');
  const upload = mayEdit(visit, opened.announcement) ? await keepUpload(visitor) : null;
  if (upload?.ok === false) {
    const why = plain(wording, `console.enquiries.notKept.${upload.reason}`);
    return renderAnnouncementPage(visitor, id, { status: 422, why, words });
  }
  const kept = await keepWords(app, visit, { id, seen }, words, upload?.file ?? null);
  if (kept.ok) {
    announcementFlash.tellNext(context, 'saved');
    return context.redirect(`${place}/${id}`, 303);
  }
  if (kept.reason === 'gone') return refuse(visitor, 'announcementGone');
  const again = visitor.upload === null ? '' : ` ${plain(wording, 'console.enquiries.chooseAgain')}`;
  const status = kept.reason === 'tooLong' || kept.reason === 'pastStart' ? 422 : 409;
  return renderAnnouncementPage(visitor, id, { status, why: wordUnkept(kept, wording) + again, words });
}

export const pressMove =
  (move: AnnouncementMove) =>
  async (visitor: Visitor): Promise<Response> => {
    const { app, context, visit, wording } = visitor;
    const id = announcementOf(visitor);
    const seen = seenBy(visitor);
    if (id === null) return refuse(visitor, 'notFound');
    if (seen === null) return refuse(visitor, 'malformed');
    if (move === 'correct') return pressCorrection(visitor, id, seen);
    const why = cleanText(visitor.form.get('why') ?? '').slice(0, 1_000);
    const undone = (status: 409 | 422, told: string) =>
      renderAnnouncementPage(visitor, id, { status, why: told, words: null });
    const reply = await moveAnnouncement(app, visit, id, { move, seen, why });
    if (reply.screen === 'announcementPrompt')
      return undone(422, plain(wording, 'announcements.desk.refused.noReason'));
    // Refused, it is its author's alone again.
    if (reply.screen === 'announcements') return context.redirect(place, 303);
    if (reply.screen !== 'announcement') return refuse(visitor, 'announcementGone');
    const { notice } = reply;
    // Where nobody needs to approve it, what is proposed is approved.
    const isDone = notice === move || (move === 'propose' && notice === 'approve');
    if (!isDone) return undone(409, wordNotice(notice, wording));
    announcementFlash.tellNext(context, notice);
    return context.redirect(`${place}/${id}`, 303);
  };

/** What is on phones already, worded anew. */
async function pressCorrection(visitor: Visitor, id: AnnouncementId, seen: number): Promise<Response> {
  const { app, context, visit, wording } = visitor;
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return refuse(visitor, 'announcementGone');
  const posted = readTexts(visitor);
  const undone = (status: 409 | 422, why: string) =>
    renderAnnouncementPage(visitor, id, { status, why, words: null, correction: posted });
  const { texts, tooLong } = cleanTexts(posted, longestFor(opened.announcement.fileId));
  if (tooLong !== null)
    return undone(422, plain(wording, 'announcements.desk.refused.tooLong', { ...tooLong }));
  if (texts.vi === '') return undone(422, plain(wording, 'announcements.staff.told.noText'));
  const reply = await proposeCorrection(app, visit, id, { seen, texts });
  if (reply.screen !== 'announcement') return refuse(visitor, 'announcementGone');
  const { notice } = reply;
  // Where nobody needs to approve it, it is on its way.
  if (notice !== 'correct' && notice !== 'approveCorrection') return undone(409, wordNotice(notice, wording));
  announcementFlash.tellNext(context, notice);
  return context.redirect(`${place}/${id}`, 303);
}

/** The revision that the page showed; null where no page of ours posted it. */
function seenBy({ form }: Visitor): number | null {
  const seen = Number(form.get('seen') || Number.NaN);
  return Number.isSafeInteger(seen) ? seen : null;
}

function wordUnkept(kept: Extract<KeptWords, { ok: false }>, wording: Wording): string {
  if (kept.reason === 'tooLong')
    return plain(wording, 'announcements.desk.refused.tooLong', { ...kept.tooLong });
  return plain(
    wording,
    kept.reason === 'gone' ? 'announcements.staff.gone' : `announcements.desk.refused.${kept.reason}`,
  );
}

function wordNotice(notice: AnnouncementNotice | null, wording: Wording): string {
  if (notice === null) return plain(wording, 'announcements.staff.refused.wrongStatus');
  return typeof notice === 'string'
    ? plain(wording, `announcements.staff.told.${notice}`)
    : plain(wording, `announcements.staff.refused.${notice.refused}`);
}
