/**
 * Without U+0000 and halves of surrogate pairs: no letter is made of them, and PostgreSQL takes neither. What cleanText
 * does besides is for what people read; this is for everything that is stored.
 */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').replaceAll(/\p{Cs}/gu, '');
}

/** The same for every text in a value as JSON has it, the names of its fields included. What needs nothing stays as it is. */
export function storableJson(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storableJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [storableText(name), storableJson(each)]),
  );
}
