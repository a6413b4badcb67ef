/** Whether nothing in it keeps PostgreSQL from storing it. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Cs}/u.test(text);
}

/**
 * Without U+0000 and halves of surrogate pairs: no letter is made of them, and PostgreSQL takes neither. What cleanText
 * does besides is for what people read; this is for everything that is stored.
 */
export function storableText(text: string): string {
  return isStorable(text) ? text : text.replaceAll('\u0000', '').replaceAll(/\p{Cs}/gu, '');
}

/** The same for every text in a value as JSON has it, the names of its fields included. */
export function storableJson<Value>(value: Value): Value {
  return storable(value) as Value;
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [storableText(name), storable(each)]),
  );
}
