// A screen is one Telegram message: HTML, buttons, and sometimes a keyboard that shares the phone number.
import type { Action } from '../../app/action.ts';
import type { FileId } from '../../core/ids.ts';

export type ScreenButton =
  | { readonly text: string; readonly action: Action }
  | { readonly text: string; readonly url: string };

export interface Screen {
  readonly html: string;
  readonly buttons: readonly (readonly ScreenButton[])[];
  /** Set where the person may share their number: rows of a reply keyboard, the first of which shares it. */
  readonly phoneKeyboard?: readonly string[];
  /** Sent after the text, as copies of our own bytes. */
  readonly files?: readonly { readonly id: FileId; readonly caption: string }[];
  /** Sent after the text: made for this reply and kept nowhere. */
  readonly attachments?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export const button = (text: string, action: Action): ScreenButton => ({ text, action });

/** Two to a row where the labels are short enough for a small phone. */
export function inRows(buttons: readonly ScreenButton[], shortest = 18): ScreenButton[][] {
  const rows: ScreenButton[][] = [];
  let waiting: ScreenButton | null = null;
  for (const next of buttons) {
    const isShort = [...next.text].length <= shortest;
    if (!isShort) {
      if (waiting !== null) rows.push([waiting]);
      waiting = null;
      rows.push([next]);
    } else if (waiting === null) {
      waiting = next;
    } else {
      rows.push([waiting, next]);
      waiting = null;
    }
  }
  if (waiting !== null) rows.push([waiting]);
  return rows;
}

/** So many to a row, whatever their labels. */
export function inRowsOf(buttons: readonly ScreenButton[], most: number): ScreenButton[][] {
  const rows: ScreenButton[][] = [];
  for (let start = 0; start < buttons.length; start += most) rows.push(buttons.slice(start, start + most));
  return rows;
}

/** Lines of text with a blank one between the parts that are there. */
export function paragraphs(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n');
}

export function lines(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
}

/** At most `most` characters as a person counts them, with … where something was left out. */
export function cutText(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Number of the first item among all, from 1. */
  readonly first: number;
  /** From 0; held within what exists. */
  readonly page: number;
  readonly pages: number;
}

/** The items of one page, `most` to a page; a page that no longer exists shows the last one. */
export function pageOf<Item>(all: readonly Item[], page: number, most: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { items: all.slice(shown * most, (shown + 1) * most), first: shown * most + 1, page: shown, pages };
}
