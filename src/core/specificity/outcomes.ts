// An outcome is a change one can measure: "từ 1 tấn lên 2,5 tấn", "thêm 3 người", "gấp đôi". "Nâng cao năng suất" is a wish.
import type { Quantity } from './quantities.ts';
import type { Reading, Token } from './tokens.ts';

/** Words before the quantity that make it a result: folded, with the spellings that count in a text with diacritics. */
const before: ReadonlyMap<string, string> = new Map([
  ['tang', 'tăng'],
  ['giam', 'giảm'],
  ['nang', 'nâng'],
  ['len', 'lên'],
  ['xuong', 'xuống'],
  ['dat', 'đạt'],
  ['them', 'thêm'],
  ['bot', 'bớt'],
  ['do', 'đỡ'],
  ['gap', 'gấp'],
  ['nhap', 'nhập'],
  ['thu', 'thu'],
  ['tuyen', 'tuyển'],
  ['duoi', 'dưới'],
  ['kiem', 'kiệm'],
  ['lai', 'lãi'],
  ['loi', 'lời'],
  ['duoc', 'được'],
  ['dc', 'dc'],
  ['con', 'còn'],
]);
/** Words after it: "5 người có việc", "2 tấn nữa". */
const after: ReadonlyMap<string, string> = new Map([
  ['viec', 'việc'],
  ['them', 'thêm'],
  ['nua', 'nữa'],
  ['hon', 'hơn'],
]);
const marks: ReadonlySet<string> = new Set(['ocop', 'haccp', 'vietgap', 'iso']);

const reach = 5;

export function hasOutcome({ tokens, isAccented }: Reading, quantities: readonly Quantity[]): boolean {
  const says = (words: ReadonlyMap<string, string>, at: number): boolean => {
    const token = tokens[at];
    const spelling = words.get(token?.folded ?? '');
    return (
      spelling !== undefined &&
      (!isAccented || token?.typed.toLowerCase() === spelling) &&
      !isOther(tokens, at)
    );
  };
  return hasMark(tokens) || quantities.some((quantity) => isResult(tokens, quantity, says));
}

function isResult(
  tokens: readonly Token[],
  { from, to }: Quantity,
  says: (words: ReadonlyMap<string, string>, at: number) => boolean,
): boolean {
  if (tokens[from]?.folded === 'gap') {
    return true;
  }
  for (let at = from - 1; at >= from - reach && !endsClause(tokens[at]); at--) {
    if (says(before, at)) {
      return true;
    }
  }
  for (let at = to + 1; at <= to + 3 && !endsClause(tokens[at]); at++) {
    if (says(after, at)) {
      return true;
    }
  }
  return false;
}

/** "Bà con", "con dao", "thu 5", "nhập hàng" are no results. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.folded;
  return (
    (word === 'con' && (tokens[at - 1]?.folded === 'ba' || tokens[at + 1]?.kind !== 'number')) ||
    (word === 'thu' && tokens[at - 1]?.folded !== 'doanh' && tokens[at + 1]?.folded !== 'mua') ||
    (word === 'nhap' && tokens[at - 1]?.folded !== 'thu')
  );
}

const endsClause = (token: Token | undefined): boolean =>
  token === undefined || /^[.;!?\n]$/.test(token.folded);

/** A rank or certificate to reach: "đạt OCOP", "lên HACCP". */
function hasMark(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      marks.has(token.folded) &&
      tokens.slice(Math.max(0, at - 3), at).some(({ folded }) => folded === 'dat' || folded === 'len'),
  );
}
