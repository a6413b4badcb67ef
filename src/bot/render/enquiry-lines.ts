// What was said in an enquiry, as pages that each fit into one message: nothing is cut off, long words go on.
import type { EnquiryLine } from '../../app/enquiry/enquiry-reply.ts';
import { wordFate } from '../../app/enquiry/word-enquiry.ts';
import type { Wording } from '../../app/wording.ts';
import { escapeHtml, toPlainText } from '../../i18n/translator.ts';
import { lines, type Page } from './screen.ts';

/** Characters of one page, so that what stands around it has room. */
const longestPage = 2_800;
/** A longer word is cut in two: page by page, all of it is read. */
const longestPiece = 2_400;

type Words = Pick<Wording, 't' | 'moment'>;

interface Piece {
  readonly html: string;
  readonly length: number;
}

/** `nameOf` says who said it, as HTML; null leaves a line out. Page -1 is the last one. */
export function pageLines(
  all: readonly EnquiryLine[],
  page: number,
  wording: Words,
  nameOf: (line: EnquiryLine) => string | null,
): Pick<Page<never>, 'page' | 'pages'> & { readonly html: string } {
  const pieces = all.flatMap((line) => {
    const name = nameOf(line);
    return name === null ? [] : piecesOf(line, name, wording);
  });
  const pages: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (piece.length > room || pages.length === 0) {
      pages.push([]);
      room = longestPage;
    }
    pages.at(-1)?.push(piece);
    room -= piece.length;
  }
  const last = Math.max(0, pages.length - 1);
  const shown = page < 0 ? last : Math.min(page, last);
  return {
    html: (pages[shown] ?? []).map(({ html }) => html).join('\n\n'),
    page: shown,
    pages: Math.max(1, pages.length),
  };
}

function piecesOf(line: EnquiryLine, name: string, wording: Words): Piece[] {
  const head = `<b>${name}</b>, ${wording.moment(line.at)}`;
  const fate = wordFate(line, wording);
  const told = fate === '' ? '' : ` · ${fate}`;
  const file = fileWords(line, wording);
  const texts = line.text === '' ? [''] : cutInto(line.text, longestPiece);
  return texts.map((text, index) => {
    const html = lines(index === 0 && `${head}${told}`, escapeHtml(text), index === texts.length - 1 && file);
    return { html, length: [...toPlainText(html)].length };
  });
}

export function fileWords({ file }: Pick<EnquiryLine, 'file'>, { t }: Pick<Wording, 't'>): string {
  if (file === null) return '';
  if (file.mediaType.startsWith('audio/')) return t('enquiries.line.voice');
  if (file.mediaType.startsWith('image/')) return t('enquiries.line.photo');
  return t('enquiries.line.file', { name: file.name });
}

function cutInto(text: string, most: number): string[] {
  const characters = [...text];
  const pieces: string[] = [];
  for (let start = 0; start < characters.length; start += most)
    pieces.push(characters.slice(start, start + most).join(''));
  return pieces;
}
