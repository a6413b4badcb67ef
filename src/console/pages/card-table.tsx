// A table that becomes cards on a narrow screen: the names of the columns stand in its cells.
import type { Child } from 'hono/jsx';

interface Props<Name extends string, Item> {
  readonly columns: readonly Name[];
  readonly items: readonly Item[];
  readonly head: (name: Name) => string;
  readonly cell: (name: Name, item: Item) => Child;
  /** The column that names its row. */
  readonly rowHead?: Name;
}

export function CardTable<Name extends string, Item>({
  columns,
  items,
  head,
  cell,
  rowHead,
}: Props<Name, Item>) {
  return (
    <table class="cards striped">
      <thead>
        <tr>
          {columns.map((name) => (
            <th scope="col">{head(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr>
            {columns.map((name) =>
              name === rowHead ? (
                <th scope="row">{cell(name, item)}</th>
              ) : (
                <td data-label={head(name)}>{cell(name, item)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
