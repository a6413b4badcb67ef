// What became of an announcement, while it is sent and afterwards.
import { readReport } from '../../app/announcement/read-report.ts';
import { waitingOf, wordReason } from '../../app/announcement/word-announcement.ts';
import { formatNumber } from '../../core/format.ts';
import type { StoredAnnouncement } from '../../storage/announcements.ts';
import { asHtml, plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { CardTable } from './card-table.tsx';

interface Props {
  readonly visitor: Visitor;
  readonly announcement: StoredAnnouncement;
}

const counts = [
  'recipients',
  'delivered',
  'failed',
  'unreachable',
  'uncertain',
  'skipped',
  'recalled',
  'waiting',
] as const;

export async function AnnouncementReport({ visitor, announcement }: Props) {
  const { app, wording } = visitor;
  const { id, recipients, status } = announcement;
  const { reasons, perSecond } = await readReport(app, announcement);
  const waiting = waitingOf(announcement);
  const number = (value: number): string => formatNumber(value, wording.language);
  const reasonColumns = ['what', 'why', 'count'] as const;
  return (
    <section aria-labelledby="report">
      <h2 id="report">{say(wording, 'announcements.desk.report')}</h2>
      <progress
        value={recipients - waiting}
        max={Math.max(1, recipients)}
        aria-label={plain(wording, 'announcements.desk.report')}
      />
      {status === 'sending' && <small>{say(wording, 'announcements.desk.refreshes')}</small>}
      <dl class="facts">
        {counts.map((name) => (
          <div>
            <dt>{say(wording, `announcements.desk.counts.${name}`)}</dt>
            <dd>{number(name === 'waiting' ? waiting : announcement[name])}</dd>
          </div>
        ))}
        {announcement.correctedAt !== null && (
          <div>
            <dt>{say(wording, 'announcements.desk.corrected')}</dt>
            <dd>
              {number(announcement.corrected)} · {wording.moment(announcement.correctedAt)}
            </dd>
          </div>
        )}
        {perSecond !== null && (
          <div>
            <dt>{say(wording, 'announcements.desk.perSecond')}</dt>
            <dd>{number(Math.round(perSecond * 10) / 10)}</dd>
          </div>
        )}
      </dl>
      {reasons.length > 0 && (
        <>
          <p>
            <strong>{say(wording, 'announcements.desk.reasons.title')}</strong>
          </p>
          <CardTable
            columns={reasonColumns}
            items={reasons}
            head={(name) => plain(wording, `announcements.desk.reasons.${name}`)}
            cell={(name, reason) =>
              name === 'what'
                ? say(wording, `announcements.desk.counts.${reason.status}`)
                : name === 'why'
                  ? asHtml(wordReason(reason.error, wording))
                  : number(reason.count)
            }
          />
        </>
      )}
      <ul class="papers">
        <li>
          <a href={`/console/announcements/${id}/report.xlsx`} download>
            {say(wording, 'announcements.desk.file')}
          </a>
        </li>
      </ul>
    </section>
  );
}
