// What stands side by side on a page: the two heads, tables of figures, and signatures.
import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx';
import { allNone, mottoRule, narrowSize, none, smallSize, textWidth } from './docx-layout.ts';
import { centred, close, gap, rule, runsOf } from './docx-text.ts';
import type { Block, Column, Line } from './paper.ts';

export interface Motto {
  readonly country: string;
  readonly words: string;
}

export function writeMotto({ country, words }: Motto, width: number): Paragraph[] {
  return [
    close(country, { bold: true, size: narrowSize }),
    close(words, { bold: true, size: smallSize }),
    rule(Math.min(mottoRule, width), width),
  ];
}

export function mottoBeside(body: { readonly above: string; readonly name: string }, motto: Motto): Table {
  const left = Math.round(textWidth * 0.44);
  const right = textWidth - left;
  const capital = (text: string): string => text.toLocaleUpperCase('vi');
  return bare(
    [left, right],
    [
      [
        close(capital(body.above), { size: narrowSize }),
        close(capital(body.name), { bold: true, size: narrowSize }),
        // A third to a half of the name's length.
        rule(Math.round(left * 0.4), left),
      ],
      writeMotto(motto, right),
    ],
  );
}

export function bare(widths: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...allNone, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              borders: allNone,
              margins: { left: 0, right: 0 },
              children: [...children],
            }),
        ),
      }),
    ],
  });
}

export function writeTable(columns: readonly Column[], rows: readonly (readonly Line[])[]): Table {
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / 100));
  const cell = (line: Line, column: Column, index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          spacing: { after: 0 },
          alignment: alignmentOf(column, isHead),
          children: runsOf(line, smallSize),
        }),
      ],
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) =>
          cell([{ text: column.head, isBold: true }], column, index, true),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) => cell(row[index] ?? [], column, index, false)),
          }),
      ),
    ],
  });
}

export function alignmentOf({ isFigure }: Column, isHead: boolean) {
  if (isHead) return AlignmentType.CENTER;
  return isFigure === true ? AlignmentType.RIGHT : AlignmentType.LEFT;
}

export function writeSignatures({ day, signers }: Extract<Block, { block: 'signatures' }>): Table {
  const empty = Math.max(0, 2 - signers.length);
  const width = Math.floor(textWidth / 2);
  const signed = signers.map(({ role, how, name }, index) => {
    const isLast = index === signers.length - 1;
    return [
      centred(isLast ? day : '', { italics: true, size: smallSize }),
      centred(role, { bold: true, size: smallSize }),
      centred(how, { italics: true, size: smallSize }),
      gap(),
      gap(),
      gap(),
      new Paragraph({ alignment: AlignmentType.CENTER, children: runsOf(name) }),
    ];
  });
  return bare([width, textWidth - width], [...Array.from({ length: empty }, () => [gap()]), ...signed]);
}
