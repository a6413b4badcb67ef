// What the list is asked for, as it stands in the address of the page: it can be kept and passed on.
import { z } from 'zod';
import { type DossierSearch, sentStatuses } from '../app/staff/search-dossiers.ts';
import { asId, type PersonId } from '../core/ids.ts';
import { staffOrders } from '../storage/staff-lists.ts';

const mostPages = 1_000_000;

/** What cannot be read is not filtered by: an old or mistyped address still shows a list. */
const or = <Value>(schema: z.ZodType<Value>) => schema.nullable().catch(null);
const code = z.string().regex(/^[\w-]{1,60}$/);
const number = z.coerce.number().int();

const query = z.object({
  q: z.string().trim().max(200).catch(''),
  status: or(z.enum(sentStatuses)),
  area: or(code),
  programme: or(code),
  year: or(number.min(2000).max(2200)),
  who: or(z.union([z.enum(['me', 'nobody']), number.positive().transform((id) => asId<PersonId>(id))])),
  outcome: or(z.enum(['eligible', 'needsStaff', 'ineligible', 'incomplete'])),
  days: or(number.min(1).max(10_000)),
  flagged: z.literal('1').nullable().catch(null),
  order: z.enum(staffOrders).catch('longestWaiting'),
  page: number.min(1).max(mostPages).catch(1),
});

export function readDossierQuery(params: URLSearchParams): DossierSearch {
  const given = (name: string) => params.get(name) || null;
  const { q, flagged, page, ...read } = query.parse({
    q: params.get('q') ?? '',
    status: given('status'),
    area: given('area'),
    programme: given('programme'),
    year: given('year'),
    who: given('who'),
    outcome: given('outcome'),
    days: given('days'),
    flagged: given('flagged'),
    order: given('order'),
    page: given('page') ?? undefined,
  });
  return { ...read, words: q, isFlagged: flagged !== null, page: page - 1 };
}

/** The address of the same list with something else; null takes a filter away. A page of its own begins at the first. */
export function dossiersAddress(
  params: URLSearchParams,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  const next = new URLSearchParams(params);
  if (!('page' in changes)) next.delete('page');
  for (const [name, value] of Object.entries(changes))
    if (value === null) next.delete(name);
    else next.set(name, value);
  const text = [...next].filter(([, value]) => value !== '');
  return text.length === 0 ? '/console/dossiers' : `/console/dossiers?${new URLSearchParams(text)}`;
}
