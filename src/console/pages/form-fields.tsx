// Fields that forms of several pages have.
import type { Child } from 'hono/jsx';
import type { Wording } from '../../app/wording.ts';
import { say } from '../say.ts';

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

/** What was typed and not taken, where the form for it is not there any more: nothing is lost. */
export function KeptText({ text, wording }: { readonly text: string; readonly wording: Wording }) {
  return (
    <>
      <label for="kept">{say(wording, 'console.actions.kept')}</label>
      <textarea id="kept" readonly rows={4}>
        {text}
      </textarea>
    </>
  );
}

export function ColleagueField({
  people,
  wording,
}: {
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly wording: Wording;
}) {
  return (
    <>
      <label for="to">{say(wording, 'console.actions.colleague')}</label>
      <select id="to" name="to" required>
        <Options of={people.map(({ id, name }) => ({ value: String(id), text: name }))} chosen={null} />
      </select>
    </>
  );
}
