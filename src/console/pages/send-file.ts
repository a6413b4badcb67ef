// A file of a dossier or an enquiry, with the type that its bytes say, and named as it was sent.

import { openAnnouncement } from '../../app/announcement/open-announcement.ts';
import { describeError } from '../../app/describe-error.ts';
import { readEnquiryFile } from '../../app/enquiry/enquiry-files.ts';
import { readDossierFile } from '../../app/staff/read-whole-dossier.ts';
import type { AnnouncementId, FileId } from '../../core/ids.ts';
import { StoreFault } from '../../files/file-store.ts';
import { disposition } from '../disposition.ts';
import { readId } from '../read-id.ts';
import type { Visitor } from '../visitor.ts';
import { proposalOf, refuseReply } from './dossier-page.tsx';
import { enquiryOf, refuseEnquiry } from './enquiry-page.tsx';
import { refuse } from './refusal-page.tsx';
import { shownTypes } from './shown-file.tsx';

export async function sendFile(visitor: Visitor): Promise<Response> {
  const id = proposalOf(visitor);
  const file = fileOf(visitor);
  if (id === null || file === null) return refuse(visitor, 'notFound');
  return sendBytes(visitor, file, async () => {
    const read = await readDossierFile(visitor.app, visitor.visit, id, file);
    if (read.ok) return { ...read.file, bytes: read.bytes };
    return read.reply === null ? refuse(visitor, 'notFound') : refuseReply(visitor, read.reply.screen);
  });
}

/** What was sent with a question or an answer. */
export async function sendEnquiryFile(visitor: Visitor): Promise<Response> {
  const id = enquiryOf(visitor);
  const file = fileOf(visitor);
  if (id === null || file === null) return refuse(visitor, 'notFound');
  return sendBytes(visitor, file, async () => {
    const read = await readEnquiryFile(visitor.app, visitor.visit, id, file);
    if (read.ok) return read.file;
    return read.reply === null ? refuse(visitor, 'notFound') : refuseEnquiry(visitor, read.reply.screen);
  });
}

/** What goes with an announcement, for those who may read it. */
export async function sendAnnouncedFile(visitor: Visitor): Promise<Response> {
  const { app, visit, context } = visitor;
  const id = readId<AnnouncementId>(context);
  const opened = id === null ? null : await openAnnouncement(app, visit, id);
  if (opened === null || !opened.ok) return refuse(visitor, 'announcementGone');
  const { fileId, file } = opened.announcement;
  if (fileId === null || file === null) return refuse(visitor, 'notFound');
  return sendBytes(visitor, fileId, async () => ({ ...file, bytes: await app.files.get(file.sha256) }));
}

const fileOf = ({ context }: Visitor): FileId | null => readId<FileId>(context, 'file');

interface Sent {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

async function sendBytes(
  visitor: Visitor,
  file: FileId,
  read: () => Promise<Sent | Response>,
): Promise<Response> {
  try {
    const sent = await read();
    if (sent instanceof Response) return sent;
    const isShown = shownTypes.includes(sent.mediaType);
    return visitor.context.body(new Uint8Array(sent.bytes), 200, {
      'content-type': sent.mediaType,
      'content-disposition': disposition(isShown ? 'inline' : 'attachment', sent.name),
      'content-security-policy': "default-src 'none'; sandbox",
    });
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    visitor.log.error({ file, err: describeError(error) }, 'a file could not be read from the store');
    return refuse(visitor, 'fileOutOfReach');
  }
}
