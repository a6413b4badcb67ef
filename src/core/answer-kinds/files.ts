// Papers as photos or documents. Each one that arrives is added to those already there.
import type { AnswerValue, StoredFile } from '../answer.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';

/** What papers come as. Read from the bytes of a file, never from its name. */
const paperMediaTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/heif',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Button data: `clear` takes all files away, which leaves the question open. */
export function parseFiles(raw: RawAnswer, atMost: number, current: AnswerValue | undefined): Parsed {
  const files = current?.kind === 'files' ? current.files : [];
  if (raw.from === 'button' && raw.data === 'clear') return { ok: true, value: { kind: 'files', files: [] } };
  if (raw.from === 'button' && raw.data === 'done' && files.length > 0)
    return { ok: true, value: { kind: 'files', files } };
  if (raw.from !== 'file' || !paperMediaTypes.includes(raw.file.mediaType))
    return { ok: false, reason: 'needsFile' };
  return addFile(files, raw.file, atMost);
}

function addFile(files: readonly StoredFile[], file: StoredFile, atMost: number): Parsed {
  if (files.some((each) => each.id === file.id)) return { ok: true, value: { kind: 'files', files } };
  if (files.length >= atMost) return { ok: false, reason: 'tooManyFiles', params: { atMost } };
  return { ok: true, value: { kind: 'files', files: [...files, file] } };
}
