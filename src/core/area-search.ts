// Finding a commune from what a person typed: by its name of today or by the name of a unit merged into it in 2025.
import type { Area } from './area.ts';
import { foldText } from './fold.ts';
import { countSlips } from './slips.ts';

export interface AreaMatch {
  readonly area: Area;
  /** The name that fitted: "Tam Kim" for today's, "xã Hưng Đạo" for a former one, or the former district's. */
  readonly matchedName: string;
  readonly isFormer: boolean;
  /** The whole name was typed, with or without diacritics, spaces and the district. */
  readonly isExact: boolean;
}

const unitWords = /^(?:xa|x|phuong|p|thi tran|tt) /;
const districtWords = /^(?:huyen|h|thanh pho|tp) /;
const districtWordsAtEnd = / (?:huyen|h|thanh pho|tp)$/;
const wordsThatSayNothing = /(?<= )(?:cu|moi|tinh cao bang)(?= |$)/g;

/**
 * At most one match per area, closest first: whole names (today's, then former), beginnings, names found inside a
 * longer address, later words; names that differ by a typing slip only where no whole name fits. An ambiguous name gives
 * every area it may mean, unless a former district typed after it ("hung dao nguyen binh") narrows it down. A former
 * district alone gives all of its areas; so does a bare "Bảo Lạc", the commune of that name first.
 */
export function searchAreas(areas: readonly Area[], typed: string): readonly AreaMatch[] {
  const folded = foldText(typed).replaceAll(wordsThatSayNothing, '').replaceAll(/ +/g, ' ').trim();
  const text = withoutUnitWords(folded);
  if (text === '') return [];
  const whole = findMatches(areas, text);
  const isBare = text === folded;
  if (hasExact(whole)) return isBare ? withDistrict(areas, whole, text) : whole;
  const ofDistrict = findDistrict(areas, text);
  if (ofDistrict.length > 0) return ofDistrict;
  const { name, district } = splitDistrict(areas, text);
  if (name === text) return whole;
  const inDistrict = findMatches(
    areas.filter((area) => area.district === district),
    name,
  );
  if (hasExact(inDistrict)) return inDistrict;
  // Some communes of today lie across former districts, so the district that was typed may not be the one on record.
  const anywhere = findMatches(areas, name);
  if (hasExact(anywhere)) return isBare && district === null ? withDistrict(areas, anywhere, name) : anywhere;
  return [inDistrict, anywhere, whole].find((matches) => matches.length > 0) ?? [];
}

const withoutSpaces = (text: string): string => text.replaceAll(' ', '');
const withoutUnitWords = (text: string): string => text.replace(unitWords, '');
const hasExact = (matches: readonly AreaMatch[]): boolean => matches.some((match) => match.isExact);
const foldDistrict = ({ districtName }: Area): string => foldText(districtName).replace(districtWords, '');

function findDistrict(areas: readonly Area[], text: string): readonly AreaMatch[] {
  const name = withoutSpaces(text.replace(districtWords, ''));
  return areas
    .filter((area) => withoutSpaces(foldDistrict(area)) === name)
    .map((area) => ({ area, matchedName: area.districtName, isFormer: true, isExact: false }));
}

/** Eight communes bear the name of the district that they were in: who types it bare may live in any of that district. */
function withDistrict(
  areas: readonly Area[],
  matches: readonly AreaMatch[],
  text: string,
): readonly AreaMatch[] {
  const exact = matches.filter(({ isExact }) => isExact);
  const isNew = ({ area }: AreaMatch): boolean => !exact.some((match) => match.area === area);
  const ofDistrict = findDistrict(areas, text).filter(isNew);
  if (ofDistrict.length === 0) return matches;
  return [...exact, ...ofDistrict.map((match) => ({ ...match, isExact: true }))];
}

/** Takes a former district off the end of what was typed. "Cao Bằng" without "thành phố" is the province: no district. */
function splitDistrict(areas: readonly Area[], text: string): { name: string; district: string | null } {
  for (const area of areas) {
    const words = foldDistrict(area);
    if (!text.endsWith(` ${words}`)) continue;
    const before = text.slice(0, -words.length).trim();
    const name = before.replace(districtWordsAtEnd, '');
    if (name.replace(districtWords, '') === '') continue;
    return { name, district: words === 'cao bang' && name === before ? null : area.district };
  }
  return { name: text, district: null };
}

interface RankedMatch extends AreaMatch {
  readonly rank: number;
}

const exactRank = 0;
const slipRank = 8;
/** A former name stands just behind the same fit of a name of today. */
const formerName = 0.001;

function findMatches(areas: readonly Area[], text: string): readonly AreaMatch[] {
  const ranked = areas
    .flatMap((area) => closestName(area, text) ?? [])
    .sort((one, other) => one.rank - other.rank);
  const wanted = hasExact(ranked) ? ranked.filter(({ rank }) => rank < slipRank) : ranked;
  return wanted.map(({ rank: _, ...match }) => match);
}

function closestName(area: Area, text: string): RankedMatch | null {
  const names = [
    { name: area.name, isFormer: false },
    ...area.formerNames.map((name) => ({ name, isFormer: true })),
  ];
  let closest: RankedMatch | null = null;
  for (const { name, isFormer } of names) {
    const fit = rankName(withoutUnitWords(foldText(name)), text);
    if (fit === null) continue;
    const rank = fit + (isFormer ? formerName : 0);
    if (closest !== null && closest.rank <= rank) continue;
    closest = { area, matchedName: name, isFormer, isExact: fit === exactRank, rank };
  }
  return closest;
}

/** How well a folded name fits, 0 best; null where it does not. */
function rankName(name: string, text: string): number | null {
  if (withoutSpaces(name) === withoutSpaces(text)) return exactRank;
  if (name.startsWith(text)) return 2;
  const place = ` ${text} `.indexOf(` ${name} `);
  // In an address the smaller place comes first: "thanh cong, nguyen binh" means Thành Công.
  if (place >= 0) return 4 + place / (text.length + 1);
  if (` ${name}`.includes(` ${text}`)) return 6;
  const slips = countSlips(name, text);
  return slips <= allowedSlips(name) ? slipRank + slips : null;
}

const allowedSlips = (name: string): number => (name.length < 5 ? 0 : name.length < 8 ? 1 : 2);
