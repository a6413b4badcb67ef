// The event log: who did what, when, old and new, why. It only grows; erasing a proposal empties what was said in it.
import { z } from 'zod';
import type { PersonId, ProposalId } from '../core/ids.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access } from './database.ts';
import { readStored, toNullableJson } from './stored-json.ts';

export const eventKinds = [
  'proposalStarted',
  'answerGiven',
  'answerRemoved',
  'proposalSubmitted',
  'proposalClaimed',
  'proposalReleased',
  'proposalHandedOver',
  'changesRequested',
  'changesCancelled',
  'editAsked',
  'proposalTakenBack',
  'verdictChanged',
  'proposalShortlisted',
  'proposalDeclined',
  'proposalReopened',
  'proposalWithdrawn',
  'proposalDiscarded',
  'proposalErased',
  'closingRequested',
  'noteWritten',
  'consentGiven',
  'consentWithdrawn',
  'invitationCreated',
  'invitationUsed',
  'invitationRevoked',
  'roleGranted',
  'roleRemoved',
  'signedIn',
  'signedOutEverywhere',
  'settingChanged',
  'answerPublished',
  'answerUnpublished',
  'readyReplyKept',
  'hearingAgreed',
  'hearingStopped',
  'areaSetFree',
  'areaBoundAgain',
  'announcementWritten',
  'announcementMoved',
  'announcementStarted',
  'announcementLate',
  'announcementRecalled',
  'announcementSent',
  'readyReplyRemoved',
  'personMuted',
  'personUnmuted',
] as const;

export type EventKind = (typeof eventKinds)[number];

export interface NewEvent {
  readonly what: EventKind;
  readonly at: Date;
  /** Null: the product itself, by the clock. */
  readonly actorId: PersonId | null;
  readonly proposalId?: ProposalId;
  /** The person it was done to, for roles and consent. */
  readonly subjectId?: PersonId;
  readonly question?: string;
  readonly row?: number;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly why?: string;
}

export interface StoredEvent {
  readonly id: number;
  readonly what: EventKind;
  readonly at: Date;
  readonly actorId: number | null;
  readonly actorName: string | null;
  readonly proposalId: number | null;
  readonly subjectId: number | null;
  readonly question: string | null;
  readonly row: number | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly why: string | null;
}

export async function recordEvents(access: Access, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await access.prisma.event.createMany({ data: events.map(toEventRow) });
}

/** The column values of an event. */
function toEventRow(event: NewEvent): Prisma.EventCreateManyInput {
  return { ...event, before: toNullableJson(event.before), after: toNullableJson(event.after) };
}

/** What happened to one proposal, latest first; older than event `before` where given. */
export async function listHistory(
  access: Access,
  proposalId: ProposalId,
  page: { limit: number; before?: number },
): Promise<StoredEvent[]> {
  const older = page.before === undefined ? {} : { id: { lt: page.before } };
  return findEvents(access, { proposalId, ...older }, page.limit);
}

/** What was done to one person: consent, roles. Latest first. */
export async function listEventsAbout(
  access: Access,
  subjectId: PersonId,
  limit: number,
): Promise<StoredEvent[]> {
  return findEvents(access, { subjectId }, limit);
}

async function findEvents(
  access: Access,
  where: Prisma.EventWhereInput,
  take: number,
): Promise<StoredEvent[]> {
  const rows = await access.prisma.event.findMany({
    where,
    orderBy: { id: 'desc' },
    take,
    include: { actor: { select: { name: true } } },
  });
  return rows.flatMap(({ actor, ...row }) => {
    const what = readStored(z.enum(eventKinds), row.what);
    if (what !== null) return [{ ...row, what, actorName: actor?.name ?? null }];
    access.warnOnce(`event ${row.id}`, { eventId: row.id }, 'An event of an unknown kind was left out');
    return [];
  });
}

/** Empties what the events of an erased proposal quote. That something happened, and when, stays. */
export async function scrubEvents(access: Access, proposalId: ProposalId): Promise<void> {
  await access.prisma.event.updateMany({
    where: { proposalId },
    data: { before: toNullableJson(null), after: toNullableJson(null), why: null },
  });
}
