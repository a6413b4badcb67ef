// Folded text is how two spellings are compared: people type "Thành Công", "thanh cong" or "xa THANH-CONG".

/**
 * Lower case, without diacritics (đ is d), invisible characters and punctuation; single spaces between words.
 * Composed (NFC) and decomposed (NFD) input fold alike. Only for comparing, never for showing.
 */
export function foldText(text: string): string {
  if (text.length > longestRemembered) return fold(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const folded = fold(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, folded);
  return folded;
}

/** Labels and names of places are compared with every answer: what was folded once is known. */
const remembered = new Map<string, string>();
const mostRemembered = 2_000;
const longestRemembered = 60;

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
