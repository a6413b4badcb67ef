import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../storage/database.ts';
import { changeEnquiry, listHeldEnquiries } from '../../storage/enquiries.ts';
import { addEntry } from '../../storage/enquiry-entries.ts';
import type { Visit } from '../app.ts';

/** What somebody had in hand who may not answer any more goes back to the queue, so that nobody waits in vain. */
export async function giveBackEnquiries(tx: Tx, visit: Visit, holder: PersonId, at: Date): Promise<void> {
  for (const enquiry of await listHeldEnquiries(tx, holder)) {
    const { id } = enquiry;
    const changes = { status: 'waiting', holderId: null, claimedAt: null } as const;
    await changeEnquiry(tx, { id, from: enquiry, changes });
    await addEntry(tx, { enquiryId: id, kind: 'released', authorId: visit.person.id, at });
  }
}
