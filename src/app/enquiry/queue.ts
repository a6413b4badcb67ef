// The staff's queue: what waits, longest first; what I have; everything.
import type { EnquiryId, FileId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import { countQueue, listQueue, type QueueFilter } from '../../storage/enquiry-queue.ts';
import { findFile } from '../../storage/files.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import type { QueueName } from './enquiry-action.ts';
import { enquiryHeading, readLines } from './read-enquiry.ts';
import { openForStaff, waitedMinutes } from './staff-enquiry.ts';

const pageSize = 6;

export async function showQueue(app: App, visit: Visit, queue: QueueName, page: number): Promise<Reply> {
  if (!mayAct(visit.person.grants, 'seeEnquiries')) return showHome(app, visit, 'notAllowed');
  await remember(app, app.database, visit, { focus: null });
  const filter = filterOf(queue, visit);
  const count = await countQueue(app.database, filter);
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const number = Math.min(page, pages - 1);
  const order = queue === 'all' ? 'latestFirst' : 'longestWaiting';
  const found = await listQueue(app.database, filter, { order, size: pageSize, number });
  return {
    screen: 'queue',
    queue,
    page: number,
    pages,
    count,
    items: found.map((enquiry) => ({
      ...enquiryHeading(enquiry),
      waitedMinutes: waitedMinutes(app, enquiry),
    })),
  };
}

export function filterOf(queue: QueueName, { person }: Visit): QueueFilter {
  switch (queue) {
    case 'waiting':
      return { statuses: ['waiting'], isHeard: true };
    case 'mine':
      return { statuses: ['claimed'], holder: person.id };
    case 'all':
      return {};
    default:
      return queue satisfies never;
  }
}

/** What was sent with an enquiry, to be looked at and listened to. */
export async function readEnquiryFiles(app: App, visit: Visit, id: EnquiryId): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  await remember(app, app.database, visit, { focus: null });
  const lines = await readLines(app, opened.enquiry);
  return {
    screen: 'enquiryFiles',
    heading: enquiryHeading(opened.enquiry),
    files: lines.flatMap(({ file }) => (file === null ? [] : [{ id: file.id, name: file.name }])),
  };
}

export type EnquiryFileRead =
  | {
      readonly ok: true;
      readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };
    }
  /** Null: no such file was sent with it. */
  | { readonly ok: false; readonly reply: Reply | null };

/** For whoever may read the enquiry, and only what was sent with it. Throws StoreFault. */
export async function readEnquiryFile(
  app: App,
  visit: Visit,
  id: EnquiryId,
  fileId: FileId,
): Promise<EnquiryFileRead> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened;
  const lines = await readLines(app, opened.enquiry);
  const file = lines.find((line) => line.file?.id === fileId)?.file;
  const record = file == null ? null : await findFile(app.database, fileId);
  if (record === null) return { ok: false, reply: null };
  const { name, mediaType, sha256 } = record;
  return { ok: true, file: { name, mediaType, bytes: await app.files.get(sha256) } };
}
