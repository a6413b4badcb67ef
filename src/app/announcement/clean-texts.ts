// What is written in several languages at once, as a desk posts it.
import { cleanText } from '../../core/clean-text.ts';
import type { Texts } from '../../core/rulebook.ts';
import type { TooLong } from '../staff/too-long.ts';
import { findTooLong } from './longest.ts';

/** Languages left empty are left out; `tooLong`: the first that has no room. */
export function cleanTexts(
  posted: Texts,
  longest: number,
): { readonly texts: Texts; readonly tooLong: TooLong | null } {
  const written = Object.entries(posted).map(([language, text]) => [language, cleanText(text)] as const);
  const others = written.filter(([language, text]) => language !== 'vi' && text !== '');
  return {
    texts: { ...Object.fromEntries(others), vi: cleanText(posted.vi) },
    tooLong: findTooLong(
      written.map(([, text]) => text),
      longest,
    ),
  };
}
