// A Word file taken apart: what a reader sees of it, paragraph by paragraph, and what the package says of itself.
import { strFromU8, unzipSync } from 'fflate';

export interface OpenedDocx {
  /** Each paragraph's words, those of tables too, in order; empty ones are left out. */
  readonly paragraphs: readonly string[];
  /** Of the shaded runs, which are the blanks. */
  readonly blanks: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
}

export function openDocx(bytes: Uint8Array): OpenedDocx {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const document = parts['word/document.xml'] ?? '';
  const paragraphs = [...document.matchAll(/<w:p\b[\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    wordsOf(paragraph),
  );
  const runs = [...document.matchAll(/<w:r>[\s\S]*?<\/w:r>/g)].map(([run]) => run);
  return {
    paragraphs: paragraphs.filter((text) => text !== ''),
    blanks: runs.filter((run) => run.includes('<w:shd ')).map(wordsOf),
    parts,
  };
}

const wordsOf = (xml: string): string => wordsIn(xml, 'w:t');

/** What stands in the elements of this name, as people read it. */
export function wordsIn(xml: string, element: string): string {
  return [...xml.matchAll(new RegExp(`<${element}\\b[^>]*>([^<]*)</${element}>`, 'g'))]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
