// Typed without diacritics, "sau", "nam" and "bay" are number words to one person and other words to another.
// Such a word counts only right before a unit or a scale, in a number of several words, or as the whole answer.
import { isRangeWord } from './amount-words.ts';
import type { Token } from './number-tokens.ts';
import {
  digitOf,
  isHalf,
  isHalfMore,
  isHundred,
  isTens,
  isZeroTens,
  lateDigitOf,
  type Scales,
  scaleOf,
} from './number-words.ts';

/** These pairs are no numbers although the second word may be a unit: bà con, bây giờ, sau này, năm nay, ba mẹ, tạm bợ. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  ba: ['con', 'lan', 'ngoai', 'noi', 'me', 'em', 'anh', 'chi', 'ong', 'ta', 'tui', 'toi', 'minh'],
  bay: ['gio'],
  sau: ['nay', 'do', 'khi', 'nua', 'tet'],
  nam: ['nay', 'thi', 'truoc', 'ngoai', 'toi', 'do'],
  bon: ['em', 'minh', 'toi', 'chung', 'anh', 'chi'],
  tam: ['thoi', 'on', 'bo'],
};

/** People, pieces, weights and times that are counted. */
const units = new Set(
  (
    'nguoi, lao dong, cong nhan, nhan cong, nhan khau, nhan vien, thanh vien, xa vien, hoc vien, hoc sinh, nghe nhan, ' +
    'minh, tho, vo, anh, chi, em, me, bo, ong, con, chau, dua, suat, ho, gia dinh, cai, chiec, may, bo, gian, nhom, xe, ' +
    'day chuyen, tan, ta, yen, kg, ki, ky, can, lang, gam, lit, khoi, met, m, km, bao, thung, hop, tui, goi, chai, ' +
    'vien, cuc, cuon, doi, cay, san pham, sp, chuyen, ngoi, bia, mau, loai, lan, thang, nam, ngay, tuan, gio, buoi, ' +
    'ca, vu, mua, quy, dong, d, vnd, %'
  ).split(', '),
);

/** What may stand beside a number that is the whole answer: "da khoang bay thoi a". */
const beside = new Set(
  'da vang thua khoang tam chung uoc gan hon tren duoi tong cong tat ca la co a thoi nhe nha'.split(' '),
);

/** Tokens of a text without diacritics; the words that are no numbers here are marked as themselves. */
export function markPlainWords(tokens: readonly Token[], scales: Scales): readonly Token[] {
  const paired = tokens.map((token, at) => (isOther(token, tokens[at + 1]) ? itself(token) : token));
  const runs = findRuns(paired, scales);
  const inRuns = new Set(runs.flatMap(({ from, to }) => paired.slice(from, to)));
  const isWhole = paired.every(
    (token) =>
      inRuns.has(token) || token.kind !== 'word' || beside.has(token.text) || isRangeWord(token.text),
  );
  if (isWhole && !paired.some(({ kind }) => kind === 'numeral')) return paired;
  const others = new Set<Token>();
  let counting: Run | null = null;
  for (const run of runs.toReversed()) {
    if (counts(paired, run, scales) || isJoined(paired, run, counting)) counting = run;
    else for (const token of paired.slice(run.from, run.to)) others.add(token);
  }
  return paired.map((token) => (others.has(token) ? itself(token) : token));
}

const itself = (token: Token): Token => ({ ...token, isItself: true });

/** "sau hai thang" is after two months: two digits are one number only as neighbours or with "lăm". */
function isOther(token: Token, next: Token | undefined): boolean {
  if (next === undefined) return false;
  if (pairs[token.text]?.includes(next.text) === true) return true;
  const [digit, after] = [digitOf(token), digitOf(next)];
  return digit !== null && after !== null && after !== digit + 1 && next.text !== 'nam';
}

/** Neighbouring words of one number; the second index is exclusive. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function findRuns(tokens: readonly Token[], scales: Scales): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const from = at;
    if (digitOf(token) === null && !isStrong(token, scales) && !isHalf(token)) continue;
    while (continuesRun(tokens[at + 1], scales)) at += 1;
    runs.push({ from, to: at + 1 });
  }
  return runs;
}

const isStrong = (token: Token | undefined, scales: Scales): boolean =>
  isTens(token) || isHundred(token) || scaleOf(scales, token) !== null;

const continuesRun = (token: Token | undefined, scales: Scales): boolean =>
  lateDigitOf(token) !== null || isStrong(token, scales) || isZeroTens(token) || isHalfMore(token);

function counts(tokens: readonly Token[], { from, to }: Run, scales: Scales): boolean {
  const words = tokens.slice(from, to);
  const isLong = words.length > 1 && words.some((token) => isStrong(token, scales));
  return isLong || tokens[from - 1]?.kind === 'numeral' || isUnit(tokens, to);
}

const isUnit = (tokens: readonly Token[], at: number): boolean =>
  units.has(tokens[at]?.text ?? '') || units.has(`${tokens[at]?.text} ${tokens[at + 1]?.text}`);

/** In "ba den nam nguoi" both are people. */
function isJoined(tokens: readonly Token[], { to }: Run, later: Run | null): boolean {
  return later !== null && later.from === to + 1 && isRangeWord(tokens[to]?.text ?? '');
}
