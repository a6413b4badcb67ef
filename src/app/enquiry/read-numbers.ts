// How much is asked, and how soon it is answered: by week, topic and area.
import { localDay, officeMinutes } from '../../core/calendar.ts';
import { type CountedEnquiry, readAskedSince } from '../../storage/enquiry-numbers.ts';
import type { App } from '../app.ts';

export interface EnquiryNumbers<Key = string> {
  readonly key: Key;
  readonly count: number;
  readonly answered: number;
  /** Waiting or in somebody's hands. */
  readonly open: number;
  /** Minutes in which the office was open until the first answer: the middle one, and the one that nine of ten do not exceed. */
  readonly median: number | null;
  readonly ninetieth: number | null;
}

export interface NumbersOfYear {
  readonly all: EnquiryNumbers<null>;
  /** By the Monday (yyyy-mm-dd) of the week in which it was asked, latest first; weeks with none are left out. */
  readonly byWeek: readonly EnquiryNumbers[];
  readonly byTopic: readonly EnquiryNumbers[];
  /** By commune; null: not known. Most first. */
  readonly byArea: readonly EnquiryNumbers<string | null>[];
}

export interface AnsweredEnquiry extends CountedEnquiry {
  /** Null: not answered. */
  readonly minutes: number | null;
}

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;

/** What was asked in the last year. For whoever may see what people ask: the caller checks. */
export async function* readAnswered({
  database,
  rulebook,
  clock,
}: NumbersApp): AsyncGenerator<AnsweredEnquiry[]> {
  const from = new Date(clock.now().getTime() - yearMs);
  for await (const enquiries of readAskedSince(database, from))
    yield enquiries.map((enquiry) => {
      const { createdAt, answeredAt } = enquiry;
      const minutes = answeredAt === null ? null : officeMinutes(rulebook.centre, createdAt, answeredAt);
      return { ...enquiry, minutes };
    });
}

export type NumbersApp = Pick<App, 'database' | 'rulebook' | 'clock'>;

export async function readNumbers(app: NumbersApp): Promise<NumbersOfYear> {
  const sums = new NumbersSums();
  for await (const enquiries of readAnswered(app)) sums.add(enquiries);
  return sums.read();
}

export class NumbersSums {
  readonly #all = new Tally<null>();
  readonly #weeks = new Tally<string>();
  readonly #topics = new Tally<string>();
  readonly #areas = new Tally<string | null>();

  add(enquiries: readonly AnsweredEnquiry[]): void {
    for (const enquiry of enquiries) {
      this.#all.add(null, enquiry);
      this.#weeks.add(mondayOf(enquiry.createdAt), enquiry);
      this.#topics.add(enquiry.topic, enquiry);
      this.#areas.add(enquiry.areaCode, enquiry);
    }
  }

  read(): NumbersOfYear {
    const most = (one: { count: number }, other: { count: number }): number => other.count - one.count;
    const [all = { key: null, count: 0, answered: 0, open: 0, median: null, ninetieth: null }] =
      this.#all.read();
    return {
      all,
      byWeek: this.#weeks.read().toSorted((one, other) => other.key.localeCompare(one.key)),
      byTopic: this.#topics.read().toSorted(most),
      byArea: this.#areas.read().toSorted(most),
    };
  }
}

function mondayOf(moment: Date): string {
  const day = Date.parse(`${localDay(moment)}T00:00:00Z`);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(day - sinceMonday * dayMs).toISOString().slice(0, 10);
}

/** Counts under each key, and keeps how long the answers took. */
class Tally<Key> {
  readonly #groups = new Map<Key, { count: number; open: number; minutes: number[] }>();

  add(key: Key, { status, minutes }: AnsweredEnquiry): void {
    const group = this.#groups.get(key) ?? { count: 0, open: 0, minutes: [] };
    group.count += 1;
    if (status === 'waiting' || status === 'claimed') group.open += 1;
    if (minutes !== null) group.minutes.push(minutes);
    this.#groups.set(key, group);
  }

  read(): EnquiryNumbers<Key>[] {
    return [...this.#groups].map(([key, { count, open, minutes }]) => {
      const sorted = minutes.toSorted((one, other) => one - other);
      const at = (share: number): number | null => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
      return { key, count, open, answered: sorted.length, median: at(0.5), ninetieth: at(0.9) };
    });
  }
}
