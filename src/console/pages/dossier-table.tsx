import type { FoundDossier } from '../../app/staff/search-dossiers.ts';
import type { Wording } from '../../app/wording.ts';
import { localDay } from '../../core/calendar.ts';
import { plain, say } from '../say.ts';
import { CardTable } from './card-table.tsx';

const columns = ['reference', 'title', 'area', 'programme', 'status', 'outcome', 'who', 'sent'] as const;

export function DossierTable({
  items,
  wording,
}: {
  readonly items: readonly FoundDossier[];
  readonly wording: Wording;
}) {
  return (
    <CardTable
      columns={columns}
      items={items}
      head={(name) => plain(wording, `console.list.columns.${name}`)}
      cell={(name, item) => <Cell name={name} item={item} wording={wording} />}
    />
  );
}

interface CellProps {
  readonly name: (typeof columns)[number];
  readonly item: FoundDossier;
  readonly wording: Wording;
}

function Cell({ name, item, wording }: CellProps) {
  switch (name) {
    case 'reference':
      return (
        <a class="whole" href={`/console/dossiers/${item.id}`}>
          {item.reference}
        </a>
      );
    case 'title':
      return (
        <>
          {item.title}
          <small>{item.isOwn ? say(wording, 'console.list.own') : item.ownerName}</small>
        </>
      );
    case 'area':
      return <>{wording.area(item.areaCode)}</>;
    case 'programme':
      return (
        <>
          {item.programme === null ? '–' : wording.programmeName(item.programme)}
          {item.plannedYear !== null && (
            <small>{say(wording, 'console.list.plan', { year: item.plannedYear })}</small>
          )}
        </>
      );
    case 'status':
      return <span class={`status ${item.status}`}>{say(wording, `staff.list.filters.${item.status}`)}</span>;
    case 'outcome':
      return <>{item.outcome === null ? '–' : say(wording, `verdict.outcome.${item.outcome}`)}</>;
    case 'who':
      return <>{item.reviewerName ?? plain(wording, 'console.list.nobody')}</>;
    case 'sent':
      return item.sentAt === null ? (
        <>–</>
      ) : (
        <>
          {wording.date(localDay(item.sentAt))}
          <small>
            {item.ageDays === 0
              ? say(wording, 'console.list.ageToday')
              : say(wording, 'console.list.age', { count: item.ageDays })}
          </small>
        </>
      );
    default:
      return name satisfies never;
  }
}
