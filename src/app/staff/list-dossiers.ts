// The staff's list: what waits, what is mine, what needs a look, oldest first.
import { mayAct } from '../../core/roles.ts';
import { countForStaff, listForStaff, type StaffFilter } from '../../storage/staff-lists.ts';
import type { DossierFilter } from '../action.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { dossierHeading } from './open-dossier.ts';

const pageSize = 6;

/** `words`: part of the title or reference, with or without diacritics; the first page of what is found. */
export async function listDossiers(
  app: App,
  visit: Visit,
  filter: DossierFilter,
  page: number,
  words = '',
): Promise<Reply> {
  if (!mayAct(visit.person.grants, 'seeDossiers')) return showHome(app, visit, 'notAllowed');
  await remember(app, app.database, visit, { focus: null });
  const asked = { ...filterOf(filter, visit), words };
  const count = [...(await countForStaff(app.database, asked)).values()].reduce((sum, each) => sum + each, 0);
  const last = Math.max(0, Math.ceil(count / pageSize) - 1);
  const shown = Math.min(page, last);
  const { items } = await listForStaff(app.database, asked, {
    order: 'oldestFirst',
    size: pageSize,
    number: shown,
  });
  return {
    screen: 'dossiers',
    filter,
    words,
    page: shown,
    count,
    items: items.map((item) => dossierHeading(app, item, item.reviewerName)),
  };
}

function filterOf(filter: DossierFilter, { person }: Visit): StaffFilter {
  switch (filter) {
    case 'waiting':
      return { statuses: ['submitted'] };
    case 'mine':
      return { statuses: ['submitted', 'inReview', 'changesRequested'], reviewer: person.id };
    case 'flagged':
      return { isFlagged: true };
    case 'all':
    case 'draft':
      return {};
    default:
      return { statuses: [filter] };
  }
}
