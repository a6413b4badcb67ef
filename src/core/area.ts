// An area is a commune of today, or one of the ten former districts that remain as groups.

/** Area class of 2026-2030: how difficult the area officially is (khu vực I, II, III). */
export type AreaClass = 'I' | 'II' | 'III';

export interface Area {
  /** Official five-digit code of the commune. */
  readonly code: string;
  readonly name: string;
  readonly type: 'commune' | 'ward';
  /** Id of the former district, for example 'nguyen-binh'. */
  readonly district: string;
  readonly districtName: string;
  readonly areaClass: AreaClass;
  /** Names of the units that were merged into it in 2025. */
  readonly formerNames: readonly string[];
}

/** The commune with this code, or those of the former district with this id; none where there is no such area. */
export const communesIn = (areas: readonly Area[], codeOrDistrict: string | null): readonly Area[] =>
  areas.filter(({ code, district }) => code === codeOrDistrict || district === codeOrDistrict);

/** The former districts with their names, in the order of the list. */
export const districtsOf = (areas: readonly Area[]): ReadonlyMap<string, string> =>
  new Map(areas.map(({ district, districtName }) => [district, districtName]));

/** Is there a commune with this code, or a former district with this id? */
export const isArea = (areas: readonly Area[], codeOrDistrict: string): boolean =>
  communesIn(areas, codeOrDistrict).length > 0;

/**
 * Whoever chose one of these hears what is said in these areas: the communes themselves, the former district around a
 * commune, and every commune of a former district.
 */
export function heardThrough(areas: readonly Area[], spoken: readonly string[]): readonly string[] {
  const codes = spoken.flatMap((code) =>
    communesIn(areas, code).flatMap((commune) => [commune.code, commune.district]),
  );
  return [...new Set(codes)];
}
