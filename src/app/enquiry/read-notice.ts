// What a notice about an enquiry says, read at the moment when it is sent: what was erased meanwhile is not quoted.
import { findEnquiry } from '../../storage/enquiries.ts';
import type { App } from '../app.ts';
import type { EnquiryNotice, EnquiryNoticeAbout } from '../notice.ts';
import type { EnquiryHeading, EnquiryLine } from './enquiry-reply.ts';
import { enquiryHeading, readLines } from './read-enquiry.ts';

export interface ReadEnquiryNotice {
  readonly about: EnquiryNoticeAbout;
  readonly heading: EnquiryHeading;
  /** What it tells of; of a handing over, what was asked first. */
  readonly line: EnquiryLine;
}

/** Null where there is nothing to tell any more. */
export async function readEnquiryNotice(
  app: Pick<App, 'database'>,
  { about, enquiry: id, entry }: EnquiryNotice,
): Promise<ReadEnquiryNotice | null> {
  const enquiry = await findEnquiry(app.database, id);
  if (enquiry === null || enquiry.erasedAt !== null) return null;
  const lines = await readLines(app, enquiry);
  const told = lines.find((line) => line.entry === entry);
  const isHandedOver = about === 'enquiryHandedOver';
  const line = isHandedOver ? lines.find(({ kind }) => kind === 'question') : told;
  return line === undefined ? null : { about, heading: enquiryHeading(enquiry), line };
}
