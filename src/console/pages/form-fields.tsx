// Fields that forms of several pages have.
import type { Child } from 'hono/jsx';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export function Field({
  name,
  label,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly children: Child;
}) {
  return (
    <div>
      <label for={name}>{label}</label>
      {children}
    </div>
  );
}

export function Options({
  of,
  chosen,
}: {
  readonly of: readonly Choice[];
  readonly chosen: string | number | null;
}) {
  return (
    <>
      {of.map(({ value, text }) => (
        <option value={value} selected={String(chosen) === value}>
          {text}
        </option>
      ))}
    </>
  );
}
