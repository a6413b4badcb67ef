import type { Child } from 'hono/jsx';
import type { Wording } from '../../app/wording.ts';
import { plain, say } from '../say.ts';

type Head =
  | 'period'
  | 'percent'
  | 'ceiling'
  | 'level'
  | 'source'
  | 'condition'
  | 'remedy'
  | 'year'
  | 'money'
  | 'until'
  | 'issued'
  | 'effective'
  | 'status';

interface TableProps {
  readonly caption: string;
  readonly heads: readonly Head[];
  /** What is not in force today is there all the same, and paler. */
  readonly rows: readonly { readonly isNow: boolean; readonly cells: readonly Child[] }[];
  readonly wording: Wording;
}

export function RulesTable({ caption, heads, rows, wording }: TableProps) {
  return (
    <table class="cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{say(wording, `console.rulebook.heads.${head}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ isNow, cells }) => (
          <tr class={isNow ? '' : 'past'}>
            {cells.map((cell, index) => (
              <td data-label={plain(wording, `console.rulebook.heads.${heads[index] ?? 'source'}`)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
