// For which areas somebody may speak: announce, and call people together.
import { type Area, communesIn, districtsOf } from './area.ts';
import type { RoleGrant } from './roles.ts';

/** Whom somebody may choose among: their own areas and what is in them; leads and admins the whole province. */
export function speakableAreas(areas: readonly Area[], grants: readonly RoleGrant[]): readonly string[] {
  const all = [...districtsOf(areas).keys(), ...areas.map(({ code }) => code)];
  return all.filter((code) => maySpeakFor(areas, grants, [code]));
}

/** What an officer speaks for, as it was given to them; for leads and admins nothing of their own. */
export function ownAreas(areas: readonly Area[], grants: readonly RoleGrant[]): readonly string[] {
  const own = grants.flatMap(({ role, areaCode }) =>
    role === 'officer' && areaCode !== null && maySpeakFor(areas, grants, [areaCode]) ? [areaCode] : [],
  );
  return [...new Set(own)];
}

/** Leads and admins speak for the province; an officer for the communes of their areas. */
export function maySpeakFor(
  areas: readonly Area[],
  grants: readonly RoleGrant[],
  spoken: readonly string[],
): boolean {
  if (spoken.length === 0) return false;
  if (grants.some(({ role }) => role === 'lead' || role === 'admin')) return true;
  const own = ownCommunes(areas, grants);
  return spoken.every((code) => {
    const communes = communesIn(areas, code);
    return communes.length > 0 && communes.every((commune) => own.has(commune.code));
  });
}

function ownCommunes(areas: readonly Area[], grants: readonly RoleGrant[]): ReadonlySet<string> {
  const codes = grants.flatMap(({ role, areaCode }) =>
    role === 'officer' ? communesIn(areas, areaCode) : [],
  );
  return new Set(codes.map(({ code }) => code));
}
