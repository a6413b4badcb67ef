// Where: a commune, village or district by its kind ("xã Tam Kim", "xóm 3", "trong xã"), or a name that everybody knows.
import type { Area } from '../area.ts';
import { foldText } from '../fold.ts';
import { isOrdinaryWords, wellKnownPlaces } from './place-names.ts';
import type { Reading, Token } from './tokens.ts';

/** Folded names of places, in words. */
export type PlaceNames = ReadonlySet<string>;

/** The communes, their former names and districts, ready to be looked for. Make it once. */
export function readPlaceNames(areas: readonly Area[]): PlaceNames {
  const names = areas.flatMap((area) => [area.name, area.districtName, ...area.formerNames]);
  return new Set(names.map(foldText));
}

/** Kinds of place with the spelling that counts when typed with diacritics; trusted: no other word folds to it. */
const kinds: ReadonlyMap<string, { readonly typed: string; readonly isTrusted: boolean }> = new Map([
  ['xa', { typed: 'xã', isTrusted: false }],
  ['phuong', { typed: 'phường', isTrusted: false }],
  ['xom', { typed: 'xóm', isTrusted: true }],
  ['thon', { typed: 'thôn', isTrusted: true }],
  ['ban', { typed: 'bản', isTrusted: false }],
  ['huyen', { typed: 'huyện', isTrusted: true }],
  ['to', { typed: 'tổ', isTrusted: false }],
  ['lang', { typed: 'làng', isTrusted: false }],
  ['tinh', { typed: 'tỉnh', isTrusted: false }],
  ['cho', { typed: 'chợ', isTrusted: false }],
]);

/** Words after which the kind names no place: "xã hội", "bản thân", "làng nghề", "tổ hợp tác". */
const notNames: ReadonlySet<string> = new Set(
  `hoi than nghe hop chuc ta minh em toi khac nay va la thi co nhung cac de ve do ban cua nguoi quyet dong nha xoi gan
  qua lam trung cho day cach ma hon ko k khong nhieu vien phuong phap an tien thuc phi may online`
    .trim()
    .split(/\s+/),
);

/** Before "xa" they make it "far". */
const beforeFar: ReadonlySet<string> = new Set([
  'gan',
  'di',
  'vuon',
  'duong',
  'bay',
  'rat',
  'qua',
  'kha',
  'hoi',
  'phuong',
]);

export function hasPlace(reading: Reading, known: PlaceNames = new Set()): boolean {
  return reading.tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      (isByKind(reading, at) ||
        isInside(reading, at) ||
        isAtName(reading, at) ||
        isByName(reading, at, known)),
  );
}

/** "Xã Tam Kim", "xóm 3", "tổ 5". */
function isByKind({ tokens, isAccented }: Reading, at: number): boolean {
  const token = tokens[at];
  const kind = kinds.get(token?.folded ?? '');
  const next = tokens[at + 1];
  if (
    token === undefined ||
    kind === undefined ||
    next === undefined ||
    next.kind === 'mark' ||
    next.kind === 'date'
  ) {
    return false;
  }
  if (isAccented ? token.typed.toLowerCase() !== kind.typed : !kind.isTrusted && token.folded !== 'xa') {
    return false;
  }
  if (!isAccented && token.folded === 'xa' && beforeFar.has(tokens[at - 1]?.folded ?? '')) {
    return false;
  }
  if (token.folded === 'cho' && tokens[at - 1]?.folded === 'hoi') {
    return false;
  }
  if (next.kind === 'number') {
    return ['xom', 'thon', 'to', 'phuong'].includes(token.folded) && /^\d{1,2}$/.test(next.typed);
  }
  return (
    !notNames.has(next.folded) &&
    (!isAccented ||
      token.folded === 'xom' ||
      token.folded === 'thon' ||
      isCapital(next) ||
      token.folded === 'xa')
  );
}

/** "Trong xã", "ở xóm", "trung tâm huyện": the place is the owner's own, and known. */
function isInside({ tokens, isAccented }: Reading, at: number): boolean {
  const lead = tokens[at]?.folded ?? '';
  const next = tokens[at + 1];
  const kind = kinds.get(next?.folded ?? '');
  if (
    !['trong', 'o', 'tai', 'cung', 'quanh', 'ngay', 'tam'].includes(lead) ||
    next === undefined ||
    kind === undefined
  ) {
    return false;
  }
  return (
    ['xa', 'xom', 'thon', 'ban', 'huyen', 'phuong', 'tinh'].includes(next.folded) &&
    (isAccented
      ? next.typed.toLowerCase() === kind.typed
      : next.folded !== 'ban' && next.folded !== 'phuong') &&
    tokens[at + 2]?.folded !== 'hoi'
  );
}

/** "Ở Bắc Hà", "sang Đức": a capital after a word of place, unless everything is in capitals. */
function isAtName({ tokens }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  const isLead = ['ở', 'tại', 'sang', 'về'].includes(tokens[at]?.typed ?? '');
  return (
    isLead &&
    next?.kind === 'word' &&
    isCapital(next) &&
    next.typed.slice(1) === next.typed.slice(1).toLowerCase()
  );
}

/** Names of two or three words; those that are ordinary words as well need capitals: "thành công" is success. */
function isByName({ tokens }: Reading, at: number, known: PlaceNames): boolean {
  const words = tokens.slice(at, at + 3);
  for (const length of [2, 3]) {
    const part = words.slice(0, length);
    if (part.length < length || part.some((token) => token.kind !== 'word')) {
      return false;
    }
    const name = part.map(({ folded }) => folded).join(' ');
    if ((wellKnownPlaces.has(name) || known.has(name)) && (!isOrdinaryWords(name) || part.every(isCapital))) {
      return true;
    }
  }
  return false;
}

const isCapital = (token: Token): boolean => token.typed[0] !== token.typed[0]?.toLowerCase();
