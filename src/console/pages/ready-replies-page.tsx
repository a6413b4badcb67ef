// Replies that the staff keep ready: add, change, remove.
import type { ReadyOutcome } from '../../app/enquiry/ready-replies.ts';
import { dropReadyReply, keepReadyReply } from '../../app/enquiry/ready-replies.ts';
import type { Wording } from '../../app/wording.ts';
import { localDay } from '../../core/calendar.ts';
import { longestAnswer } from '../../core/enquiry.ts';
import { longestReadyTitle, places } from '../../core/ready-reply.ts';
import { mayAct } from '../../core/roles.ts';
import { listReadyReplies } from '../../storage/ready-replies.ts';
import { Layout } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { refuse } from './refusal-page.tsx';
import { type PostedWords, readWords, WordsForm } from './words-form.tsx';

interface Told {
  readonly posted: PostedWords;
  readonly outcome: ReadyOutcome;
}

const action = '/console/ready-replies';

export async function showReadyReplies(visitor: Visitor, told: Told | null = null): Promise<Response> {
  const { app, context, wording, person } = visitor;
  const replies = await listReadyReplies(app.database);
  const mayChange = mayAct(person.grants, 'answerEnquiries');
  const labels = {
    line: plain(wording, 'console.ready.line'),
    text: plain(wording, 'console.ready.text'),
    remove: plain(wording, 'console.ready.remove'),
  };
  const common = { visitor, action, labels, longest: { line: longestReadyTitle, text: longestAnswer } };
  const refused = told === null || told.outcome.ok ? null : told;
  const isGone = refused !== null && !replies.some(({ id }) => id === refused.posted.of?.id);
  const removed = told?.outcome.ok === true && told.outcome.what === 'removed' ? told.posted : null;
  const why = refused === null ? null : wordOutcome(refused.outcome, wording);
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'console.ready.title')}>
      <h1>{say(wording, 'console.ready.title')}</h1>
      <p>{say(wording, 'console.ready.about', { places: places.map((place) => `{${place}}`).join(', ') })}</p>
      {told?.outcome.ok === true && (
        <article class="told" role="status">
          <p>{wordOutcome(told.outcome, wording)}</p>
        </article>
      )}
      {replies.length === 0 && <p>{say(wording, 'console.ready.none')}</p>}
      {replies.map(({ id, title, text, revision, updatedBy, updatedAt }) => {
        const mine = refused?.posted.of?.id === id ? refused.posted : null;
        return (
          <details open={mine !== null}>
            <summary>{title}</summary>
            {mayChange ? (
              <WordsForm
                {...common}
                of={{ id, seen: String(revision) }}
                words={mine ?? { line: title, text }}
                why={mine === null ? null : why}
              />
            ) : (
              <p class="lines">{text}</p>
            )}
            <small>
              {say(wording, 'console.words.by', { name: updatedBy, date: wording.date(localDay(updatedAt)) })}
            </small>
          </details>
        );
      })}
      {mayChange && (
        <section aria-labelledby="new" class="new-words">
          <h2 id="new">{say(wording, 'console.ready.new')}</h2>
          <WordsForm
            {...common}
            of={null}
            words={isGone ? refused.posted : (removed ?? { line: '', text: '' })}
            why={isGone ? why : null}
          />
        </section>
      )}
    </Layout>,
    refused === null ? 200 : isStale(refused.outcome) ? 409 : 422,
  );
}

const isStale = (outcome: ReadyOutcome): boolean => !outcome.ok && outcome.problem.reason === 'stale';

function wordOutcome(outcome: ReadyOutcome, wording: Wording): string {
  if (outcome.ok) return plain(wording, `console.ready.told.${outcome.what}`);
  const { reason, ...values } = outcome.problem;
  return plain(wording, `console.ready.told.${reason}`, values);
}

export async function pressReadyReply(visitor: Visitor): Promise<Response> {
  const { app, visit } = visitor;
  const posted = readWords(visitor);
  const revision = Number(posted?.of?.seen ?? 0);
  if (posted === null || !Number.isSafeInteger(revision)) return refuse(visitor, 'malformed');
  const seen = posted.of === null ? null : { id: posted.of.id, revision };
  const outcome =
    posted.isRemoval && seen !== null
      ? await dropReadyReply(app, visit, seen)
      : await keepReadyReply(app, visit, { title: posted.line, text: posted.text }, seen);
  return showReadyReplies(visitor, { posted, outcome });
}
