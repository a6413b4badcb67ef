// The file of an announcement: brought to Telegram with the first message, and called by its name there afterwards.
import { Api, GrammyError, HttpError, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import { describeError } from '../app/describe-error.ts';
import type { CastOutcome, CastPerson } from '../delivery/caster.ts';
import type { AnnouncedFile } from '../storage/announcements.ts';
import { callThrough } from './call-through.ts';
import { outcomeOfBreak, outcomeOfRefusal } from './cast-outcome.ts';
import { largestPicture, pictures } from './send-file.ts';
import type { CasterParts } from './telegram-caster.ts';

const timeoutSeconds = 120;

const methods = { photo: 'sendPhoto', voice: 'sendVoice', document: 'sendDocument' } as const;
type Way = keyof typeof methods;

type Brought =
  | (Extract<CastOutcome, { ok: true }> & { readonly channelFile: string })
  | Extract<CastOutcome, { ok: false }>;

interface First {
  readonly person: CastPerson;
  /** What the message says, and its buttons. */
  readonly fields: object;
}

/** Where a picture is of a shape that Telegram takes as a file only, it goes as a file. */
export async function bringFile(
  { app, token, apiRoot, outgoing }: CasterParts,
  file: AnnouncedFile | null,
  { person, fields }: First,
): Promise<Brought> {
  if (file === null) return { ok: false, reason: 'refused', error: 'the file is gone' };
  const bytes = await app.files.get(file.sha256).catch((error: unknown) => describeError(error));
  if (!(bytes instanceof Uint8Array))
    return { ok: false, reason: 'broken', error: 'the file store is out of reach' };
  const api = new Api(token, { apiRoot, timeoutSeconds, ...callThrough(outgoing) });
  const send = async (way: Way): Promise<Brought> => {
    try {
      const message = await api[methods[way]](person.telegramId, new InputFile(bytes, file.name), fields);
      return { ok: true, messageId: message.message_id, channelFile: `${way}:${nameOf(message)}` };
    } catch (error) {
      if (error instanceof HttpError) return outcomeOfBreak(error.error);
      if (!(error instanceof GrammyError)) throw error;
      const outcome = outcomeOfRefusal(error);
      return way === 'photo' && outcome.reason === 'refused' ? send('document') : outcome;
    }
  };
  return send(wayOf(file));
}

/** `channelFile`: as `bringFile` gave it; null: there is none. */
export const methodFor = (channelFile: string | null): string =>
  channelFile === null ? 'sendMessage' : methods[split(channelFile).way];

export function fileField(channelFile: string | null): Readonly<Record<string, string>> {
  if (channelFile === null) return {};
  const { way, name } = split(channelFile);
  return { [way]: name };
}

function split(channelFile: string): { readonly way: Way; readonly name: string } {
  const [written = '', ...name] = channelFile.split(':');
  return { way: written === 'photo' || written === 'voice' ? written : 'document', name: name.join(':') };
}

function wayOf({ mediaType, bytes }: AnnouncedFile): Way {
  if (mediaType === 'audio/ogg') return 'voice';
  return pictures.includes(mediaType) && bytes <= largestPicture ? 'photo' : 'document';
}

function nameOf(message: Message.PhotoMessage | Message.VoiceMessage | Message.DocumentMessage): string {
  if ('photo' in message) return message.photo.at(-1)?.file_id ?? '';
  return 'voice' in message ? message.voice.file_id : message.document.file_id;
}
