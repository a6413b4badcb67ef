// Where the work stands: how many in each status, area and month, money asked for by plan, and what waits longest.
import { readOverview } from '../../app/staff/read-overview.ts';
import { formatNumber } from '../../core/format.ts';
import { dossiersAddress } from '../dossier-query.ts';
import { Layout } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { type Bar, BarChart } from './bar-chart.tsx';
import { DossierTable } from './dossier-table.tsx';
import { PlanChart } from './plan-chart.tsx';

export async function showOverview(visitor: Visitor): Promise<Response> {
  const { app, context, wording, visit } = visitor;
  const overview = await readOverview(app, visit);
  const { byStatus, byArea, byMonth, byPlan, oldest, total } = overview;
  const text = (key: Parameters<typeof plain>[1]) => plain(wording, key);
  const number = (value: number): string => formatNumber(value, wording.language);
  const counted = (name: string, value: number, filter?: Readonly<Record<string, string>>): Bar => ({
    name,
    value,
    text: number(value),
    ...(filter === undefined ? {} : { href: dossiersAddress(new URLSearchParams(), filter) }),
  });
  const many = text('console.overview.many');
  return context.html(
    <Layout guest={visitor} title={text('console.ways.overview')}>
      <h1>{say(wording, 'console.ways.overview')}</h1>
      <p>{say(wording, 'console.overview.total', { count: total })}</p>
      <ul class="papers">
        <li>
          <a href="/console/plan.xlsx" download>
            {say(wording, 'papers.plan.link')}
          </a>
        </li>
        {byPlan.map(({ year }) => (
          <li>
            <a href={`/console/plan.xlsx?year=${year}`} download>
              {say(wording, 'papers.plan.linkYear', { year })}
            </a>
          </li>
        ))}
      </ul>
      <div class="charts">
        <BarChart
          id="by-status"
          title={text('console.list.byStatus')}
          columns={[text('console.list.columns.status'), many]}
          bars={byStatus.map(({ key, count }) =>
            counted(text(`staff.list.filters.${key}`), count, { status: key }),
          )}
        />
        <BarChart
          id="by-month"
          title={text('console.overview.byMonth')}
          columns={[text('console.overview.month'), many]}
          bars={byMonth.map(({ key, count }) => counted(`${key.slice(5)}/${key.slice(0, 4)}`, count))}
        />
        <BarChart
          id="by-area"
          title={text('console.overview.byArea')}
          columns={[text('console.list.columns.area'), many]}
          bars={byArea.map(({ key, count }) =>
            counted(wording.area(key), count, key === null ? undefined : { area: key }),
          )}
        />
        <PlanChart plans={byPlan} wording={wording} />
      </div>
      <section aria-labelledby="oldest">
        <h2 id="oldest">{say(wording, 'console.overview.oldest')}</h2>
        {oldest.length === 0 ? (
          <p>{say(wording, 'console.overview.noneWaits')}</p>
        ) : (
          <DossierTable items={oldest} wording={wording} />
        )}
      </section>
    </Layout>,
  );
}
