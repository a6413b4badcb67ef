// Writing an announcement: its text in each language, what it is about, for which areas, what its buttons do, when it
// begins. Only its author, and only until it is proposed.
import type { AnnouncementButton } from '../../core/announcement.ts';
import type { AnnouncementTopic } from '../../core/announcement-topic.ts';
import { cleanText } from '../../core/clean-text.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import { maySpeakFor, ownAreas, speakableAreas } from '../../core/speaking.ts';
import { type StartTime, startsAt, startTimes } from '../../core/start-time.ts';
import {
  type AnnouncementChanges,
  changeAnnouncement,
  createAnnouncement,
  findAnnouncement,
  type StoredAnnouncement,
} from '../../storage/announcements.ts';
import { recordEvents } from '../../storage/events.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { type TooLong, tooLongFor } from '../staff/too-long.ts';
import { longestFor } from './longest.ts';
import { mayEdit, openAnnouncement, showAnnouncement } from './open-announcement.ts';

/** For all that the author speaks for, until they choose. */
export async function newAnnouncement(app: App, visit: Visit): Promise<Reply> {
  const { grants, id: authorId } = visit.person;
  if (!mayAct(grants, 'announce')) return showHome(app, visit, 'notAllowed');
  const at = app.clock.now();
  const id = await createAnnouncement(app.database, {
    authorId,
    topic: 'support',
    areas: ownAreas(app.rulebook.areas, grants),
    programmeId: null,
    language: null,
    texts: { vi: '' },
    buttons: ['apply', 'ask'],
    fileId: null,
    startAt: null,
    at,
  });
  return askForText(app, visit, id, 'vi');
}

/** The next text of this person is what it says in this language. */
export async function askForText(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  language: string,
  refused: TooLong | null = null,
): Promise<Reply> {
  return whereEditable(app, visit, id, async (announcement) => {
    if (!app.translations.languages.includes(language)) return showAnnouncement(app, visit, id);
    await remember(app, app.database, visit, {
      focus: { kind: 'announcementText', announcement: id, language },
    });
    return { screen: 'announcementPrompt', announcement, prompt: { language }, refused };
  });
}

export async function keepText(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  { language, typed }: { readonly language: string; readonly typed: string },
): Promise<Reply> {
  const text = cleanText(typed);
  const announcement = await findAnnouncement(app.database, id);
  const tooLong = tooLongFor(text, longestFor(announcement?.fileId ?? null));
  if (text === '' || tooLong !== null) return askForText(app, visit, id, language, tooLong);
  return edit(app, visit, id, ({ texts }) => ({ texts: { ...texts, [language]: text } }));
}

export function chooseTopic(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  topic: AnnouncementTopic,
): Promise<Reply> {
  return edit(app, visit, id, () => ({ topic }));
}

export function toggleButton(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  button: AnnouncementButton,
): Promise<Reply> {
  return edit(app, visit, id, ({ buttons }) => ({ buttons: toggled(buttons, button) }));
}

export async function showAreas(app: App, visit: Visit, id: AnnouncementId, page: number): Promise<Reply> {
  return whereEditable(app, visit, id, async (announcement) => {
    await remember(app, app.database, visit, { focus: null });
    const areas = speakableAreas(app.rulebook.areas, visit.person.grants);
    return { screen: 'announcementAreas', announcement, areas, page };
  });
}

export async function toggleArea(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  { code, page }: { readonly code: string; readonly page: number },
): Promise<Reply> {
  if (!maySpeakFor(app.rulebook.areas, visit.person.grants, [code]))
    return showAnnouncement(app, visit, id, { refused: 'notAllowed' });
  const reply = await edit(app, visit, id, ({ areas }) => ({ areas: toggled(areas, code) }));
  return reply.screen === 'announcement' && reply.notice === 'saved'
    ? showAreas(app, visit, id, page)
    : reply;
}

export async function showTimes(app: App, visit: Visit, id: AnnouncementId): Promise<Reply> {
  return whereEditable(app, visit, id, async (announcement) => {
    await remember(app, app.database, visit, { focus: null });
    const now = app.clock.now();
    const times = startTimes.map((time) => ({ time, at: startsAt(time, now) }));
    return { screen: 'announcementTimes', announcement, times };
  });
}

export function chooseTime(app: App, visit: Visit, id: AnnouncementId, time: StartTime): Promise<Reply> {
  return edit(app, visit, id, () => ({ startAt: startsAt(time, app.clock.now()) }));
}

const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((each) => each !== item) : [...items, item];

/** `then` for its author while it is a draft; whoever else is told why not. */
export async function whereEditable(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  then: (announcement: StoredAnnouncement) => Promise<Reply>,
): Promise<Reply> {
  const opened = await openAnnouncement(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { announcement } = opened;
  if (mayEdit(visit, announcement)) return then(announcement);
  const isAuthor = announcement.authorId === visit.person.id;
  return showAnnouncement(app, visit, id, { refused: isAuthor ? 'wrongStatus' : 'notAllowed' });
}

export async function edit(
  app: App,
  visit: Visit,
  id: AnnouncementId,
  changesOf: (announcement: StoredAnnouncement) => AnnouncementChanges,
): Promise<Reply> {
  return whereEditable(app, visit, id, async (announcement) => {
    const isChanged = await saveChanges(app, visit, announcement, changesOf);
    return showAnnouncement(app, visit, id, isChanged ? 'saved' : 'changedSince');
  });
}

/** False where somebody changed it since it was read: nothing is written then. */
export async function saveChanges(
  app: App,
  visit: Visit,
  announcement: StoredAnnouncement,
  changesOf: (announcement: StoredAnnouncement) => AnnouncementChanges,
): Promise<boolean> {
  const at = app.clock.now();
  const { id, revision } = announcement;
  const { isChanged } = await app.database.transaction(async (tx) => {
    const changes = { ...changesOf(announcement), revision: revision + 1 };
    const isChanged = await changeAnnouncement(tx, { id, from: announcement, changes, at });
    if (isChanged) {
      const after = { announcement: id, ...changesOf(announcement) };
      await recordEvents(tx, [{ what: 'announcementWritten', at, actorId: visit.person.id, after }]);
      await remember(app, tx, visit, { focus: null });
    }
    return { ok: true, isChanged };
  });
  return isChanged;
}
