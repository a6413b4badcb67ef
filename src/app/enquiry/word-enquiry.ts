// What is said of enquiries in the chat and at the desk alike, as HTML.

import { escapeHtml, toPlainText } from '../../i18n/translator.ts';
import type { Wording } from '../wording.ts';
import type { EnquiryHeading, EnquiryLine, StaffEnquiryNotice, UnsentWord } from './enquiry-reply.ts';

type Words = Pick<Wording, 't'>;

/** Plain text: what was asked, or that it was a picture or spoken. */
export const titleOf = ({ title }: Pick<EnquiryHeading, 'title'>, { t }: Words): string =>
  title === '' ? toPlainText(t('enquiries.line.spoken')) : title;

/** How long it waits, in the hours of the office; where nobody waits, how it stands. */
export function wordWaited(
  { status }: Pick<EnquiryHeading, 'status'>,
  minutes: number | null,
  { t }: Words,
): string {
  if (minutes === null) return t(`enquiries.status.${status}`);
  if (minutes === 0) return t('enquiries.queue.justNow');
  return t('enquiries.queue.waited', { time: toPlainText(wordMinutes(minutes, { t })) });
}

/** Minutes in which the office was open. */
export function wordMinutes(minutes: number, { t }: Words): string {
  return minutes < 60
    ? t('enquiries.queue.minutes', { count: minutes })
    : t('enquiries.queue.hours', { count: Math.floor(minutes / 60) });
}

/** Who said it, or what was done. */
export function wordEntry(
  { kind, author, text }: Pick<EnquiryLine, 'kind' | 'author' | 'text'>,
  { askerName }: Pick<EnquiryHeading, 'askerName'>,
  { t }: Words,
): string {
  const name = author ?? '';
  switch (kind) {
    case 'question':
      return escapeHtml(askerName);
    case 'answer':
      return t('enquiries.line.answer', { name });
    case 'note':
      return t('enquiries.staff.note', { name });
    default:
      return t(`enquiries.staff.event.${kind}`, { name, to: text });
  }
}

/** Whether it arrived, and what became of it since; empty where there is nothing to say. */
export function wordFate(
  { delivery, isCorrected, isWithdrawn }: Pick<EnquiryLine, 'delivery' | 'isCorrected' | 'isWithdrawn'>,
  { t }: Words,
): string {
  return [
    delivery === null ? '' : t(`enquiries.line.delivery.${delivery}`),
    isCorrected ? t('enquiries.line.corrected') : '',
    isWithdrawn ? t('enquiries.line.withdrawn') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Why words were not taken. */
export const wordUnsent = (refused: UnsentWord, { t }: Words): string =>
  'unfilled' in refused
    ? t('enquiries.staff.unfilled', { places: refused.unfilled })
    : t('enquiries.staff.tooLong', { ...refused });

/** What came of a step of the staff. */
export function wordStep(notice: StaffEnquiryNotice, { t }: Words): string {
  if (typeof notice === 'string') return t(`enquiries.staff.${notice}`);
  if ('taken' in notice) return t('enquiries.staff.taken', { name: notice.taken });
  if ('handedOver' in notice) return t('enquiries.staff.handedOver', { name: notice.handedOver });
  return t(`enquiries.staff.refused.${notice.refused}`);
}

/** Nothing was done. */
export const isRefused = (notice: StaffEnquiryNotice): boolean =>
  notice === 'nothingToPublish' || (typeof notice === 'object' && ('taken' in notice || 'refused' in notice));
