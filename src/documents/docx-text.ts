// Words and lines of a page.
import { AlignmentType, type IRunOptions, LineRuleType, Paragraph, ShadingType, TextRun } from 'docx';
import { thin } from './docx-layout.ts';
import type { Line, Part } from './paper.ts';

export const dots = '…………………';

/** A blank is dotted, to be written on, names what belongs there, and cannot be overlooked. */
export function runsOf(line: Line, size?: number): TextRun[] {
  const sized = size === undefined ? {} : { size };
  return line.map((part: Part) =>
    'blank' in part
      ? new TextRun({
          ...sized,
          text: part.isBare === true ? dots : `${dots} [${part.blank}]`,
          shading: { type: ShadingType.CLEAR, fill: 'FFF2A8', color: 'auto' },
        })
      : new TextRun({
          ...sized,
          text: part.text,
          bold: part.isBold === true,
          italics: part.isItalic === true,
        }),
  );
}

export function centred(text: string, run: IRunOptions): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ ...run, text })] });
}

export const gap = (): Paragraph => new Paragraph({ spacing: { after: 0 }, children: [] });

export function close(text: string, run: IRunOptions): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: [new TextRun({ ...run, text })],
  });
}

/** A line of this length in the middle of what is so wide. */
export function rule(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { after: 120, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { ...thin, space: 1 } },
    children: [],
  });
}
