// Every action that this person has on this dossier, each as a form that works by itself.
import type { Child } from 'hono/jsx';
import type { DossierButton } from '../../app/staff/dossier-reply.ts';
import type { WholeDossier } from '../../app/staff/read-whole-dossier.ts';
import type { AnswerKey } from '../../core/answer.ts';
import { FormToken } from '../layout.tsx';
import { pathOf } from '../path-of.ts';
import { say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { requestForm } from './dossier-forms.ts';
import { ColleagueField, KeptText } from './form-fields.tsx';

/** What a form held that was not taken. */
export interface Typed {
  readonly action: DossierButton;
  readonly text: string;
  readonly items: readonly AnswerKey[];
}

interface Props {
  readonly whole: WholeDossier;
  readonly visitor: Visitor;
  readonly typed: Typed | null;
}

export function DossierActions({ whole, visitor, typed }: Props) {
  const { wording } = visitor;
  const { buttons, heading } = whole.card;
  const latestEvent = whole.history[0]?.event ?? 0;
  const asked = { reference: heading.reference };
  if (buttons.length === 0 && typed === null) return null;
  return (
    <section aria-labelledby="actions" class="actions">
      <h2 id="actions">{say(wording, 'console.actions.title')}</h2>
      <div class="buttons">
        {(['claim', 'release', 'cancelChanges'] as const)
          .filter((action) => buttons.includes(action))
          .map((action) => (
            <Form action={action}>
              <Submit action={action} />
            </Form>
          ))}
      </div>
      <Folded action="requestChanges" text={say(wording, 'console.actions.requestChanges')}>
        <TextBox action="requestChanges" label={say(wording, 'console.actions.word')} />
      </Folded>
      <Folded action="shortlist" text={say(wording, 'staff.dossier.shortlistAsk', asked)} />
      <Folded action="decline" text={say(wording, 'console.actions.decline')}>
        <TextBox action="decline" label={say(wording, 'console.actions.reason')} isNeeded />
      </Folded>
      <Folded action="note" text={say(wording, 'console.actions.note')}>
        <TextBox action="note" label={say(wording, 'staff.dossier.buttons.note')} isNeeded />
      </Folded>
      <Folded action="handOver" text={say(wording, 'staff.dossier.handOverAsk', asked)}>
        <ColleagueField people={whole.colleagues} wording={wording} />
      </Folded>
      <Folded action="reopen" text={say(wording, 'console.actions.reopen')}>
        <TextBox action="reopen" label={say(wording, 'console.actions.reason')} isNeeded />
      </Folded>
      <Folded action="closeErased" text={say(wording, 'staff.dossier.closeErasedAsk', asked)} />
    </section>
  );

  function Form({ action, children }: { readonly action: DossierButton; readonly children: Child }) {
    return (
      <form
        method="post"
        action={`/console/dossiers/${heading.id}/${pathOf(action)}`}
        {...(action === 'requestChanges' ? { id: requestForm } : {})}
      >
        <FormToken visitor={visitor} />
        <input type="hidden" name="version" value={String(whole.version)} />
        <input type="hidden" name="event" value={String(latestEvent)} />
        {children}
      </form>
    );
  }

  function Submit({ action }: { readonly action: DossierButton }) {
    return <button type="submit">{say(wording, `staff.dossier.buttons.${action}`)}</button>;
  }

  function Folded({
    action,
    text,
    children,
  }: {
    readonly action: DossierButton;
    readonly text: Child;
    readonly children?: Child;
  }) {
    // What was typed is shown again even where the action is not there any more: nothing is lost.
    const isTyped = typed?.action === action;
    if (!buttons.includes(action))
      return isTyped && typed.text !== '' ? <KeptText text={typed.text} wording={wording} /> : null;
    if (action === 'handOver' && whole.colleagues.length === 0)
      return <p>{say(wording, 'console.actions.nobodyElse')}</p>;
    return (
      <details open={isTyped}>
        <summary>{say(wording, `staff.dossier.buttons.${action}`)}</summary>
        <Form action={action}>
          <p>{text}</p>
          {children}
          <Submit action={action} />
        </Form>
      </details>
    );
  }

  function TextBox({
    action,
    label,
    isNeeded = false,
  }: {
    readonly action: DossierButton;
    readonly label: Child;
    readonly isNeeded?: boolean;
  }) {
    const id = `${pathOf(action)}-text`;
    return (
      <>
        <label for={id}>{label}</label>
        <textarea id={id} name="text" rows={4} required={isNeeded}>
          {typed?.action === action ? typed.text : ''}
        </textarea>
      </>
    );
  }
}
