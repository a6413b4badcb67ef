// Reading a stored notice: an older build may have written it, and an erased one is empty.
import { z } from 'zod';
import { type AnnouncementId, asId, type EnquiryId, type ProposalId } from '../core/ids.ts';
import { allRoles } from '../core/roles.ts';
import { enquiryNotices, type Notice } from './notice.ts';

const proposal = {
  proposal: z.number().transform((id) => asId<ProposalId>(id)),
  reference: z.string(),
};
const enquiry = z.number().transform((id) => asId<EnquiryId>(id));
const announcement = {
  announcement: z.number().transform((id) => asId<AnnouncementId>(id)),
  title: z.string(),
};
const outcome = z.enum(['eligible', 'needsStaff', 'ineligible', 'incomplete']);

const noticeSchema: z.ZodType<Notice> = z.discriminatedUnion('about', [
  z.object({ about: z.literal('claimed'), reviewer: z.string(), ...proposal }),
  z.object({ about: z.literal('changesRequested'), ...proposal }),
  z.object({ about: z.literal('changesCancelled'), ...proposal }),
  z.object({ about: z.literal('shortlisted'), ...proposal }),
  z.object({ about: z.literal('declined'), reason: z.string(), ...proposal }),
  z.object({ about: z.literal('reopened'), ...proposal }),
  z.object({ about: z.literal('released'), ...proposal }),
  z.object({ about: z.literal('erasureClosed'), ...proposal }),
  z.object({ about: z.literal('verdictChanged'), before: outcome, after: outcome, ...proposal }),
  z.object({
    about: z.enum(['newSubmission', 'resubmission']),
    title: z.string(),
    areaCode: z.string().nullable(),
    outcome: outcome.nullable(),
    ...proposal,
  }),
  z.object({
    about: z.enum(['withdrawn', 'takenBack', 'editAsked', 'handedOver']),
    title: z.string(),
    ...proposal,
  }),
  z.object({ about: z.literal('handedAway'), title: z.string(), name: z.string(), ...proposal }),
  z.object({ about: z.literal('erasureAsked'), ...proposal }),
  z.object({ about: z.enum(enquiryNotices), enquiry, entry: z.number() }),
  z.object({
    about: z.literal('enquiriesWaiting'),
    count: z.number(),
    oldest: z.array(z.object({ enquiry, minutes: z.number() })),
  }),
  z.object({
    about: z.enum([
      'announcementProposed',
      'announcementApproved',
      'correctionProposed',
      'correctionApproved',
      'correctionDropped',
    ]),
    name: z.string(),
    ...announcement,
  }),
  z.object({
    about: z.literal('announcementRefused'),
    name: z.string(),
    reason: z.string(),
    ...announcement,
  }),
  z.object({ about: z.literal('announcementLate'), ...announcement }),
  z.object({
    about: z.literal('announcementSent'),
    delivered: z.number(),
    missed: z.number(),
    ...announcement,
  }),
  z.object({ about: z.literal('roleRemoved'), role: z.enum(allRoles) }),
]);

/** Null where it no longer has a known shape. */
export function readNotice(stored: unknown): Notice | null {
  const parsed = noticeSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
