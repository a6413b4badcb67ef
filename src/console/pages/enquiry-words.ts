// What the pages of enquiries say in words.
import type { EnquiryHeading, EnquiryLine, StaffEnquiryNotice } from '../../app/enquiry/enquiry-reply.ts';
import type { Wording } from '../../app/wording.ts';
import { plain } from '../say.ts';

/** How long it waits, in the hours of the office; where nobody waits, how it stands. */
export function wordWaited({ status }: EnquiryHeading, minutes: number | null, wording: Wording): string {
  if (minutes === null) return plain(wording, `enquiries.status.${status}`);
  if (minutes === 0) return plain(wording, 'enquiries.queue.justNow');
  return plain(wording, 'enquiries.queue.waited', { time: wordMinutes(minutes, wording) });
}

/** Minutes in which the office was open. */
export function wordMinutes(minutes: number, wording: Wording): string {
  return minutes < 60
    ? plain(wording, 'enquiries.queue.minutes', { count: minutes })
    : plain(wording, 'enquiries.queue.hours', { count: Math.floor(minutes / 60) });
}

/** Who said it, or what was done. */
export function wordEntry(
  { kind, author, text }: EnquiryLine,
  { askerName }: EnquiryHeading,
  wording: Wording,
): string {
  const name = author ?? '';
  switch (kind) {
    case 'question':
      return askerName;
    case 'answer':
      return plain(wording, 'enquiries.line.answer', { name });
    case 'note':
      return plain(wording, 'enquiries.staff.note', { name });
    default:
      return plain(wording, `enquiries.staff.event.${kind}`, { name, to: text });
  }
}

export function wordStep(notice: StaffEnquiryNotice, wording: Wording): string {
  if (typeof notice === 'string') return plain(wording, `enquiries.staff.${notice}`);
  if ('taken' in notice) return plain(wording, 'enquiries.staff.taken', { name: notice.taken });
  if ('handedOver' in notice)
    return plain(wording, 'enquiries.staff.handedOver', { name: notice.handedOver });
  return plain(wording, `enquiries.staff.refused.${notice.refused}`);
}

/** Nothing was done. */
export const isRefused = (notice: StaffEnquiryNotice): boolean =>
  notice === 'nothingToPublish' || (typeof notice === 'object' && ('taken' in notice || 'refused' in notice));
