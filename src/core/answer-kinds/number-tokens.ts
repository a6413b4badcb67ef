// The pieces that an amount is read from: numerals, words and marks, with their places in the text.

export interface Token {
  readonly kind: 'numeral' | 'word' | 'mark';
  /** Lower case; numerals as typed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What a numeral may mean, likeliest first; empty for what is none (15.3.2027). */
  readonly readings: readonly number[];
  /** 1.25 for "1.250" and "1,250", where thousands would be absurd. */
  readonly asDecimal: number | null;
  /** A word like "nam" or "sau" where diacritics elsewhere or the next word tell: itself, not năm or sáu without them. */
  readonly isItself: boolean;
}

const pieces = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|\S/gu;
/** Without diacritics these are number words to one person and other words to another. */
const plainWords = new Set(['nam', 'sau', 'bay', 'tam', 'tu', 'lam', 'le', 'nua', 'van', 'cu', 'toi', 'ti']);
const vulgarHalf = /½|(?<![\d/.,])1\/2(?![\d/])/g;

/** Cleaned text in, tokens in order out. Spaces inside "450 000 000" belong to the numeral. */
export function readTokens(text: string): readonly Token[] {
  const plain = plainDigits(text);
  const isAccented = hasDiacritics(text);
  const tokens: Token[] = [];
  for (const match of plain.matchAll(pieces)) {
    const [piece] = match;
    const start = match.index;
    const end = start + piece.length;
    const before = tokens.at(-1);
    if (before !== undefined && continuesGroups(plain, before, piece, start)) {
      tokens[tokens.length - 1] = asNumeral(plain.slice(before.start, end), before.start, end);
    } else if (/^\d/.test(piece)) {
      tokens.push(asNumeral(piece, start, end));
    } else {
      const kind = /^\p{L}/u.test(piece) ? 'word' : 'mark';
      const word = piece.toLowerCase().normalize('NFC');
      tokens.push({
        kind,
        text: word,
        start,
        end,
        readings: [],
        asDecimal: null,
        isItself: isAccented && plainWords.has(word),
      });
    }
  }
  return tokens;
}

/** Somewhere in the text; then a plain "sau" is itself. */
export const hasDiacritics = (text: string): boolean => /\p{M}|đ/iu.test(text.normalize('NFD'));

const belowZero =
  /^(?:(?:khoảng|khoang|chừng|chung|tầm|tam|cỡ|là|la) )?(?:[-−–—‑‐﹣－] ?|(?:âm|am|trừ|tru|minus|negative) )\d/iu;
const belowZeroInWords =
  /^(?:âm|trừ) (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|nửa|một trăm)(?!\p{L})/iu;
const nextLineOfList = / [-−–—] ?\d/u;

/**
 * "-5", "- 5", "âm 5", "trừ năm": nothing that is asked for is below zero. Dashes with a space behind them, more than
 * one of them, are the lines of a list.
 */
export function isBelowZero(text: string): boolean {
  const isList = /^[-−–—] /u.test(text) && nextLineOfList.test(text);
  return !isList && (belowZero.test(text) || belowZeroInWords.test(text));
}

/** Full-width digits become plain ones and "1/2" the word "nửa"; every place in the text stays where it was. */
function plainDigits(text: string): string {
  return text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(vulgarHalf, (half) => (half === '½' ? '½' : 'nửa'));
}

function continuesGroups(text: string, before: Token, piece: string, start: number): boolean {
  return (
    /^\d{3}$/.test(piece) &&
    /^[1-9]\d{0,2}(?: \d{3})*$/.test(before.text) &&
    start === before.end + 1 &&
    text[before.end] === ' ' &&
    !/^\d/.test(text.slice(start + 3))
  );
}

function asNumeral(text: string, start: number, end: number): Token {
  return { kind: 'numeral', text, start, end, ...readNumeral(text), isItself: false };
}

interface Numeral {
  readonly readings: readonly number[];
  readonly asDecimal: number | null;
}

/**
 * A dot parts thousands and a comma decimals: 1.250 and 1,25. People also write 1.25 and 1,250,000;
 * "1,250" may be either, and "1.250 tỷ" can only be a decimal.
 */
function readNumeral(text: string): Numeral {
  const only = (number: number): Numeral => ({ readings: [number], asDecimal: null });
  if (/^\d+$/.test(text)) return only(Number(text));
  if (/^\d{1,3}(?: \d{3})+$/.test(text)) return only(Number(text.replaceAll(' ', '')));
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
    const asDecimal = Number(text.replace(',', '.'));
    const asThousands = Number(text.replace(/[.,]/, ''));
    return { readings: text.includes(',') ? [asDecimal, asThousands] : [asThousands], asDecimal };
  }
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text))
    return only(Number(text.replaceAll('.', '').replace(',', '.')));
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return only(Number(text.replaceAll(',', '')));
  if (/^\d+[.,]\d+$/.test(text)) return only(Number(text.replace(',', '.')));
  return { readings: [], asDecimal: null };
}
