// A paper as data: what stands on it, in order, before anybody says how a page looks.

/** Words, or a place left open, named by what belongs there. */
export type Part =
  | { readonly text: string; readonly isBold?: boolean; readonly isItalic?: boolean }
  /** `isBare`: what belongs there is said beside it already. */
  | { readonly blank: string; readonly isBare?: boolean };

export type Line = readonly Part[];

export interface Column {
  readonly head: string;
  /** Of a hundred. */
  readonly width: number;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
}

export type Block =
  /** Quốc hiệu and tiêu ngữ; at its left the body that writes, where it is one. */
  | { readonly block: 'motto'; readonly body?: { readonly above: string; readonly name: string } }
  | { readonly block: 'title'; readonly lines: readonly string[] }
  | { readonly block: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly block: 'lines'; readonly lines: readonly Line[]; readonly isCentred?: boolean }
  | { readonly block: 'items'; readonly items: readonly Line[] }
  | {
      readonly block: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Line[])[];
    }
  | {
      readonly block: 'signatures';
      /** Above the last one: place and day, to be written by hand. */
      readonly day: string;
      readonly signers: readonly { readonly role: string; readonly how: string; readonly name: Line }[];
    }
  /** Small, at the end: what the reader should know of this paper. */
  | { readonly block: 'note'; readonly text: string };

export interface Paper {
  /** As the file's properties name it. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const words = (text: string): Line => [{ text }];

/** A label, a colon, and what stands behind it. */
export const labelled = (label: string, ...parts: Line): Line => [{ text: `${label}: ` }, ...parts];

/** The places left open, in order, each once. */
export function blanksOf({ blocks }: Paper): readonly string[] {
  const lines = blocks.flatMap((block): readonly Line[] => {
    switch (block.block) {
      case 'lines':
        return block.lines;
      case 'items':
        return block.items;
      case 'table':
        return block.rows.flat();
      case 'signatures':
        return block.signers.map(({ name }) => name);
      default:
        return [];
    }
  });
  return [...new Set(lines.flat().flatMap((part) => ('blank' in part ? [part.blank] : [])))];
}
