// A sheet to be hung up in a commune: a code to scan, which leads to hearing its news.
import { AlignmentType, Document, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import encodeQR from 'qr';
import type { PosterSource } from '../app/documents.ts';
import { margin, millimetre, page } from './docx-layout.ts';
import { centred } from './docx-text.ts';
import { fixPackage } from './fix-package.ts';

/** Half points: read from two steps away. */
const size = { title: 80, area: 60, step: 44, small: 32 } as const;
const codeMillimetres = 130;
const pixelsPerMillimetre = 96 / 25.4;

/** The same source gives the same bytes. */
export async function writePoster({
  title,
  area,
  about,
  steps,
  link,
  call,
}: PosterSource): Promise<Uint8Array> {
  const side = Math.round(codeMillimetres * pixelsPerMillimetre);
  const code = new ImageRun({
    type: 'gif',
    // Much of it may be dirty or torn, and it is still read.
    data: encodeQR(link, 'gif', { scale: 10, ecc: 'quartile' }),
    transformation: { width: side, height: side },
    altText: { name: 'QR', title: link, description: link },
  });
  const spaced = { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } } as const;
  const document = new Document({
    title: `${title} ${area}`,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: 'Times New Roman', language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: page,
            margin: {
              top: Math.round(margin.top * millimetre),
              bottom: Math.round(margin.bottom * millimetre),
              left: Math.round(margin.right * millimetre),
              right: Math.round(margin.right * millimetre),
            },
          },
        },
        children: [
          centred(title, { bold: true, size: size.title }),
          centred(area, { bold: true, size: size.area }),
          new Paragraph({ ...spaced, children: [new TextRun({ text: about, size: size.step })] }),
          new Paragraph({ ...spaced, children: [code] }),
          ...steps.map(
            (step, index) =>
              new Paragraph({
                spacing: { after: 60 },
                indent: { left: Math.round(12 * millimetre) },
                children: [new TextRun({ text: `${index + 1}. ${step}`, size: size.step })],
              }),
          ),
          new Paragraph({ ...spaced, children: [new TextRun({ text: link, size: size.small })] }),
          new Paragraph({ ...spaced, children: [new TextRun({ text: call, size: size.small })] }),
        ],
      },
    ],
  });
  return fixPackage(new Uint8Array(await Packer.toBuffer(document)));
}
