// The filters above the list, as one form that works by itself: what is chosen stands in the address.
import type { Reviewer } from '../../app/staff/reviewers.ts';
import type { DossierSearch } from '../../app/staff/search-dossiers.ts';
import { staffOrders } from '../../storage/staff-lists.ts';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { AreaOptions } from './area-options.tsx';
import { type Choice, Field, Options } from './form-fields.tsx';

const outcomes = ['eligible', 'needsStaff', 'ineligible', 'incomplete'] as const;
const ages = [7, 14, 30, 90];

export function DossierFilters({
  visitor,
  search,
  reviewers,
}: {
  readonly visitor: Visitor;
  readonly search: DossierSearch;
  readonly reviewers: readonly Reviewer[];
}) {
  const { app, wording } = visitor;
  const { rulebook } = app;
  const text = (key: Parameters<typeof plain>[1], values = {}) => plain(wording, key, values);
  const { deadlines, budgets } = rulebook.centre;
  const years = [...new Set([...deadlines, ...budgets].map(({ year }) => year))].sort();
  const people: Choice[] = [
    { value: 'me', text: text('console.filter.me') },
    { value: 'nobody', text: text('console.list.nobody') },
    ...reviewers.map(({ id, name }) => ({ value: String(id), text: name })),
  ];
  return (
    <search>
      <form method="get" action="/console/dossiers" class="filters">
        <Field name="q" label={text('console.filter.words')}>
          <input type="search" id="q" name="q" value={search.words} maxlength={200} />
        </Field>
        {search.status !== null && <input type="hidden" name="status" value={search.status} />}
        <Field name="area" label={text('console.filter.area')}>
          <select id="area" name="area">
            <option value="">{text('console.filter.any')}</option>
            <AreaOptions visitor={visitor} chosen={search.area} />
          </select>
        </Field>
        <Select
          name="programme"
          label={text('console.filter.programme')}
          of={rulebook.programmes.map((each) => ({ value: each.id, text: wording.programmeName(each) }))}
          chosen={search.programme}
        />
        <Select
          name="year"
          label={text('console.filter.year')}
          of={years.map((year) => ({ value: String(year), text: String(year) }))}
          chosen={search.year}
        />
        <Select name="who" label={text('console.filter.who')} of={people} chosen={search.who} />
        <Select
          name="outcome"
          label={text('console.filter.outcome')}
          of={outcomes.map((value) => ({ value, text: text(`verdict.outcome.${value}`) }))}
          chosen={search.outcome}
        />
        <Select
          name="days"
          label={text('console.filter.days')}
          of={ages.map((count) => ({
            value: String(count),
            text: text('console.filter.atLeast', { count }),
          }))}
          chosen={search.days}
        />
        <Field name="order" label={text('console.filter.order')}>
          <select id="order" name="order">
            <Options
              of={staffOrders.map((value) => ({ value, text: text(`console.filter.orders.${value}`) }))}
              chosen={search.order}
            />
          </select>
        </Field>
        <label class="check">
          <input type="checkbox" name="flagged" value="1" checked={search.isFlagged} />
          {say(wording, 'console.filter.flagged')}
        </label>
        <div class="buttons">
          <button type="submit">{say(wording, 'console.filter.apply')}</button>
          <a href="/console/dossiers">{say(wording, 'console.filter.clear')}</a>
        </div>
      </form>
    </search>
  );

  function Select({
    name,
    label,
    of,
    chosen,
  }: {
    readonly name: string;
    readonly label: string;
    readonly of: readonly Choice[];
    readonly chosen: string | number | null;
  }) {
    return (
      <Field name={name} label={label}>
        <select id={name} name={name}>
          <option value="">{text('console.filter.any')}</option>
          <Options of={of} chosen={chosen} />
        </select>
      </Field>
    );
  }
}
