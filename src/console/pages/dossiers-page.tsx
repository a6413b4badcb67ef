// The list of dossiers: search, filters, how many in each status, and one page of what was found.
import { searchDossiers, sentStatuses } from '../../app/staff/search-dossiers.ts';
import { dossiersAddress, readDossierQuery } from '../dossier-query.ts';
import { Layout } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { DossierFilters } from './dossier-filters.tsx';
import { DossierTable } from './dossier-table.tsx';
import { PageTurns } from './page-turns.tsx';

export async function showDossiers(visitor: Visitor): Promise<Response> {
  const { app, context, wording, visit } = visitor;
  const params = new URL(context.req.url).searchParams;
  const search = readDossierQuery(params);
  const found = await searchDossiers(app, visit, search);
  const { counts, count, page, pages } = found;
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'console.ways.dossiers')}>
      <h1>{say(wording, 'console.ways.dossiers')}</h1>
      <DossierFilters visitor={visitor} search={search} reviewers={found.reviewers} />
      <nav aria-label={plain(wording, 'console.list.byStatus')} class="tabs">
        <ul>
          <Tab name={plain(wording, 'console.list.everyStatus')} count={all} status={null} />
          {sentStatuses.map((status) => (
            <Tab
              name={plain(wording, `staff.list.filters.${status}`)}
              count={counts.get(status) ?? 0}
              status={status}
            />
          ))}
        </ul>
      </nav>
      <p role="status">{say(wording, 'console.list.found', { count, page: page + 1, pages })}</p>
      {count === 0 ? (
        <p>{say(wording, 'console.list.nothing')}</p>
      ) : (
        <DossierTable items={found.items} wording={wording} />
      )}
      <PageTurns
        page={page}
        pages={pages}
        addressOf={(number) => dossiersAddress(params, { page: String(number) })}
        wording={wording}
      />
    </Layout>,
  );

  function Tab({
    name,
    count: many,
    status,
  }: {
    readonly name: string;
    readonly count: number;
    readonly status: string | null;
  }) {
    const isHere = search.status === status;
    return (
      <li>
        <a
          href={dossiersAddress(params, { status })}
          {...(isHere ? { 'aria-current': 'true' as const } : {})}
        >{`${name} (${many})`}</a>
      </li>
    );
  }
}
