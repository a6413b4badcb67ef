// An admin sets an area free where there is nobody to ask: what is announced there alone needs no second person.
import { communesIn, isArea } from '../../core/area.ts';
import { mayAct } from '../../core/roles.ts';
import type { Access } from '../../storage/database.ts';
import { recordEvents } from '../../storage/events.ts';
import { bindAreaAgain, listFreeAreas, setAreaFree } from '../../storage/free-areas.ts';
import type { App, Visit } from '../app.ts';

export type AreaFreedom = 'areaFreed' | 'areaBound';

/** Null where nothing was changed: no such area, nobody who may, or it was so already. */
export async function changeFreedom(
  app: App,
  { person }: Visit,
  area: string,
  isFree: boolean,
): Promise<AreaFreedom | null> {
  if (!mayAct(person.grants, 'manageRoles') || !isArea(app.rulebook.areas, area)) return null;
  const at = app.clock.now();
  const { isChanged } = await app.database.transaction(async (tx) => {
    const isChanged = isFree ? await setAreaFree(tx, area, at) : await bindAreaAgain(tx, area);
    const what = isFree ? 'areaSetFree' : 'areaBoundAgain';
    if (isChanged) await recordEvents(tx, [{ what, at, actorId: person.id, after: { area } }]);
    return { ok: true, isChanged };
  });
  if (!isChanged) return null;
  return isFree ? 'areaFreed' : 'areaBound';
}

/** Every commune of it is free, by itself or with its former district. */
export async function areFree({ rulebook }: App, access: Access, areas: readonly string[]): Promise<boolean> {
  if (areas.length === 0) return false;
  const free = new Set((await listFreeAreas(access)).map(({ areaCode }) => areaCode));
  return areas.every((area) => {
    const communes = communesIn(rulebook.areas, area);
    return (
      communes.length > 0 && communes.every(({ code, district }) => free.has(code) || free.has(district))
    );
  });
}
