// One enquiry on one page: what was said and done, the files, and every step that this person may take.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { EnquiryLine, StaffEnquiryReply } from '../../app/enquiry/enquiry-reply.ts';
import { showStaffEnquiry } from '../../app/enquiry/staff-enquiry.ts';
import { isRefused, wordEntry, wordFate, wordStep, wordWaited } from '../../app/enquiry/word-enquiry.ts';
import type { Wording } from '../../app/wording.ts';
import type { EnquiryId } from '../../core/ids.ts';
import { toPlainText } from '../../i18n/translator.ts';
import { listReadyReplies } from '../../storage/ready-replies.ts';
import { Layout } from '../layout.tsx';
import { readId } from '../read-id.ts';
import { asHtml, plain, say } from '../say.ts';
import { enquiryFlash } from '../told.ts';
import type { Visitor } from '../visitor.ts';
import { EnquiryActions, type TypedWord } from './enquiry-actions.tsx';
import { refuse } from './refusal-page.tsx';
import { ShownFile } from './shown-file.tsx';

/** What was not done, why, and what was typed, so that nothing is lost. */
export interface UndoneStep {
  readonly status: ContentfulStatusCode;
  readonly why: string | null;
  readonly typed: TypedWord;
}

export const enquiryOf = ({ context }: Visitor): EnquiryId | null => readId<EnquiryId>(context);

export async function showEnquiry(visitor: Visitor): Promise<Response> {
  const id = enquiryOf(visitor);
  if (id === null) return refuse(visitor, 'notFound');
  const reply = await showStaffEnquiry(visitor.app, visitor.visit, id);
  if (reply.screen !== 'staffEnquiry') return refuseEnquiry(visitor, reply.screen);
  return renderEnquiry(visitor, { ...reply, notice: enquiryFlash.takeTold(visitor.context) });
}

/** For replies that are no enquiry: why it is not shown. */
export function refuseEnquiry(visitor: Visitor, screen: string): Promise<Response> {
  if (screen === 'home') return refuse(visitor, 'notAllowed');
  return refuse(visitor, screen === 'enquiry' ? 'ownEnquiry' : 'enquiryGone');
}

export async function renderEnquiry(
  visitor: Visitor,
  reply: StaffEnquiryReply,
  undone: UndoneStep | null = null,
): Promise<Response> {
  const { wording, context } = visitor;
  const { heading, about, notice } = reply;
  const ready = reply.buttons.includes('answer') ? await listReadyReplies(visitor.app.database) : [];
  const title = plain(wording, 'enquiries.number', { number: heading.id });
  const isBad = (undone !== null && undone.status !== 200) || (notice !== null && isRefused(notice));
  const facts: readonly (readonly ['asker' | 'area' | 'topic' | 'state' | 'holder', string])[] = [
    ['asker', heading.askerName],
    ['area', wording.area(heading.areaCode)],
    ['topic', plain(wording, `enquiries.topic.${heading.topic}`)],
    ['state', toPlainText(wordWaited(heading, reply.waitedMinutes, wording))],
    ['holder', heading.holderName ?? plain(wording, 'enquiries.staff.nobody')],
  ];
  return context.html(
    <Layout guest={visitor} title={title}>
      {(notice !== null || (undone !== null && undone.why !== null)) && (
        <article class={isBad ? 'told bad' : 'told'} role={isBad ? 'alert' : 'status'}>
          {notice !== null && <p>{asHtml(wordStep(notice, wording))}</p>}
          {undone !== null && undone.why !== null && <p>{undone.why}</p>}
        </article>
      )}
      <h1>{title}</h1>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{say(wording, `console.enquiries.columns.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {about !== null && (
        <p>
          {'proposal' in about && about.isSent ? (
            <a href={`/console/dossiers/${about.proposal}`}>{aboutWords(reply, wording)}</a>
          ) : (
            aboutWords(reply, wording)
          )}
        </p>
      )}
      {reply.isMuted && <p>{say(wording, 'enquiries.staff.isMuted')}</p>}
      {!reply.isReachable && <p>{say(wording, 'enquiries.staff.unreachable')}</p>}
      <div class="beside">
        <section class="sent" aria-labelledby="said">
          <h2 id="said">{say(wording, 'console.enquiries.said')}</h2>
          {reply.lines.map((line) => (
            <Said line={line} reply={reply} wording={wording} />
          ))}
        </section>
        <div class="to-do">
          <EnquiryActions reply={reply} visitor={visitor} typed={undone?.typed ?? null} ready={ready} />
        </div>
      </div>
    </Layout>,
    undone?.status ?? 200,
  );
}

function aboutWords({ about }: StaffEnquiryReply, wording: Wording): string {
  if (about === null) return '';
  if ('announcement' in about)
    return plain(wording, 'enquiries.ask.about.announcement', {
      number: about.announcement,
      title: about.title,
    });
  const { question, criterion, proposalName } = about;
  const where =
    question !== null
      ? plain(wording, `questions.${question.id}.label`)
      : criterion !== null
        ? wording.pick(criterion)
        : '';
  return (
    [proposalName, where].filter((part) => part !== '').join(': ') ||
    plain(wording, 'console.enquiries.proposal')
  );
}

interface SaidProps {
  readonly line: EnquiryLine;
  readonly reply: StaffEnquiryReply;
  readonly wording: Wording;
}

function Said({ line, reply, wording }: SaidProps) {
  const fate = wordFate(line, wording);
  return (
    <article class={`said ${line.kind}`}>
      <small>
        <b>{asHtml(wordEntry(line, reply.heading, wording))}</b> {wording.moment(line.at)}
        {fate !== '' && asHtml(` · ${fate}`)}
      </small>
      {line.text !== '' && line.kind !== 'handedOver' && <p class="lines">{line.text}</p>}
      {line.file !== null && (
        <div class="files">
          <ShownFile
            href={`/console/enquiries/${reply.heading.id}/files/${line.file.id}`}
            mediaType={line.file.mediaType}
            name={line.file.name}
          />
        </div>
      )}
    </article>
  );
}
