// From what an establishment says it makes to its group of sectors: a guess for the bot to ask about, never an answer.
import { foldText } from './fold.ts';
import { type GuessedSector, type Stem, sectorStems } from './sector-stems.ts';

export interface SectorGuess {
  readonly sector: GuessedSector;
  readonly confidence: 'sure' | 'maybe';
}

interface Match {
  readonly stem: Stem;
  readonly from: number;
  readonly to: number;
}

/** Words of making: with them "làm và bán miến" is a maker, "đại lý phân bón" without them is a trader. */
const making =
  / (?:san xuat|sx|che bien|gia cong|tu lam|lam ra|lam|say|nau|ep|xay xat|dong goi|u|dan|det|ren|may|che tao|nung|chung cat) /;
/** "Bán tôn", but not "bàn ghế" or "bản". */
const selling = /^\s*(?:chỉ |chuyên |chi |chuyen )?(?:bán|ban)(?! (?:gh[eế]|t[uủ]|th[oờ]|l[eề]))\s/i;

/**
 * The group of Nghị định 45/2012 Điều 5 that the words of a product point to; 'none' for trade, transport, tourism,
 * growing without processing, and building. 'maybe' where words are ambiguous or point to several. Null: no known word.
 */
export function guessSector(product: string): SectorGuess | null {
  const text = ` ${foldText(product)} `;
  const matches = findStems(text);
  const products = matches.filter(({ stem }) => stem.sector !== 'none');
  const outside = matches.filter(({ stem }) => stem.sector === 'none');
  const sells = selling.test(product.normalize('NFC'));
  const isMade = making.test(` ${foldText(withoutOtherDan(product))} `);
  if (products.length > 0 && (isMade || (outside.length === 0 && !sells))) {
    return guessProduct(products, outside.length > 0 || sells);
  }
  if (outside.length === 0 && !sells) {
    return null;
  }
  const isClear = products.length === 0 && outside.some(({ stem }) => !stem.isDoubtful);
  return { sector: 'none', confidence: !isMade && (sells || isClear) ? 'sure' : 'maybe' };
}

/** "Người dân", "dàn" and "đàn" fold to the letters of "đan": a word with other diacritics is another word. */
function withoutOtherDan(product: string): string {
  return product
    .normalize('NFC')
    .replaceAll(/\p{L}+/gu, (word) => (foldText(word) === 'dan' && !/^[dđ]an$/iu.test(word) ? '' : word));
}

/** The clear word named first, else the doubtful one. */
function guessProduct(products: readonly Match[], isMixed: boolean): SectorGuess | null {
  const clear = products.filter(({ stem }) => !stem.isDoubtful);
  const sector = (clear[0] ?? products[0])?.stem.sector ?? null;
  if (sector === null) {
    return null;
  }
  const isAlone = clear.length > 0 && clear.every(({ stem }) => stem.sector === sector);
  return { sector, confidence: isAlone && !isMixed ? 'sure' : 'maybe' };
}

/** Stems with whole words, in order of the text; one that lies inside a longer one does not count. */
function findStems(text: string): readonly Match[] {
  const all = sectorStems.flatMap((stem) => {
    const from = text.indexOf(` ${stem.phrase} `);
    return from < 0 ? [] : [{ stem, from, to: from + stem.phrase.length }];
  });
  return all
    .filter((match) => !all.some((other) => isInside(match, other)) && match.stem.sector !== null)
    .sort((one, other) => one.from - other.from);
}

function isInside(match: Match, other: Match): boolean {
  const isLonger = other.to - other.from > match.to - match.from;
  return isLonger && other.from <= match.from && match.to <= other.to;
}
