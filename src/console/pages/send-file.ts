// A file of a dossier, with the type that its bytes say, and named as it was sent.

import { describeError } from '../../app/describe-error.ts';
import { readDossierFile } from '../../app/staff/read-whole-dossier.ts';
import { asId, type FileId } from '../../core/ids.ts';
import { StoreFault } from '../../files/file-store.ts';
import { disposition } from '../disposition.ts';
import type { Visitor } from '../visitor.ts';
import { shownTypes } from './dossier-files.tsx';
import { proposalOf, refuseReply } from './dossier-page.tsx';
import { refuse } from './refusal-page.tsx';

export async function sendFile(visitor: Visitor): Promise<Response> {
  const { app, visit, context, log } = visitor;
  const id = proposalOf(visitor);
  const fileId = Number(context.req.param('file'));
  if (id === null || !Number.isSafeInteger(fileId)) return refuse(visitor, 'notFound');
  try {
    const read = await readDossierFile(app, visit, id, asId<FileId>(fileId));
    if (!read.ok)
      return read.reply === null ? refuse(visitor, 'notFound') : refuseReply(visitor, read.reply.screen);
    const { mediaType, name } = read.file;
    const isShown = shownTypes.includes(mediaType);
    return context.body(new Uint8Array(read.bytes), 200, {
      'content-type': mediaType,
      'content-disposition': disposition(isShown ? 'inline' : 'attachment', name),
      'content-security-policy': "default-src 'none'; sandbox",
    });
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    log.error({ file: fileId, err: describeError(error) }, 'a file could not be read from the store');
    return refuse(visitor, 'fileOutOfReach');
  }
}
