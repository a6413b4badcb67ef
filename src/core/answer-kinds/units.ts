// What follows an amount: its unit in the person's words, and what the unit's tail adds ("2 tấn rưỡi", "1 tấn 2 tạ").
import { foldText } from '../fold.ts';
import { countCharacters } from './fits.ts';
import { longestUnit } from './limits.ts';

/** In kilograms. */
const weights: Readonly<Record<string, number>> = {
  tan: 1000,
  ta: 100,
  yen: 10,
  kg: 1,
  ki: 1,
  ky: 1,
  can: 1,
  lang: 0.1,
};

const tail =
  /^(\p{L}+)(?: (?:(rưỡi|ruoi)(?!\p{L})|(\d)(?= ?\/|$|[ ,.;] ?(?:một|mot|mỗi|moi))|(\d+(?:,\d+)?) ?(tạ|ta|yến|yen|kg|kí|ký|cân|can|lạng|lang)(?!\p{L})))(.*)$/iu;
const period =
  /(?:^| )(?:mỗi|moi|một|mot|1|hằng|hàng|hang)? ?(giờ|ca|ngày|ngay|tuần|tuan|tháng|thang|vụ|mùa|quý|năm)(?= |$)/iu;

/** `text` begins behind the amount. `factor` is what is to be added to the amount. */
export function readUnit(text: string): { unit: string; factor: number } {
  const [, first = '', half, digit, more, moreUnit, rest = ''] = tail.exec(text.trim()) ?? [];
  const added =
    half !== undefined ? 0.5 : digit !== undefined ? Number(digit) / 10 : addedWeight(first, more, moreUnit);
  return added === null || first === ''
    ? { unit: cutUnit(text), factor: 0 }
    : { unit: cutUnit(first + rest), factor: added };
}

/** "1 tấn 2 tạ" is 1,2 tấn; null where the two units do not belong together. */
function addedWeight(unit: string, more: string | undefined, moreUnit: string | undefined): number | null {
  const large = weights[foldText(unit)];
  const small = weights[foldText(moreUnit ?? '')];
  if (more === undefined || large === undefined || small === undefined || small >= large) return null;
  return (Number(more.replace(',', '.')) * small) / large;
}

/** To the end of the sentence; where that is long, to the first comma. */
function cutUnit(text: string): string {
  const [sentence = ''] = text.split(/[;!?\n]|\.(?=\s|$)/u);
  const isLong = countCharacters(sentence) > longestUnit;
  const [part = ''] = isLong ? sentence.split(',') : [sentence];
  return part
    .replace(/^[\s,.:)\-–]+/u, '')
    .replace(/(?:[\s,.:(\-–]|(?<!\p{L})(?:thôi|thoi|ạ|nhé|nhe))+$/iu, '')
    .replaceAll(/ ?\/ ?/g, '/');
}

/** "mỗi tháng 1 tấn": the time said before the amount, for a unit that has none of its own. */
export function periodBefore(text: string, unit: string): string {
  const [, found] = period.exec(text) ?? [];
  return found === undefined || unit === '' || unit.includes('/') || period.test(unit)
    ? ''
    : `/${found.toLowerCase()}`;
}
