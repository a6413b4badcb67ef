// What a notice about an enquiry says, read at the moment when it is sent: what was erased or taken back meanwhile is not
// quoted.
import { findDeliveries } from '../../storage/deliveries.ts';
import { findEnquiry } from '../../storage/enquiries.ts';
import type { App } from '../app.ts';
import type { EnquiryNotice, EnquiryNoticeAbout } from '../notice.ts';
import { deliveryKey } from '../notify.ts';
import type { EnquiryHeading, EnquiryLine } from './enquiry-reply.ts';
import { answerKey, enquiryHeading, readLines } from './read-enquiry.ts';

export interface ReadEnquiryNotice {
  readonly about: EnquiryNoticeAbout;
  readonly heading: EnquiryHeading;
  /** What it tells of; of a handing over, what was asked first. */
  readonly line: EnquiryLine;
  /** The message that says what is corrected or taken back. */
  readonly earlierMessage: number | null;
}

/** 'nothing': there is nothing to tell any more; 'notYet': what is changed was never sent, and will be sent as it is now. */
export async function readEnquiryNotice(
  app: Pick<App, 'database'>,
  { about, enquiry: id, entry }: EnquiryNotice,
): Promise<ReadEnquiryNotice | 'nothing' | 'notYet'> {
  const enquiry = await findEnquiry(app.database, id);
  if (enquiry === null || enquiry.erasedAt !== null) return 'nothing';
  const lines = await readLines(app, enquiry);
  const isHandedOver = about === 'enquiryHandedOver';
  const line = lines.find((each) => (isHandedOver ? each.kind === 'question' : each.entry === entry));
  if (line === undefined) return 'nothing';
  const read = { about, heading: enquiryHeading(enquiry), line, earlierMessage: null };
  if (about !== 'enquiryCorrected' && about !== 'enquiryWithdrawn')
    return about === 'enquiryAnswered' && line.isWithdrawn ? 'nothing' : read;
  if (about === 'enquiryCorrected' && line.isWithdrawn) return 'nothing';
  const key = deliveryKey(answerKey(entry), enquiry.askerId);
  const earlier = (await findDeliveries(app.database, [key])).get(key);
  return earlier?.status === 'sent' ? { ...read, earlierMessage: earlier.messageId } : 'notYet';
}
