// Texts on a page. Ours are HTML with everything that is filled in escaped, the same that the chat shows.
import { raw } from 'hono/html';
import type { Wording } from '../app/wording.ts';
import type { TextKey } from '../i18n/text-key.ts';
import { type TextValues, toPlainText } from '../i18n/translator.ts';

/** HTML that the product made itself, and nobody else. */
export const asHtml = raw;

export function say({ t }: Pick<Wording, 't'>, key: TextKey, values?: TextValues) {
  return asHtml(t(key, values));
}

/** For attributes and titles, where no tag may stand; what it holds is escaped once more by the page. */
export function plain({ t }: Pick<Wording, 't'>, key: TextKey, values?: TextValues): string {
  return toPlainText(t(key, values));
}
