// The list of a desk's screen: every filter at once, with how many there are in each status.
import { communesIn } from '../../core/area.ts';
import type { PersonId } from '../../core/ids.ts';
import { allStatuses, type ProposalStatus } from '../../core/proposal.ts';
import type { Programme } from '../../core/rulebook.ts';
import type { VerdictOutcome } from '../../core/verdict.ts';
import {
  countForStaff,
  listForStaff,
  type StaffFilter,
  type StaffListItem,
  type StaffOrder,
} from '../../storage/staff-lists.ts';
import type { App, Visit } from '../app.ts';
import type { DossierHeading } from './dossier-reply.ts';
import { dossierHeading } from './open-dossier.ts';
import { listReviewers } from './reviewers.ts';

export type SentStatus = Exclude<ProposalStatus, 'draft'>;

export const sentStatuses = allStatuses.filter((status): status is SentStatus => status !== 'draft');

export interface DossierSearch {
  readonly words: string;
  readonly status: SentStatus | null;
  /** A commune's code or a former district's. */
  readonly area: string | null;
  readonly programme: string | null;
  readonly year: number | null;
  readonly who: PersonId | 'me' | 'nobody' | null;
  readonly outcome: VerdictOutcome | null;
  /** Sent at least so many days ago. */
  readonly days: number | null;
  readonly isFlagged: boolean;
  readonly order: StaffOrder;
  /** From 0. */
  readonly page: number;
}

export interface FoundDossier extends DossierHeading {
  readonly ownerName: string;
  readonly programme: Programme | null;
  readonly plannedYear: number | null;
  readonly sentAt: Date | null;
  /** The reader's own application, which colleagues review. */
  readonly isOwn: boolean;
}

export interface FoundDossiers {
  readonly items: readonly FoundDossier[];
  readonly page: number;
  readonly pages: number;
  readonly count: number;
  /** With all filters but the status. */
  readonly counts: ReadonlyMap<ProposalStatus, number>;
  readonly reviewers: readonly { readonly id: PersonId; readonly name: string }[];
}

export const dossiersPerPage = 25;
const dayMs = 86_400_000;

/** For whoever may see dossiers: the caller checks. A page that no longer exists shows the last one. */
export async function searchDossiers(app: App, visit: Visit, search: DossierSearch): Promise<FoundDossiers> {
  const filter = filterOf(app, visit, search);
  const counts = await countForStaff(app.database, filter);
  const count =
    search.status === null
      ? [...counts.values()].reduce((sum, each) => sum + each, 0)
      : (counts.get(search.status) ?? 0);
  const pages = Math.max(1, Math.ceil(count / dossiersPerPage));
  const page = Math.min(search.page, pages - 1);
  const { items } = await listForStaff(
    app.database,
    search.status === null ? filter : { ...filter, statuses: [search.status] },
    { order: search.order, size: dossiersPerPage, number: page },
  );
  return {
    items: items.map((item) => toFound(app, visit, item)),
    page,
    pages,
    count,
    counts,
    reviewers: await listReviewers(app),
  };
}

/** Sent, and not yet in anybody's hands; the longest waiting first. The caller checks who may see dossiers. */
export async function listWaiting(app: App, visit: Visit, size: number): Promise<readonly FoundDossier[]> {
  const page = { order: 'longestWaiting', size, number: 0 } as const;
  const { items } = await listForStaff(app.database, { statuses: ['submitted'] }, page);
  return items.map((item) => toFound(app, visit, item));
}

function toFound(app: App, { person }: Visit, item: StaffListItem): FoundDossier {
  return {
    ...dossierHeading(app, item, item.reviewerName),
    ownerName: item.ownerName,
    programme: app.rulebook.programmes.find(({ id }) => id === item.programmeId) ?? null,
    plannedYear: item.plannedYear,
    sentAt: item.submittedAt,
    isOwn: item.ownerId === person.id,
  };
}

function filterOf({ rulebook, clock }: App, { person }: Visit, search: DossierSearch): StaffFilter {
  const { words, area, programme, year, who, outcome, days, isFlagged } = search;
  const communes = communesIn(rulebook.areas, area);
  return {
    words,
    isFlagged,
    ...(area === null ? {} : { areaCodes: area === 'outside' ? [area] : communes.map(({ code }) => code) }),
    ...(programme === null ? {} : { programmeId: programme }),
    ...(year === null ? {} : { plannedYear: year }),
    ...(who === null ? {} : { reviewer: who === 'me' ? person.id : who }),
    ...(outcome === null ? {} : { verdictOutcome: outcome }),
    ...(days === null ? {} : { sentUntil: new Date(clock.now().getTime() - days * dayMs) }),
  };
}
