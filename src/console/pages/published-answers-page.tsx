// The answers that everybody may find: how often each was read and was enough; reword it, or take it down.
import {
  type AnswerOutcome,
  type CountedAnswer,
  printOf,
  readAnswers,
  rewordAnswer,
  takeAnswerDown,
} from '../../app/enquiry/published-answers.ts';
import type { Wording } from '../../app/wording.ts';
import { longestAnswer, longestPublished } from '../../core/enquiry.ts';
import { mayAct } from '../../core/roles.ts';
import { Layout } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { Field, KeptText } from './form-fields.tsx';
import { PageTurns } from './page-turns.tsx';
import { refuse } from './refusal-page.tsx';
import { type PostedWords, readWords, WordsForm } from './words-form.tsx';

interface Told {
  readonly posted: PostedWords;
  readonly outcome: AnswerOutcome;
}

const place = '/console/published-answers';
const longestSearch = 200;

export async function showPublishedAnswers(visitor: Visitor, told: Told | null = null): Promise<Response> {
  const { app, context, wording, visit } = visitor;
  const params = new URL(context.req.url).searchParams;
  const words = [...(params.get('q') ?? '').trim()].slice(0, longestSearch).join('');
  const asked = Number(params.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked - 1 : 0;
  const list = await readAnswers(app, visit, { words, page });
  const refused = told === null || told.outcome.ok ? null : told;
  const isShown = list.items.some(({ id }) => id === `p.${refused?.posted.of?.id}`);
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'console.published.title')}>
      <h1>{say(wording, 'console.published.title')}</h1>
      <p>{say(wording, 'console.published.about')}</p>
      {told !== null && (
        <article class={told.outcome.ok ? 'told' : 'told bad'} role={told.outcome.ok ? 'status' : 'alert'}>
          <p>{wordOutcome(told.outcome, wording)}</p>
          {refused !== null && !isShown && <KeptText text={keptWords(refused.posted)} wording={wording} />}
        </article>
      )}
      <search>
        <form method="get" action={place} class="filters">
          <Field name="q" label={plain(wording, 'console.published.search')}>
            <input id="q" name="q" type="search" value={words} maxlength={longestSearch} />
          </Field>
          <div class="buttons">
            <button type="submit">{say(wording, 'console.published.find')}</button>
          </div>
        </form>
      </search>
      <p role="status">
        {say(wording, 'console.published.found', {
          count: list.count,
          page: list.page + 1,
          pages: list.pages,
        })}
      </p>
      {list.items.map((answer) => (
        <Answer
          answer={answer}
          visitor={visitor}
          kept={`p.${refused?.posted.of?.id}` === answer.id ? (refused?.posted ?? null) : null}
        />
      ))}
      <PageTurns
        page={list.page}
        pages={list.pages}
        addressOf={(number) => `${place}?page=${number}`}
        wording={wording}
      />
    </Layout>,
    refused === null ? 200 : refused.outcome.ok || refused.outcome.reason === 'stale' ? 409 : 422,
  );
}

const keptWords = ({ line, text }: PostedWords): string => `${line}\n\n${text}`;

interface AnswerProps {
  readonly answer: CountedAnswer;
  readonly visitor: Visitor;
  /** What was typed and not taken. */
  readonly kept: PostedWords | null;
}

function Answer({ answer, visitor, kept }: AnswerProps) {
  const { wording, person } = visitor;
  const number = /^p\.(\d+)$/.exec(answer.id)?.[1];
  const mayChange = number !== undefined && mayAct(person.grants, 'answerEnquiries');
  return (
    <details open={kept !== null}>
      <summary>
        {answer.question}{' '}
        <small>
          {say(wording, 'console.published.counts', { read: answer.read, helped: answer.helped })}
        </small>
      </summary>
      {mayChange ? (
        <WordsForm
          visitor={visitor}
          action={place}
          of={{ id: Number(number), seen: printOf(answer) }}
          words={kept ?? { line: answer.question, text: answer.answer }}
          labels={{
            line: plain(wording, 'console.enquiries.publish.question'),
            text: plain(wording, 'console.enquiries.publish.answer'),
            remove: plain(wording, 'enquiries.known.unpublish'),
          }}
          longest={{ line: longestPublished, text: longestAnswer }}
          why={null}
        />
      ) : (
        <>
          <p class="lines">{answer.answer}</p>
          {number === undefined && <small>{say(wording, 'console.published.ofRulebook')}</small>}
        </>
      )}
    </details>
  );
}

function wordOutcome(outcome: AnswerOutcome, wording: Wording): string {
  if (outcome.ok) return plain(wording, `console.published.told.${outcome.what}`);
  const { ok, reason, ...values } = outcome;
  return plain(wording, `console.published.told.${reason}`, values);
}

export async function pressPublishedAnswer(visitor: Visitor): Promise<Response> {
  const { app, visit } = visitor;
  const posted = readWords(visitor);
  if (posted === null || posted.of === null) return refuse(visitor, 'malformed');
  const outcome = posted.isRemoval
    ? await takeAnswerDown(app, visit, posted.of)
    : await rewordAnswer(app, visit, { ...posted.of, question: posted.line, answer: posted.text });
  return showPublishedAnswers(visitor, { posted, outcome });
}
