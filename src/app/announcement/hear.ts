// Asking to hear announcements: a consent of its own, then of which areas and about what; and an end to it with one tap.
import { type AnnouncementTopic, announcementTopics } from '../../core/announcement-topic.ts';
import { communesIn, districtsOf, isArea } from '../../core/area.ts';
import type { Tx } from '../../storage/database.ts';
import { type EventKind, recordEvents } from '../../storage/events.ts';
import {
  addHeardArea,
  findListening,
  startListening,
  stopListening,
  toggleHeardArea,
  toggleHeardTopic,
} from '../../storage/listeners.ts';
import { listOwnedProposals } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import type { AnnouncementReply } from './announcement-reply.ts';

/** Change it with every change of meaning of `announcements.ask.text`. */
const hearingVersion = '2026-11';

type Ask = Extract<AnnouncementReply, { screen: 'hearAsk' }>;

/** `area` came with a link: whoever listens already hears it too from now on. */
export async function showHearing(
  app: App,
  visit: Visit,
  area: string | null = null,
): Promise<AnnouncementReply> {
  const known = area !== null && isArea(app.rulebook.areas, area) ? area : null;
  const listening = await findListening(app.database, visit.person.id);
  if (listening === null) return askToHear(app, visit, known);
  if (known === null || listening.areas.includes(known)) return showChosen(app, visit);
  return changeHearing(app, visit, (tx) => addHeardArea(tx, visit.person.id, known));
}

async function askToHear(
  app: App,
  visit: Visit,
  area: string | null,
  notice: Ask['notice'] = null,
): Promise<Ask> {
  await remember(app, app.database, visit, { focus: null });
  return { screen: 'hearAsk', area: area ?? (await ownCommune(app, visit)), notice };
}

/** Of the establishment that was written about last. */
async function ownCommune(app: App, { person }: Visit): Promise<string | null> {
  const proposals = await listOwnedProposals(app.database, person.id);
  const codes = proposals.map(({ areaCode }) => areaCode);
  return codes.find((code) => code !== null && isArea(app.rulebook.areas, code)) ?? null;
}

async function showChosen(
  app: App,
  visit: Visit,
  notice: 'started' | null = null,
): Promise<AnnouncementReply> {
  const listening = await findListening(app.database, visit.person.id);
  if (listening === null) return askToHear(app, visit, null);
  await remember(app, app.database, visit, { focus: null });
  const { areas, topics } = listening;
  return { screen: 'hearing', areas, topics, notice };
}

/** The consent. About everything, until they choose; where no area is known, they choose one next. */
export async function startHearing(app: App, visit: Visit, area: string | null): Promise<AnnouncementReply> {
  const { id } = visit.person;
  const at = app.clock.now();
  const known = area !== null && isArea(app.rulebook.areas, area) ? area : null;
  await app.database.transaction(async (tx) => {
    const isNew = await startListening(tx, {
      personId: id,
      version: hearingVersion,
      topics: announcementTopics,
      at,
    });
    if (known !== null) await addHeardArea(tx, id, known);
    if (isNew) await recordHearing(tx, visit, 'hearingAgreed', at);
    await remember(app, tx, visit, { focus: null });
  });
  return known === null ? showDistricts(app, visit) : showChosen(app, visit, 'started');
}

/** At once, whoever asks: nobody is asked why, or whether they are sure. */
export async function stopHearing(app: App, visit: Visit): Promise<AnnouncementReply> {
  const at = app.clock.now();
  const { hasStopped } = await app.database.transaction(async (tx) => {
    const hasStopped = await stopListening(tx, visit.person.id);
    if (hasStopped) await recordHearing(tx, visit, 'hearingStopped', at);
    return { ok: true, hasStopped };
  });
  return askToHear(app, visit, null, hasStopped ? 'stopped' : 'notStopped');
}

function recordHearing(tx: Tx, { person }: Visit, what: EventKind, at: Date): Promise<void> {
  return recordEvents(tx, [{ what, at, actorId: person.id, subjectId: person.id }]);
}

export function hearTopic(app: App, visit: Visit, topic: AnnouncementTopic): Promise<AnnouncementReply> {
  return changeHearing(app, visit, (tx) => toggleHeardTopic(tx, visit.person.id, topic));
}

/** Chosen or given up; then what else there is in that former district. */
export async function hearArea(app: App, visit: Visit, code: string): Promise<AnnouncementReply> {
  const [commune] = communesIn(app.rulebook.areas, code);
  if (commune === undefined) return showChosen(app, visit);
  const reply = await changeHearing(app, visit, (tx) => toggleHeardArea(tx, visit.person.id, code));
  return reply.screen === 'hearing' ? showDistrict(app, visit, commune.district) : reply;
}

/** Nothing is changed for somebody who does not listen: they are asked. */
async function changeHearing(
  app: App,
  visit: Visit,
  change: (tx: Tx) => Promise<void>,
): Promise<AnnouncementReply> {
  await app.database.transaction(async (tx) => {
    if ((await findListening(tx, visit.person.id)) !== null) await change(tx);
    await remember(app, tx, visit, { focus: null });
  });
  return showChosen(app, visit);
}

export async function showDistricts(app: App, visit: Visit): Promise<AnnouncementReply> {
  const listening = await findListening(app.database, visit.person.id);
  if (listening === null) return askToHear(app, visit, null);
  await remember(app, app.database, visit, { focus: null });
  const { areas } = app.rulebook;
  const chosenIn = (id: string): number =>
    listening.areas.filter((code) => communesIn(areas, code)[0]?.district === id).length;
  const districts = [...districtsOf(areas)].map(([id, name]) => ({ id, name, chosen: chosenIn(id) }));
  return { screen: 'hearDistricts', districts };
}

export async function showDistrict(
  app: App,
  visit: Visit,
  district: string,
): Promise<Reply & AnnouncementReply> {
  const listening = await findListening(app.database, visit.person.id);
  if (listening === null) return askToHear(app, visit, null);
  await remember(app, app.database, visit, { focus: null });
  const communes = app.rulebook.areas.filter((area) => area.district === district);
  if (communes.length === 0) return showDistricts(app, visit);
  return { screen: 'hearDistrict', district, communes, chosen: listening.areas };
}
