// How people say when: numbers and words for months, quarters, ends of years, Tết, and times counted from now.

/** What was said; the year is null where it was left open, the month where only a year was said. */
export interface Moment {
  readonly year: number | null;
  readonly month: number | null;
}

interface Now {
  readonly year: number;
  readonly month: number;
}

/** Lower case without diacritics, marks kept: "3/2027" stays as it is. "Tháng sáu" and "tháng sau" are kept apart. */
export function foldKeepingMarks(text: string): string {
  const lower = text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/(?<=tháng )sáu(?!\p{L})/gu, '6')
    .replaceAll(/(?<=tháng )sau(?!\p{L})/gu, 'toi');
  return lower.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll(/[–—]/g, '-');
}

/** All moments in a folded text that may be meant, likeliest first; empty where there is none. */
export function readMoments(text: string, now: Now): readonly Moment[] {
  const year = saidYear(text, now);
  const quarters = readQuarter(text);
  if (quarters.length > 0) return quarters.map((month) => ({ year, month }));
  const dated = readDates(text);
  if (dated !== null) return dated.filter(isMoment);
  const counted = readCounted(text, now);
  if (counted !== null) {
    // Without diacritics it may be June as well.
    return /thang sau\b/.test(text) ? [counted, { year: null, month: 6 }] : [counted];
  }
  for (const read of [readLunar, readTet]) {
    const moments = read(text, year);
    if (moments.length > 0) return moments;
  }
  if (year === null && isEndOfYear(text)) return [{ year: now.year, month: 12 }];
  const months = [readNamedMonths, readPartOfYear, readBareMonth]
    .map((read) => read(text))
    .find((found) => found.length > 0);
  if (months !== undefined) return months.map((month) => ({ year, month }));
  return year === null ? [] : [{ year, month: null }];
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** "3/2027", "15/3/2027", "2027-03", "3-4/2027", "3/27", "15/3". Null where nothing looks like that. */
function readDates(text: string): readonly Moment[] | null {
  const iso = Array.from(text.matchAll(/(?<!\d)(\d{4})[-/.](\d{1,2})(?!\d)/g), ([, year, month]) =>
    at(year, month),
  );
  if (iso.length > 0) return iso;
  const range = /(?<![\d/])(\d{1,2}) ?- ?(\d{1,2}) ?\/ ?(\d{4})/.exec(text);
  if (range !== null) return [at(range[3], range[1]), at(range[3], range[2])];
  const full = Array.from(
    text.matchAll(/(?:(?<!\d)\d{1,2}[-/.])?(?<!\d)(\d{1,2}) ?[-/.] ?(\d{4})(?!\d)/g),
    ([, month, year]) => at(year, month),
  );
  if (full.length > 0) return full;
  const [, one, other, short] = /(?<!\d)(\d{1,2})\/(\d{1,2})(?:\/(\d{2}))?(?![\d/])/.exec(text) ?? [];
  if (one === undefined || other === undefined) return null;
  if (short !== undefined) return [at(`20${short}`, other)];
  return [Number(other) > 12 ? at(`20${other}`, one) : { year: null, month: Number(other) }];
}

const at = (year: string | undefined, month: string | undefined): Moment => ({
  year: Number(year),
  month: Number(month),
});
const isMoment = ({ month }: Moment): boolean => month !== null && isMonth(month);

/** "tháng sau", "3 tháng nữa", "2 tháng trước". */
function readCounted(text: string, now: Now): Moment | null {
  const [, ahead] = /(\d{1,2}) ?(?:thang nua|thang toi|months? from now)/.exec(text) ?? [];
  const [, back] = /(\d{1,2}) ?(?:thang truoc|months? ago)/.exec(text) ?? [];
  const isDated = /thang \d{1,2} ?(?:thang)/.test(text);
  if (ahead !== undefined && !isDated) return addMonths(now, Number(ahead));
  if (back !== undefined && !isDated) return addMonths(now, -Number(back));
  if (/nua nam nua/.test(text)) return addMonths(now, 6);
  if (/thang (?:sau|toi|ke tiep)\b|next month/.test(text) && !/thang sau (?:nam|sang nam|\d)/.test(text))
    return addMonths(now, 1);
  if (/thang nay\b|this month/.test(text)) return addMonths(now, 0);
  if (/thang (?:truoc|vua roi|vua qua)\b|last month/.test(text)) return addMonths(now, -1);
  return null;
}

function addMonths(now: Now, months: number): Moment {
  const count = now.year * 12 + now.month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

function saidYear(text: string, now: Now): number | null {
  const [, written] = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text) ?? [];
  if (written !== undefined) return Number(written);
  if (/sang nam nua|nam sau nua/.test(text)) return now.year + 2;
  if (/\b(?:nam sau|sang nam|nam toi|next year)\b/.test(text)) return now.year + 1;
  if (/\b(?:nam nay|this year)\b/.test(text)) return now.year;
  if (/\b(?:nam ngoai|nam truoc|last year)\b/.test(text)) return now.year - 1;
  return /\bnam kia\b/.test(text) ? now.year - 2 : null;
}

/** A lunar month lies in the next or the second next month of the common calendar; the twelfth in the next year. */
function readLunar(text: string, year: number | null): readonly Moment[] {
  const [, number] = /thang (\d{1,2}) (?:am|al)\b/.exec(text) ?? [];
  const lunar = /thang gieng|ra gieng/.test(text) ? 1 : /thang chap/.test(text) ? 12 : Number(number ?? 0);
  if (!isMonth(lunar)) return [];
  return [lunar + 1, lunar + 2].map((month) => wrap(year, month));
}

/** Tết falls between late January and mid-February. */
function readTet(text: string, year: number | null): readonly Moment[] {
  if (!/\btet\b/.test(text)) return [];
  return (/\b(?:sau|ra|qua|xong|het|after) tet\b/.test(text) ? [2, 3] : [1, 2]).map((month) =>
    wrap(year, month),
  );
}

const wrap = (year: number | null, month: number): Moment => ({
  year: year !== null && month > 12 ? year + 1 : year,
  month: ((month - 1) % 12) + 1,
});

const romans: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
};

/** The first month of the quarter; the last one for its end. */
function readQuarter(text: string): readonly number[] {
  const quarters = Array.from(
    text.matchAll(/\b(cuoi )?(?:quy ?|q)(iv|i{1,3}|[1-4]|mot|hai|ba|bon|tu)\b/g),
    ([, isEnd, name = '']) => (romans[name] ?? Number(name)) * 3 - (isEnd === undefined ? 2 : 0),
  );
  return [...new Set(quarters)];
}

const monthWords = [
  'mot',
  'hai',
  'ba',
  'tu',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
];
const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "tháng 3", "tháng ba", "thang 3-4", "tháng 3 hoặc tháng 5", "March". */
function readNamedMonths(text: string): readonly number[] {
  const numbered = Array.from(
    text.matchAll(/thang ?(\d{1,2})(?: ?(?:-|den|toi|hoac|hay) ?(?:thang ?)?(\d{1,2})(?!\d))?(?!\d)/g),
    ([, one, other]) => [Number(one), Number(other ?? one)],
  ).flat();
  if (numbered.length > 0) return [...new Set(numbered)].filter(isMonth);
  const [, word] = /thang (muoi mot|muoi hai|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b/.exec(text) ?? [];
  if (word !== undefined) return [monthWords.indexOf(word) + 1];
  const [, english] = new RegExp(`\\b(${englishMonths.join('|')})[a-z]*\\b`).exec(text) ?? [];
  return english === undefined ? [] : [englishMonths.indexOf(english) + 1];
}

function readPartOfYear(text: string): readonly number[] {
  if (/\b(?:dau (?:nam|sang nam)|(?:start|beginning) of)\b/.test(text)) return [1];
  if (/\b(?:giua nam|middle of|mid)\b/.test(text)) return [6];
  return isEndOfYear(text) ? [12] : [];
}

const isEndOfYear = (text: string): boolean => /\b(?:cuoi (?:nam|sang nam)|end of)\b/.test(text);

/** The question asks for a month, so "3" and "3 năm sau" are one. */
function readBareMonth(text: string): readonly number[] {
  const [, month] = /^(?:khoang |tam |chac |du kien |vao )*(\d{1,2})(?= ?(?:nam |sang |$))/.exec(text) ?? [];
  return month !== undefined && isMonth(Number(month)) ? [Number(month)] : [];
}
