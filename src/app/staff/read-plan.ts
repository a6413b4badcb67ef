// What is registered for a plan: every dossier that was sent, with what the plan's table needs of its answers.
import type { Answers } from '../../core/answer.ts';
import { factsFromAnswers } from '../../core/facts-from-answers.ts';
import type { QuestionId } from '../../core/questions/question-id.ts';
import { textOf } from '../../core/read-answers.ts';
import { loadSomeAnswers } from '../../storage/answers.ts';
import { readForStaff, type StaffListItem } from '../../storage/staff-lists.ts';
import type { App } from '../app.ts';
import { asking } from './read-overview.ts';

/** Sums are whole đồng; null where the owner has not said, or the rules set no figure. */
export interface PlanEntry extends StaffListItem {
  /** Counts in the plan: neither declined nor withdrawn. */
  readonly isRegistered: boolean;
  /** As written in the form; a household goes by its owner. */
  readonly establishment: string;
  readonly content: string;
  readonly costDong: number | null;
  readonly ownCapitalDong: number | null;
  /** First day of the month, yyyy-mm-dd. */
  readonly plannedFor: string | null;
}

const needed: readonly QuestionId[] = [
  'legal-form',
  'establishment-name',
  'representative',
  'product',
  'need',
  'need-other',
  'content',
  'machines',
  'machine-name',
  'machine-price',
  'cost',
  'own-capital',
  'when',
];

const nothing: Answers = new Map();

/** For whoever may see dossiers: the caller checks. Null: of every year. A few hundred at a time, so that many fit. */
export async function* readPlan(
  app: Pick<App, 'database' | 'rulebook'>,
  year: number | null,
): AsyncGenerator<readonly PlanEntry[]> {
  for await (const items of readForStaff(app.database, year === null ? {} : { plannedYear: year })) {
    const ids = items.map(({ id }) => id);
    const answers = await loadSomeAnswers(app.database, ids, needed);
    yield items.map((item) => {
      const own = answers.get(item.id) ?? nothing;
      const facts = factsFromAnswers(own, app.rulebook.areas);
      return {
        ...item,
        isRegistered: asking.includes(item.status),
        establishment: textOf(own, 'establishment-name') ?? textOf(own, 'representative') ?? item.ownerName,
        content: item.title,
        costDong: facts.cost,
        ownCapitalDong: facts.ownCapital,
        plannedFor: facts.plannedFor,
      };
    });
  }
}
