// A paper as a Word file, laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman, its margins and page numbers.
import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { margin, millimetre, noteSize, page, smallSize, textSize, textWidth, thin } from './docx-layout.ts';
import { type Motto, mottoBeside, writeMotto, writeSignatures, writeTable } from './docx-tables.ts';
import { centred, gap, runsOf } from './docx-text.ts';
import { fixPackage } from './fix-package.ts';
import type { Block, Paper } from './paper.ts';

/** The same paper gives the same bytes. */
export async function writeDocx(paper: Paper, motto: Motto): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: textSize, language: { value: 'vi-VN' } },
          paragraph: { spacing: { after: 80, line: 276 } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: page,
            margin: {
              top: Math.round(margin.top * millimetre),
              bottom: Math.round(margin.bottom * millimetre),
              left: Math.round(margin.left * millimetre),
              right: Math.round(margin.right * millimetre),
              header: Math.round(10 * millimetre),
            },
          },
        },
        // Numbered from the second page on.
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: paper.blocks.flatMap((block) => writeBlock(block, motto)),
      },
    ],
  });
  return fixPackage(new Uint8Array(await Packer.toBuffer(document)));
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: smallSize });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function writeBlock(block: Block, motto: Motto): (Paragraph | Table)[] {
  switch (block.block) {
    case 'motto':
      return block.body === undefined
        ? writeMotto(motto, textWidth)
        : [mottoBeside(block.body, motto), gap()];
    case 'title':
      return [gap(), ...block.lines.map((text) => centred(text, { bold: true })), gap()];
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: block.level === 1 ? 200 : 80, after: 80 },
          children: [new TextRun({ text: block.text, bold: true, italics: block.level === 2 })],
        }),
      ];
    case 'lines':
      return block.lines.map(
        (line) =>
          new Paragraph({
            alignment: block.isCentred === true ? AlignmentType.CENTER : AlignmentType.BOTH,
            children: runsOf(line),
          }),
      );
    case 'items':
      return block.items.map(
        (line) =>
          new Paragraph({
            alignment: AlignmentType.BOTH,
            indent: { left: 284, hanging: 284 },
            children: [new TextRun('- '), ...runsOf(line)],
          }),
      );
    case 'table':
      return [writeTable(block.columns, block.rows), gap()];
    case 'signatures':
      return [gap(), writeSignatures(block)];
    case 'note':
      return [
        new Paragraph({
          spacing: { before: 400 },
          border: { top: { ...thin, space: 4 } },
          children: [new TextRun({ text: block.text, italics: true, size: noteSize })],
        }),
      ];
    default:
      return block satisfies never;
  }
}
