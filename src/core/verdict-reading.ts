// Reading a verdict: what to do first, and what changed between two of them.
import type { LineOutcome, Verdict, VerdictLine, VerdictOutcome } from './verdict.ts';

/**
 * At most three lines that are not met: what is missing, then what the staff must judge. Where the rules exclude it,
 * only why: nothing else is worth doing before that.
 */
export function threeThingsToDo(verdict: Verdict): readonly VerdictLine[] {
  const outcomes: readonly LineOutcome[] =
    verdict.outcome === 'ineligible' ? ['unmet'] : ['missing', 'staff'];
  const ordered = outcomes.flatMap((outcome) => verdict.lines.filter((line) => line.outcome === outcome));
  const done = new Set<string>();
  return ordered
    .filter((line) => {
      const settledBy = whatSettles(line);
      if (done.has(settledBy)) return false;
      done.add(settledBy);
      return true;
    })
    .slice(0, 3);
}

/** Two lines that one answer or one errand settles are one thing to do. */
function whatSettles({ criterion, note, outcome }: VerdictLine): string {
  const { test } = criterion.condition;
  if (note === 'unregistered') return 'registration';
  if (note === 'areaUnknown') return 'commune';
  if (test === 'difficultArea' || test === 'inProvince') return outcome === 'missing' ? 'commune' : note;
  if (test === 'sector' && (note === 'outside' || note === 'notDifficult')) return note;
  if (note === 'costUnknown' || (test === 'costAtMost' && outcome === 'missing')) return 'cost';
  if (note === 'formUnknown' || (test === 'legalForm' && outcome === 'missing')) return 'legal form';
  return criterion.id;
}

export interface VerdictChange {
  /** The outcome is another one: worth telling the owner. */
  readonly hasFlipped: boolean;
  readonly before: VerdictOutcome;
  readonly after: VerdictOutcome;
  /** Whole đồng; set where the most one may hope for is another sum. */
  readonly most: { readonly before: number | null; readonly after: number | null } | null;
  /** Criteria whose outcome is another one; null where the criterion was not there. */
  readonly lines: readonly {
    readonly criterion: string;
    readonly before: LineOutcome | null;
    readonly after: LineOutcome | null;
  }[];
}

export function compareVerdicts(before: Verdict, after: Verdict): VerdictChange {
  const outcomesBefore = new Map(before.lines.map((line) => [line.criterion.id, line.outcome]));
  const outcomesAfter = new Map(after.lines.map((line) => [line.criterion.id, line.outcome]));
  const criteria = new Set([...outcomesBefore.keys(), ...outcomesAfter.keys()]);
  return {
    hasFlipped: before.outcome !== after.outcome,
    before: before.outcome,
    after: after.outcome,
    most:
      before.amount.most === after.amount.most
        ? null
        : { before: before.amount.most, after: after.amount.most },
    lines: [...criteria]
      .map((criterion) => ({
        criterion,
        before: outcomesBefore.get(criterion) ?? null,
        after: outcomesAfter.get(criterion) ?? null,
      }))
      .filter((change) => change.before !== change.after),
  };
}
