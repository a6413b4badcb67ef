/** Rows as one text, to be compared with how they were before. */
export function spellRows(rows: unknown): string {
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}
