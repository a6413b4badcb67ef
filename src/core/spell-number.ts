// Numbers in words, as they stand behind figures of money: "một tỷ hai trăm năm mươi triệu đồng".
import { formatNumber } from './format.ts';

const spellers: Readonly<Record<string, (number: number) => string>> = {
  vi: spellVietnamese,
  en: spellEnglish,
};

/**
 * A whole number from 0 to 2^53 - 1 in words; decimals are cut off. In a language without number words here: figures.
 * Throws for what is negative or not a safe number.
 */
export function spellNumber(number: number, language: string): string {
  const whole = Math.trunc(number);
  if (!Number.isSafeInteger(whole) || whole < 0) throw new Error(`Cannot spell ${number}.`);
  return (spellers[language] ?? ((figure) => formatNumber(figure, language)))(whole);
}

/** Whole đồng in words, with the currency. */
export function spellMoney(dong: number, language: string): string {
  return `${spellNumber(dong, language)} đồng`;
}

const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const vietnameseScales = [
  { word: 'triệu', size: 1e6 },
  { word: 'nghìn', size: 1e3 },
  { word: '', size: 1 },
];

function spellVietnamese(number: number): string {
  return number === 0 ? 'không' : spellBelowBillions(number, false);
}

/** Billions are counted by numbers of their own: 1.250.000.000.000 is "một nghìn hai trăm năm mươi tỷ". */
function spellBelowBillions(number: number, isPadded: boolean): string {
  const billions = Math.floor(number / 1e9);
  const words = billions > 0 ? [spellBelowBillions(billions, false), 'tỷ'] : [];
  let rest = number % 1e9;
  for (const { word, size } of vietnameseScales) {
    const group = Math.floor(rest / size);
    rest %= size;
    if (group === 0) continue;
    words.push(spellGroup(group, isPadded || words.length > 0), word);
  }
  return words.filter((word) => word !== '').join(' ');
}

/** 1 to 999; behind a larger group also its empty hundreds are said: "một nghìn không trăm linh năm". */
function spellGroup(group: number, isPadded: boolean): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const hasHundreds = hundreds > 0 || isPadded;
  const words = hasHundreds ? [digitWord(hundreds), 'trăm'] : [];
  if (rest > 0) words.push(spellTens(rest, hasHundreds));
  return words.join(' ');
}

function spellTens(number: number, isAfterHundreds: boolean): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return isAfterHundreds ? `linh ${digitWord(ones)}` : digitWord(ones);
  const tensWord = tens === 1 ? 'mười' : `${digitWord(tens)} mươi`;
  return ones === 0 ? tensWord : `${tensWord} ${onesAfterTens(ones, tens)}`;
}

function onesAfterTens(ones: number, tens: number): string {
  if (ones === 5) return 'lăm';
  if (tens > 1 && ones === 1) return 'mốt';
  return tens > 1 && ones === 4 ? 'tư' : digitWord(ones);
}

const digitWord = (digit: number): string => digitWords[digit] ?? '';

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const tensWords = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const englishScales = [
  { word: 'quadrillion', size: 1e15 },
  { word: 'trillion', size: 1e12 },
  { word: 'billion', size: 1e9 },
  { word: 'million', size: 1e6 },
  { word: 'thousand', size: 1e3 },
  { word: 'hundred', size: 100 },
];

function spellEnglish(number: number): string {
  const scale = englishScales.find(({ size }) => number >= size);
  if (scale !== undefined) {
    const rest = number % scale.size;
    const words = `${spellEnglish(Math.floor(number / scale.size))} ${scale.word}`;
    if (rest === 0) return words;
    return rest < 100 ? `${words} and ${spellEnglish(rest)}` : `${words} ${spellEnglish(rest)}`;
  }
  const ones = number % 10;
  if (number < 20) return small[number] ?? '';
  const tens = tensWords[Math.floor(number / 10)] ?? '';
  return ones === 0 ? tens : `${tens}-${small[ones] ?? ''}`;
}
