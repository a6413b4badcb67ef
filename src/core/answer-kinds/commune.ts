// Where the workshop stands: a commune by its name of today or before 2025, or "outside" the province.
import type { Area } from '../area.ts';
import { searchAreas } from '../area-search.ts';
import { cleanLine } from '../clean-text.ts';
import { foldText } from '../fold.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';
import { isOtherProvince, namesOtherProvince } from './other-provinces.ts';

const mostCandidates = 8;
const saysOutside =
  /^(?:(?:o )?ngoai tinh(?: cao bang)?|(?:o )?tinh (?:khac|ngoai)|khong (?:o|thuoc|trong) (?:tinh )?cao bang|outside(?: the province| cao bang)?)$/;
const isWholeProvince = /^(?:o )?(?:tinh )?cao bang$/;

/** One whole name is taken; anything less certain is offered as buttons, at most eight. */
export function parseCommune(raw: RawAnswer, areas: readonly Area[]): Parsed {
  if (raw.from !== 'text') return { ok: false, reason: 'communeNotFound' };
  const typed = cleanLine(raw.text).slice(0, 200);
  const folded = foldText(typed);
  if (saysOutside.test(folded)) return asCommune('outside');
  if (isWholeProvince.test(folded)) return { ok: false, reason: 'communeNotFound' };
  const matches = searchAreas(areas, typed);
  const exact = matches.filter((match) => match.isExact).map((match) => match.area.code);
  if (!isWordedAsProvince(folded)) {
    const [only] = exact;
    if (only !== undefined) return exact.length === 1 ? asCommune(only) : offer(exact);
  }
  if (isOtherProvince(folded)) return asCommune('outside');
  const codes = matches.map((match) => match.area.code);
  if (namesOtherProvince(folded))
    return codes.length === 0
      ? asCommune('outside')
      : offer(['outside', ...codes.slice(0, mostCandidates - 1)]);
  return codes.length === 0 ? { ok: false, reason: 'communeNotFound' } : offer(codes);
}

const isWordedAsProvince = (folded: string): boolean => folded.startsWith('tinh ') && isOtherProvince(folded);

function asCommune(code: string): Parsed {
  return { ok: true, value: { kind: 'commune', code } };
}

function offer(codes: readonly string[]): Parsed {
  if (codes.length > mostCandidates)
    return { ok: false, reason: 'tooManyCommunes', params: { count: codes.length } };
  return { ok: false, reason: 'whichOne', candidates: codes.map((code) => ({ kind: 'commune', code })) };
}
