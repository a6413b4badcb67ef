import type { Wording } from '../../app/wording.ts';
import { plain, say } from '../say.ts';

interface Props {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** The address of a page, numbered from 1 as people count. */
  readonly addressOf: (number: number) => string;
  readonly wording: Wording;
}

export function PageTurns({ page, pages, addressOf, wording }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={plain(wording, 'console.list.pages')}>
      <ul>
        {page > 0 && (
          <li>
            <a href={addressOf(page)}>{say(wording, 'console.list.earlier')}</a>
          </li>
        )}
        {page < pages - 1 && (
          <li>
            <a href={addressOf(page + 2)}>{say(wording, 'console.list.later')}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
