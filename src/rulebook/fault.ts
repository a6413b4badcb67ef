// A fault is one thing that is wrong in the rulebook, said so that whoever edits it finds the place and knows what to do.

export interface Fault {
  /** Relative to the rulebook's folder, for example "programmes/machinery.yaml". */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Vietnamese first, then English. */
  readonly reason: string;
}

export function inBoth(vietnamese: string, english: string): string {
  return `${vietnamese} · ${english}`;
}

export function byFileAndLine(one: Fault, other: Fault): number {
  return one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;
}
