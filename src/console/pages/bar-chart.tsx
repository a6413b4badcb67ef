// Numbers as a table, each with its bar beside it: whoever cannot see the one reads the other.
import type { Child } from 'hono/jsx';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as people write it. */
  readonly text: string;
  /** Where the things behind the number are listed. */
  readonly href?: string;
}

export function BarChart({
  id,
  title,
  bars,
  columns,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
  /** The heads of the table: of the names, and of the values. */
  readonly columns: readonly [string, string];
  readonly children?: Child;
}) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <table class="chart">
        <thead>
          <tr>
            <th scope="col">{columns[0]}</th>
            <th scope="col">{columns[1]}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, value, text, href }) => (
            <tr>
              <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
              <td class="number">{text}</td>
              <td class="bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect x="0" y="0" width={(value / most) * 100} height="10" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
