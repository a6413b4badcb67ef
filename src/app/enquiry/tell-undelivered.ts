// An answer did not arrive: whoever has the enquiry hears of it, and can call instead.
import { findEnquiry } from '../../storage/enquiries.ts';
import type { App } from '../app.ts';
import type { Notice } from '../notice.ts';
import { notifyReviewers } from '../notify.ts';
import { readEnquiryNotice } from './read-notice.ts';

/** Once for each answer; nothing where the notice is something else. */
export async function tellUndelivered(app: App, notice: Notice): Promise<void> {
  if (notice.about !== 'enquiryAnswered') return;
  // One that was taken back before it went out is missed by nobody.
  if (typeof (await readEnquiryNotice(app, notice)) === 'string') return;
  const { enquiry: id, entry } = notice;
  await app.database.transaction(async (tx) => {
    const enquiry = await findEnquiry(tx, id);
    if (enquiry === null) return;
    const told = { about: 'enquiryUndelivered', enquiry: id, entry } as const;
    await notifyReviewers(app, tx, enquiry.holderId, told, `enquiry undelivered ${entry}`);
  });
}
