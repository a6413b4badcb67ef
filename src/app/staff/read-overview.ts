// Where the work of the centre stands, in numbers.
import { instantAt, localDay } from '../../core/calendar.ts';
import type { Centre } from '../../core/rulebook.ts';
import { countSent, countSentBetween, type SentGroup } from '../../storage/overview.ts';
import type { App, Visit } from '../app.ts';
import { type FoundDossier, listWaiting, type SentStatus, sentStatuses } from './search-dossiers.ts';

export interface Counted<Key> {
  readonly key: Key;
  readonly count: number;
}

export interface PlanMoney {
  readonly year: number;
  readonly count: number;
  /** The most that is hoped for by all that are open or on the list; whole đồng. */
  readonly askedDong: number;
  /** Of those on the list. */
  readonly shortlistedDong: number;
  /** All money of the year; null where the centre has not entered it. */
  readonly budgetDong: number | null;
}

export interface Overview {
  readonly total: number;
  readonly byStatus: readonly Counted<SentStatus>[];
  /** By commune, most first; null: not known. Those with none are left out. */
  readonly byArea: readonly Counted<string | null>[];
  /** The last twelve, oldest first: yyyy-mm. By when it was sent last. */
  readonly byMonth: readonly Counted<string>[];
  readonly byPlan: readonly PlanMoney[];
  /** Waiting longest, without a decision. */
  readonly oldest: readonly FoundDossier[];
}

const shownMonths = 12;
const shownOldest = 10;
/** What was declined or withdrawn asks for nothing any more. */
export const asking: readonly string[] = ['submitted', 'inReview', 'changesRequested', 'shortlisted'];

/** For whoever may see dossiers: the caller checks. */
export async function readOverview(app: App, visit: Visit): Promise<Overview> {
  const groups = await countSent(app.database);
  return {
    total: groups.reduce((sum, { count }) => sum + count, 0),
    byStatus: sentStatuses.map((key) => ({ key, count: countOf(groups, ({ status }) => status === key) })),
    byArea: [...new Set(groups.map(({ areaCode }) => areaCode))]
      .map((key) => ({ key, count: countOf(groups, ({ areaCode }) => areaCode === key) }))
      .toSorted((one, other) => other.count - one.count),
    byMonth: await countMonths(app),
    byPlan: plansOf(groups, app.rulebook.centre.budgets),
    oldest: await listWaiting(app, visit, shownOldest),
  };
}

const countOf = (groups: readonly SentGroup[], isMeant: (group: SentGroup) => boolean): number =>
  groups.filter(isMeant).reduce((sum, { count }) => sum + count, 0);

function plansOf(groups: readonly SentGroup[], budgets: Centre['budgets']): PlanMoney[] {
  const planned = groups.flatMap(({ plannedYear }) => plannedYear ?? []);
  const years = [...new Set([...planned, ...budgets.map(({ year }) => year)])].toSorted();
  return years.map((year) => {
    const open = groups.filter((group) => group.plannedYear === year && asking.includes(group.status));
    const money = (some: readonly SentGroup[]) => some.reduce((sum, { askedDong }) => sum + askedDong, 0);
    return {
      year,
      count: countOf(open, () => true),
      askedDong: money(open),
      shortlistedDong: money(open.filter(({ status }) => status === 'shortlisted')),
      budgetDong: budgets.find((budget) => budget.year === year)?.dong ?? null,
    };
  });
}

function countMonths(app: App): Promise<Counted<string>[]> {
  const [year = 0, month = 0] = localDay(app.clock.now()).split('-').map(Number);
  const months = Array.from({ length: shownMonths + 1 }, (_, index) => {
    const first = new Date(Date.UTC(year, month - shownMonths + index, 1));
    return first.toISOString().slice(0, 7);
  });
  const beginOf = (each: string): Date => instantAt(`${each}-01`, 0);
  return Promise.all(
    months.slice(0, -1).map(async (key, index) => ({
      key,
      count: await countSentBetween(app.database, beginOf(key), beginOf(months[index + 1] ?? key)),
    })),
  );
}
