// What was sent with an enquiry: into the chat, all at once, or one by one to a browser.
import type { EnquiryId, FileId } from '../../core/ids.ts';
import { findFile } from '../../storage/files.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { enquiryHeading, readLines } from './read-enquiry.ts';
import { openForStaff } from './staff-enquiry.ts';

/** To be looked at and listened to. */
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
