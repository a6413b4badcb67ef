// Fetching what a person sent from Telegram, and finding out what it really is.
import { cleanFileName } from '../app/applicant/file-name.ts';
import type { ReceivedFile } from '../app/applicant/keep-media.ts';
import { detectMediaType } from '../files/media-type.ts';
import type { BotContext, BotParts } from './context.ts';
import { describeCall } from './describe-call.ts';

/** The Bot API hands out files up to this size. */
const mostBytes = 20 * 1024 * 1024;
const fetchTimeoutMs = 60_000;

export type Received =
  | { readonly ok: true; readonly file: ReceivedFile }
  | { readonly ok: false; readonly reason: 'tooLarge'; readonly megabytes: number }
  | { readonly ok: false; readonly reason: 'notFetched' | 'wrongKind' };

interface Incoming {
  readonly fileId: string;
  readonly name: string;
  readonly caption: string;
  readonly size: number | undefined;
}

/** The photo, document, voice note or audio of this message; null where there is none. */
export function incomingFile({ message }: BotContext): (Incoming & { readonly isVoice: boolean }) | null {
  if (message === undefined) return null;
  const { photo, document, voice, audio, caption = '' } = message;
  const largest = photo?.findLast(({ file_size }) => (file_size ?? 0) <= mostBytes);
  if (largest !== undefined)
    return {
      fileId: largest.file_id,
      name: `anh-${message.message_id}.jpg`,
      caption,
      size: largest.file_size,
      isVoice: false,
    };
  const sound = voice ?? audio;
  if (sound !== undefined)
    return {
      fileId: sound.file_id,
      name: `tieng-noi-${message.message_id}.ogg`,
      caption,
      size: sound.file_size,
      isVoice: true,
    };
  if (document === undefined) return null;
  const name = cleanFileName(document.file_name ?? `tep-${message.message_id}`) || 'tep';
  return { fileId: document.file_id, name, caption, size: document.file_size, isVoice: false };
}

export async function receiveFile(
  parts: BotParts,
  context: BotContext,
  incoming: Incoming,
): Promise<Received> {
  if ((incoming.size ?? 0) > mostBytes) return tooLarge(incoming.size ?? 0);
  let bytes: Uint8Array;
  try {
    const { file_path: path } = await context.api.getFile(incoming.fileId);
    if (path === undefined) return { ok: false, reason: 'notFetched' };
    const response = await parts.outgoing.fetch(`${parts.apiRoot}/file/bot${parts.token}/${path}`, {
      signal: AbortSignal.timeout(fetchTimeoutMs),
    });
    if (!response.ok) return { ok: false, reason: 'notFetched' };
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof Error && /file is too big/.test(error.message))
      return tooLarge(incoming.size ?? mostBytes);
    parts.log.warn({ description: describeCall(error) }, 'a file could not be fetched');
    return { ok: false, reason: 'notFetched' };
  }
  if (bytes.byteLength > mostBytes) return tooLarge(bytes.byteLength);
  const mediaType = detectMediaType(bytes);
  if (mediaType === null) return { ok: false, reason: 'wrongKind' };
  return { ok: true, file: { name: incoming.name, caption: incoming.caption, mediaType, bytes } };
}

function tooLarge(bytes: number): Received {
  return { ok: false, reason: 'tooLarge', megabytes: Math.ceil(bytes / (1024 * 1024)) };
}
