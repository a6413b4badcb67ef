// How far an announcement is, in words for the chat and the desk alike, as HTML.
import { ownReasons } from '../../core/announcement.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import type { AnnouncementCounts, StoredAnnouncement } from '../../storage/announcements.ts';
import type { Wording } from '../wording.ts';

type Words = Pick<Wording, 't'>;

const cells = 10;

/** About how long: seconds below a minute, minutes below two hours. */
export function wordDuration(seconds: number, { t }: Words): string {
  if (seconds < 60) return t('announcements.staff.seconds', { count: Math.max(1, seconds) });
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120
    ? t('announcements.staff.minutes', { count: minutes })
    : t('announcements.staff.hours', { count: Math.ceil(minutes / 60) });
}

/** A bar, and what became of everybody; what is nothing is left out. */
export function wordHowFar(
  counts: AnnouncementCounts & Pick<StoredAnnouncement, 'corrected' | 'correctedAt'>,
  { t }: Words,
): string {
  const { recipients, delivered } = counts;
  const waiting = waitingOf(counts);
  const done = recipients === 0 ? cells : Math.round(((recipients - waiting) / recipients) * cells);
  const rest = ['failed', 'unreachable', 'uncertain', 'skipped', 'recalled'] as const;
  return [
    `${'█'.repeat(done)}${'░'.repeat(cells - done)}`,
    t('announcements.report.delivered', { count: delivered, all: recipients }),
    ...(waiting > 0 ? [t('announcements.report.waiting', { count: waiting })] : []),
    ...rest
      .filter((name) => counts[name] > 0)
      .map((name) => t(`announcements.report.${name}`, { count: counts[name] })),
    ...(counts.correctedAt === null
      ? []
      : [t('announcements.report.corrected', { count: counts.corrected })]),
  ].join('\n');
}

/** Why somebody was not reached: in the channel's own words, but where it was not asked or gave no answer. */
export function wordReason(error: string, { t }: Words): string {
  const own = (Object.keys(ownReasons) as (keyof typeof ownReasons)[]).find(
    (name) => ownReasons[name] === error,
  );
  return own === undefined ? escapeHtml(error) : t(`announcements.desk.reasons.own.${own}`);
}

export function waitingOf(counts: AnnouncementCounts): number {
  const { recipients, delivered, failed, unreachable, uncertain, skipped, recalled } = counts;
  return recipients - delivered - failed - unreachable - uncertain - skipped - recalled;
}
