// Folded text is how two spellings are compared: people type "Thành Công", "thanh cong" or "xa THANH-CONG".

/**
 * Lower case, without diacritics (đ is d), invisible characters and punctuation; single spaces between words.
 * Composed (NFC) and decomposed (NFD) input fold alike. Only for comparing, never for showing.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
