// Adding up what is registered, by year and kind of support, and by year and place. Sums are whole đồng.
import type { PlanEntry } from '../app/staff/read-plan.ts';
import { money, number, type SheetRow, safe } from './sheet-cells.ts';

interface Sum {
  count: number;
  cost: number;
  asked: number;
  rest: number;
}

const empty = (): Sum => ({ count: 0, cost: 0, asked: 0, rest: 0 });

export class PlanSums {
  readonly total: Sum = empty();
  readonly #byProgramme = new Map<string, Sum>();
  readonly #byArea = new Map<string, Sum>();

  /** What is not known adds nothing; the rest is known only where both others are. */
  add(
    { costDong, askedDong }: Pick<PlanEntry, 'costDong' | 'askedDong'>,
    { plan, programme, area }: { readonly plan: string; readonly programme: string; readonly area: string },
  ): void {
    const sums = [this.total, sumOf(this.#byProgramme, plan, programme), sumOf(this.#byArea, plan, area)];
    for (const sum of sums) {
      sum.count += 1;
      sum.cost += costDong ?? 0;
      sum.asked += askedDong ?? 0;
      sum.rest += costDong === null || askedDong === null ? 0 : costDong - askedDong;
    }
  }

  byProgramme(): SheetRow[] {
    return rowsOf(this.#byProgramme);
  }

  byArea(): SheetRow[] {
    return rowsOf(this.#byArea);
  }
}

const between = '\n';

function sumOf(sums: Map<string, Sum>, plan: string, name: string): Sum {
  const key = [plan, name].join(between);
  const known = sums.get(key) ?? empty();
  sums.set(key, known);
  return known;
}

function rowsOf(sums: ReadonlyMap<string, Sum>): SheetRow[] {
  return [...sums]
    .toSorted(([one], [other]) => one.localeCompare(other, 'vi'))
    .map(([key, { count, cost, asked, rest }]) => {
      const [plan = '', name = ''] = key.split(between);
      return [safe(plan), safe(name), number(count), money(cost), money(asked), money(rest)];
    });
}
