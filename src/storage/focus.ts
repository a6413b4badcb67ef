// The focus as it is stored with a person.
import { z } from 'zod';
import type { Focus } from '../core/focus.ts';
import { type AnnouncementId, asId, type EnquiryId, type FileId, type ProposalId } from '../core/ids.ts';
import { storedQuestionId } from './answer-schema.ts';
import type { StoredPerson } from './persons.ts';
import { readStored } from './stored-json.ts';

const proposal = z.number().transform((id) => asId<ProposalId>(id));
const enquiry = z.number().transform((id) => asId<EnquiryId>(id));
const announcement = z.number().transform((id) => asId<AnnouncementId>(id));
const key = z.object({ question: storedQuestionId, row: z.number() });

const focusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), proposal, key, isAddition: z.boolean() }),
  z.object({
    kind: z.literal('paper'),
    proposal,
    files: z.array(z.number().transform((id) => asId<FileId>(id))),
  }),
  z.object({ kind: z.literal('note'), proposal }),
  z.object({ kind: z.literal('declineReason'), proposal }),
  z.object({ kind: z.literal('reopenReason'), proposal }),
  z.object({ kind: z.literal('inviteArea') }),
  z.object({
    kind: z.enum(['enquiry', 'enquiryAnswer', 'enquiryCorrection', 'enquiryNote', 'enquiryPublication']),
    enquiry,
  }),
  z.object({
    kind: z.literal('newEnquiry'),
    proposal: proposal.nullable(),
    key: key.nullable(),
    criterion: z.string().nullable(),
    // What was asked before there were any has none.
    announcement: announcement.nullable().default(null),
  }),
  z.object({ kind: z.literal('announcementText'), announcement, language: z.string() }),
  z.object({ kind: z.enum(['announcementRefusal', 'announcementCorrection']), announcement }),
  z.object({
    kind: z.literal('changeRequest'),
    proposal,
    items: z.array(key),
    isAside: z.boolean().exactOptional(),
  }),
]);

/** Null where nothing was asked, or what was asked has another shape by now. */
export function focusOf(person: Pick<StoredPerson, 'focus'>): Focus | null {
  return readStored(focusSchema, person.focus);
}
