// A line and a text that belong together, to change or to remove: replies kept ready, answers for everybody.
import { FormToken } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';

export interface Words {
  readonly line: string;
  readonly text: string;
}

interface Props {
  readonly visitor: Visitor;
  readonly action: string;
  /** Of what is changed, and what the page knows of it; null: a new one. */
  readonly of: { readonly id: number; readonly seen: string } | null;
  readonly words: Words;
  readonly labels: Words & { readonly remove: string };
  readonly longest: { readonly line: number; readonly text: number };
  /** Why it was not done. */
  readonly why: string | null;
}

export function WordsForm({ visitor, action, of, words, labels, longest, why }: Props) {
  const { wording } = visitor;
  const id = of === null ? 'new' : String(of.id);
  return (
    <form method="post" action={action} class="short">
      <FormToken visitor={visitor} />
      {of !== null && (
        <>
          <input type="hidden" name="id" value={String(of.id)} />
          <input type="hidden" name="seen" value={of.seen} />
        </>
      )}
      {why !== null && <p role="alert">{why}</p>}
      <label for={`line-${id}`}>{labels.line}</label>
      <input id={`line-${id}`} name="line" required maxlength={longest.line} value={words.line} />
      <label for={`text-${id}`}>{labels.text}</label>
      <textarea id={`text-${id}`} name="text" rows={4} required maxlength={longest.text}>
        {words.text}
      </textarea>
      <div class="buttons">
        <button type="submit" name="do" value="keep" class="small">
          {say(wording, 'console.words.keep')}
        </button>
        {of !== null && (
          <button
            type="submit"
            name="do"
            value="remove"
            class="small secondary"
            formnovalidate
            aria-label={plain(wording, 'console.words.of', { what: labels.remove, name: words.line })}
          >
            {labels.remove}
          </button>
        )}
      </div>
    </form>
  );
}

export interface PostedWords extends Words {
  readonly of: { readonly id: number; readonly seen: string } | null;
  readonly isRemoval: boolean;
}

/** Null where a page of ours could not have posted it. */
export function readWords({ form }: Visitor): PostedWords | null {
  const id = form.get('id');
  const number = id === null ? 0 : Number(id);
  if (!Number.isSafeInteger(number) || number < 0 || number >= 2 ** 31) return null;
  return {
    of: id === null ? null : { id: number, seen: form.get('seen') ?? '' },
    line: form.get('line') ?? '',
    text: (form.get('text') ?? '').replaceAll('\r\n', '\n'),
    isRemoval: form.get('do') === 'remove',
  };
}
