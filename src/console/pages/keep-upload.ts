// A file that was posted: known by its bytes and in the store before anything names it.
import { cleanFileName } from '../../app/applicant/file-name.ts';
import { describeError } from '../../app/describe-error.ts';
import type { Message } from '../../app/enquiry/message.ts';
import { StoreFault } from '../../files/file-store.ts';
import { detectMediaType } from '../../files/media-type.ts';
import type { Visitor } from '../visitor.ts';

export type KeptUpload =
  | { readonly ok: true; readonly file: Message['file'] }
  | { readonly ok: false; readonly status: 422 | 503; readonly reason: 'wrongKind' | 'notStored' };

/** Null where no file was posted. */
export async function keepUpload({ app, log, upload }: Visitor): Promise<KeptUpload> {
  if (upload === null) return { ok: true, file: null };
  const { bytes } = upload;
  const mediaType = detectMediaType(bytes);
  if (mediaType === null) return { ok: false, status: 422, reason: 'wrongKind' };
  try {
    const sha256 = await app.files.put(bytes);
    const name = cleanFileName(upload.name) || 'tep';
    return { ok: true, file: { sha256, name, mediaType, bytes: bytes.byteLength } };
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    log.error({ err: describeError(error) }, 'a file from a desk could not be stored; it is asked for again');
    return { ok: false, status: 503, reason: 'notStored' };
  }
}
