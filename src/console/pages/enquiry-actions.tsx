// Every step that this person may take with this enquiry, each as a form that works by itself.
import type { Child } from 'hono/jsx';
import type { StaffEnquiryReply } from '../../app/enquiry/enquiry-reply.ts';
import type { EnquiryMove } from '../../core/enquiry.ts';
import type { StoredReadyReply } from '../../storage/ready-replies.ts';
import { FormToken } from '../layout.tsx';
import { pathOf } from '../path-of.ts';
import { mostUploadMegabytes } from '../read-form.ts';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { ColleagueField, Field, KeptText, Options } from './form-fields.tsx';

/** What can be done at a desk: the steps, and making an answer one for everybody. */
export type DeskStep = EnquiryMove | 'publish' | 'unpublish' | 'mute' | 'unmute';

/** What a form held that was not taken. */
export interface TypedWord {
  readonly step: DeskStep;
  readonly text: string;
  /** Of what is to be published. */
  readonly question: string;
}

interface Props {
  readonly reply: StaffEnquiryReply;
  readonly visitor: Visitor;
  readonly typed: TypedWord | null;
  /** Kept ready, to be put into the answer. */
  readonly ready: readonly StoredReadyReply[];
}

const plainSteps = ['claim', 'release', 'withdraw', 'finish'] as const;
const prompts = { answer: 'answer', correct: 'correction', note: 'note' } as const;

export function EnquiryActions({ reply, visitor, typed, ready }: Props) {
  const { wording } = visitor;
  const { buttons, colleagues } = reply;
  const has = (step: EnquiryMove): boolean => buttons.includes(step);
  if (buttons.length === 0 && typed === null && !reply.mayMute) return null;
  return (
    <section aria-labelledby="actions" class="actions">
      <h2 id="actions">{say(wording, 'console.enquiries.actions')}</h2>
      <Worded step="answer" isOpen />
      <div class="buttons">
        {plainSteps.filter(has).map((step) => (
          <Form step={step}>
            <Submit step={step} />
          </Form>
        ))}
      </div>
      <Worded step="correct" />
      <Worded step="note" />
      {has('handOver') && (
        <details>
          <summary>{say(wording, 'enquiries.staff.buttons.handOver')}</summary>
          {colleagues.length === 0 ? (
            <p>{say(wording, 'enquiries.staff.noColleague')}</p>
          ) : (
            <Form step="handOver">
              <ColleagueField people={colleagues} wording={wording} />
              <Submit step="handOver" />
            </Form>
          )}
        </details>
      )}
      {reply.mayPublish && <Publish />}
      {reply.mayMute && (
        <Form step={reply.isMuted ? 'unmute' : 'mute'}>
          <p>{say(wording, 'console.enquiries.muteMeans')}</p>
          <button type="submit" class="secondary">
            {say(wording, `enquiries.staff.buttons.${reply.isMuted ? 'unmute' : 'mute'}`)}
          </button>
        </Form>
      )}
    </section>
  );

  /** Without a script: the page comes back with the words put in behind what was typed. */
  function ReadyField() {
    return (
      <div class="with-button">
        <Field name="ready" label={plain(wording, 'console.enquiries.ready')}>
          <select id="ready" name="ready">
            <Options of={ready.map(({ id, title }) => ({ value: String(id), text: title }))} chosen={null} />
          </select>
        </Field>
        <button type="submit" name="do" value="insert" class="small secondary" formnovalidate>
          {say(wording, 'console.enquiries.insert')}
        </button>
      </div>
    );
  }

  function FileField({ id }: { readonly id: string }) {
    return (
      <>
        <label for={id}>{say(wording, 'console.enquiries.file', { megabytes: mostUploadMegabytes })}</label>
        <input id={id} name="file" type="file" accept="image/*,audio/*,.pdf,.docx,.xlsx" />
      </>
    );
  }

  function Publish() {
    const { published } = reply;
    const held = typed?.step === 'publish' ? typed : null;
    return (
      <details open={held !== null}>
        <summary>{say(wording, 'enquiries.known.publish')}</summary>
        {published !== null && (
          <p>{say(wording, 'enquiries.known.published', { question: published.question })}</p>
        )}
        <Form step="publish">
          <label for="published-question">{say(wording, 'console.enquiries.publish.question')}</label>
          <input
            id="published-question"
            name="question"
            required
            maxlength={400}
            value={held?.question ?? published?.question ?? ''}
          />
          <label for="published-answer">{say(wording, 'console.enquiries.publish.answer')}</label>
          <textarea id="published-answer" name="text" rows={5} required>
            {held?.text ?? published?.answer ?? lastAnswer(reply)}
          </textarea>
          <button type="submit">{say(wording, 'enquiries.known.publish')}</button>
        </Form>
        {published !== null && (
          <Form step="unpublish">
            <button type="submit" class="secondary">
              {say(wording, 'enquiries.known.unpublish')}
            </button>
          </Form>
        )}
      </details>
    );
  }

  function Form({ step, children }: { readonly step: DeskStep; readonly children: Child }) {
    return (
      <form
        method="post"
        action={`/console/enquiries/${reply.heading.id}/${pathOf(step)}`}
        {...(takesFile(step) ? { enctype: 'multipart/form-data' as const } : {})}
      >
        <FormToken visitor={visitor} />
        <input type="hidden" name="seen" value={String(reply.lines.at(-1)?.entry ?? 0)} />
        {children}
      </form>
    );
  }

  function Submit({ step }: { readonly step: EnquiryMove }) {
    return <button type="submit">{say(wording, `enquiries.staff.buttons.${step}`)}</button>;
  }

  /** What was typed is shown again even where the step is not there any more: nothing is lost. */
  function Worded({
    step,
    isOpen = false,
  }: {
    readonly step: keyof typeof prompts;
    readonly isOpen?: boolean;
  }) {
    const text = typed?.step === step ? typed.text : '';
    if (!has(step)) return text === '' ? null : <KeptText text={text} wording={wording} />;
    const id = `${pathOf(step)}-text`;
    return (
      <details open={isOpen || text !== ''}>
        <summary>{say(wording, `enquiries.staff.buttons.${step}`)}</summary>
        <Form step={step}>
          {step === 'answer' && ready.length > 0 && <ReadyField />}
          <label for={id}>{say(wording, `console.enquiries.write.${prompts[step]}`)}</label>
          <textarea id={id} name="text" rows={5} required={!takesFile(step)}>
            {text === '' && step === 'correct' ? lastAnswer(reply) : text}
          </textarea>
          {takesFile(step) && <FileField id={`${pathOf(step)}-file`} />}
          <Submit step={step} />
        </Form>
      </details>
    );
  }
}

export const takesFile = (step: DeskStep): boolean => step === 'answer' || step === 'note';

const lastAnswer = ({ lines }: StaffEnquiryReply): string =>
  lines.findLast(({ kind, isWithdrawn }) => kind === 'answer' && !isWithdrawn)?.text ?? '';
