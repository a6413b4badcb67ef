// What an officer sees of their areas: how many proposals, never whose.
import { heardThrough } from '../../core/area.ts';
import { mayAct } from '../../core/roles.ts';
import { countByArea } from '../../storage/area-counts.ts';
import { countListeners } from '../../storage/listeners.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';

export async function showAreaCounts(app: App, visit: Visit): Promise<Reply> {
  const { grants } = visit.person;
  if (!mayAct(grants, 'seeAreaCounts')) return showHome(app, visit, 'notAllowed');
  await remember(app, app.database, visit, { focus: null });
  const held = grants.flatMap(({ role, areaCode }) =>
    role === 'officer' && areaCode !== null ? [areaCode] : [],
  );
  const communes = app.rulebook.areas.filter(
    ({ code, district }) => held.includes(code) || held.includes(district),
  );
  const counts = await countByArea(
    app.database,
    communes.map(({ code }) => code),
  );
  const [own] = held;
  const listeners =
    own === undefined ? 0 : await countListeners(app.database, heardThrough(app.rulebook.areas, [own]));
  const none = { drafts: 0, sent: 0, decided: 0 };
  return {
    screen: 'areaCounts',
    areas: communes.map(({ code }) => ({ code, ...(counts.get(code) ?? none) })),
    heard: own === undefined ? null : { area: own, listeners },
  };
}
