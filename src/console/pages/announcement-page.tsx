// One announcement: what it says, who gets it, what may be done next, and what became of it.
import type { ShownAnnouncement } from '../../app/announcement/announcement-reply.ts';
import { showAnnouncement } from '../../app/announcement/open-announcement.ts';
import { wordDuration } from '../../app/announcement/word-announcement.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import type { Texts } from '../../core/rulebook.ts';
import { toPlainText } from '../../i18n/translator.ts';
import type { AnnouncementWords, StoredAnnouncement } from '../../storage/announcements.ts';
import { Layout } from '../layout.tsx';
import { readId } from '../read-id.ts';
import { plain, say } from '../say.ts';
import { announcementFlash } from '../told.ts';
import type { Visitor } from '../visitor.ts';
import { AnnouncementForm } from './announcement-form.tsx';
import { AnnouncementReport } from './announcement-report.tsx';
import { AnnouncementSteps } from './announcement-steps.tsx';
import { refuse } from './refusal-page.tsx';

export interface UndoneWork {
  readonly status: 409 | 422;
  readonly why: string;
  /** What was posted, to be shown again. */
  readonly words: AnnouncementWords | null;
  /** The same of a correction. */
  readonly correction?: Texts;
}

export const announcementOf = ({ context }: Visitor): AnnouncementId | null =>
  readId<AnnouncementId>(context);

export async function showAnnouncementPage(visitor: Visitor): Promise<Response> {
  const id = announcementOf(visitor);
  return id === null ? refuse(visitor, 'notFound') : renderAnnouncementPage(visitor, id, null);
}

export async function renderAnnouncementPage(
  visitor: Visitor,
  id: AnnouncementId,
  undone: UndoneWork | null,
): Promise<Response> {
  const { app, context, visit, wording } = visitor;
  const reply = await showAnnouncement(app, visit, id);
  if (reply.screen !== 'announcement') return refuse(visitor, 'announcementGone');
  const { announcement, mayEdit } = reply;
  const told = undone === null ? announcementFlash.takeTold(context) : null;
  const title = plain(wording, 'announcements.staff.number', { number: id });
  const { status } = announcement;
  const isGoing = status === 'sending' || status === 'recalling' || announcement.correctedUpTo !== null;
  return context.html(
    <Layout guest={visitor} title={title} renewsAfterSeconds={isGoing ? 10 : null}>
      <h1>
        {title} · {say(wording, `announcements.status.${status}`)}
      </h1>
      {told !== null && told !== 'areaFreed' && told !== 'areaBound' && (
        <article class="told" role="status">
          <p>{say(wording, `announcements.staff.told.${told}`)}</p>
        </article>
      )}
      {undone !== null && (
        <article class="told bad" role="alert">
          <p>{undone.why}</p>
        </article>
      )}
      {announcement.startedAt !== null && (
        <AnnouncementReport visitor={visitor} announcement={announcement} />
      )}
      <Words visitor={visitor} announcement={announcement} />
      <Audience visitor={visitor} shown={reply} />
      <AnnouncementSteps visitor={visitor} shown={reply} typed={undone?.correction ?? null} />
      {mayEdit && (
        <section aria-labelledby="change">
          <h2 id="change">{say(wording, 'announcements.desk.form.title')}</h2>
          <AnnouncementForm
            visitor={visitor}
            action={`/console/announcements/${id}`}
            seen={announcement.revision}
            file={announcement.file}
            words={undone?.words ?? announcement}
            why={null}
          />
        </section>
      )}
    </Layout>,
    undone?.status ?? 200,
  );
}

interface Part {
  readonly visitor: Visitor;
  readonly announcement: StoredAnnouncement;
}

function Words({ visitor, announcement }: Part) {
  const { wording } = visitor;
  const { texts, buttons, correction, correctionBy } = announcement;
  return (
    <section aria-labelledby="words">
      <h2 id="words">{say(wording, 'announcements.desk.words')}</h2>
      {texts.vi === '' && <p>{say(wording, 'announcements.staff.noText')}</p>}
      <Quotes texts={texts} />
      {correction !== null && (
        <>
          <p>{say(wording, 'announcements.staff.correction', { name: correctionBy ?? '' })}</p>
          <Quotes texts={correction} />
        </>
      )}
      {announcement.file !== null && (
        <p>
          <a href={`/console/announcements/${announcement.id}/file`}>
            {say(wording, 'announcements.staff.file', { name: announcement.file.name })}
          </a>
        </p>
      )}
      {buttons.length > 0 && (
        <p>{buttons.map((each) => plain(wording, `announcements.staff.button.${each}`)).join(' · ')}</p>
      )}
    </section>
  );
}

const Quotes = ({ texts }: { readonly texts: Texts }) => (
  <>
    {Object.entries(texts)
      .filter(([, text]) => text !== '')
      .map(([language, text]) => (
        <blockquote class="lines" lang={language}>
          {text}
        </blockquote>
      ))}
  </>
);

function Audience({ visitor, shown }: { readonly visitor: Visitor; readonly shown: ShownAnnouncement }) {
  const { wording, app } = visitor;
  const { announcement, audience, seconds } = shown;
  const { topic, areas, authorName, approvedBy, startAt, programmeId, language, refusedWhy, status } =
    announcement;
  const programme = app.rulebook.programmes.find(({ id }) => id === programmeId);
  const lines: readonly (readonly [string, string])[] = [
    [plain(wording, 'announcements.desk.form.topic'), plain(wording, `announcements.topic.${topic}`)],
    [
      plain(wording, 'announcements.desk.form.areas'),
      areas.length === 0
        ? plain(wording, 'announcements.noArea')
        : areas.map((code) => wording.area(code)).join(', '),
    ],
    ...(programme === undefined
      ? []
      : [[plain(wording, 'announcements.desk.form.programme'), wording.pick(programme.name)] as const]),
    ...(language === null ? [] : [[plain(wording, 'announcements.desk.form.language'), language] as const]),
    [plain(wording, 'announcements.desk.author'), authorName],
    ...(approvedBy === null ? [] : [[plain(wording, 'announcements.desk.approver'), approvedBy] as const]),
    [
      plain(wording, 'announcements.desk.started'),
      startAt === null ? plain(wording, 'announcements.desk.atOnce') : wording.moment(startAt),
    ],
  ];
  return (
    <section aria-labelledby="audience">
      <h2 id="audience">{say(wording, 'announcements.desk.audience')}</h2>
      <dl class="facts">
        {lines.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {announcement.startedAt === null && (
        <p>
          {say(wording, 'announcements.staff.audience', {
            count: audience,
            time: toPlainText(wordDuration(seconds, wording)),
          })}
        </p>
      )}
      {refusedWhy !== null && status === 'draft' && (
        <p role="alert">
          {refusedWhy === 'late'
            ? say(wording, 'announcements.staff.wasLate')
            : say(wording, 'announcements.staff.wasRefused', { why: refusedWhy })}
        </p>
      )}
    </section>
  );
}
