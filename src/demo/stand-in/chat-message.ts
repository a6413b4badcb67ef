// A message as a phone shows it.
import {
  type ApiFile,
  type Entity,
  type FileKind,
  filedKinds,
  type InlineButton,
} from './bot-api-objects.ts';
import { entitiesToHtml } from './entities-to-html.ts';
import type { JsonObject } from './json.ts';
import type { FileRecord, StoredMessage, World } from './world.ts';

export interface ShownButton {
  readonly text: string;
  readonly data?: string | undefined;
  readonly url?: string | undefined;
}

export interface ShownFile {
  readonly fileId: string;
  readonly name?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly size: number;
  readonly url: string;
}

export interface ChatMessage {
  readonly messageId: number;
  readonly from: 'person' | 'bot';
  readonly date: number;
  readonly editDate?: number | undefined;
  /** Grows with every change in the stand-in. */
  readonly revision: number;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly entities?: readonly Entity[] | undefined;
  readonly caption?: string | undefined;
  readonly buttons?: readonly (readonly ShownButton[])[] | undefined;
  readonly photo?: ShownFile | undefined;
  readonly document?: ShownFile | undefined;
  readonly voice?: ShownFile | undefined;
  readonly audio?: ShownFile | undefined;
  readonly video?: ShownFile | undefined;
  readonly video_note?: ShownFile | undefined;
  readonly sticker?: ShownFile | undefined;
  readonly animation?: ShownFile | undefined;
  readonly albumId?: string | undefined;
  readonly contact?: JsonObject | undefined;
  readonly location?: JsonObject | undefined;
  readonly poll?: JsonObject | undefined;
  readonly dice?: JsonObject | undefined;
  readonly forwardedFrom?: string | undefined;
  readonly replyTo?: number | undefined;
  readonly isPinned?: boolean | undefined;
  readonly deleted?: boolean | undefined;
}

/** `url` is the path on this server. A deleted message keeps its place and nothing else. */
export function showMessage(stored: StoredMessage, world: World, token: string): ChatMessage {
  const { message, isFromBot, revision } = stored;
  const base = {
    messageId: message.message_id,
    from: isFromBot ? ('bot' as const) : ('person' as const),
    date: message.date,
    revision,
  };
  if (stored.isDeleted) return { ...base, deleted: true };
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities ?? [];
  const sender = message.forward_origin?.['sender_user_name'];
  const isPinned = world.chats.get(message.chat.id)?.pinnedMessageId === message.message_id;
  return {
    ...base,
    editDate: message.edit_date,
    text: message.text,
    html: text === undefined ? undefined : entitiesToHtml({ text, entities }),
    entities: entities.length > 0 ? entities : undefined,
    caption: message.caption,
    buttons: message.reply_markup?.inline_keyboard.map((row) => row.map(showButton)),
    ...showFiles(stored, world, token),
    albumId: message.media_group_id,
    contact: message.contact,
    location: message.location,
    poll: message.poll,
    dice: message.dice,
    forwardedFrom: typeof sender === 'string' ? sender : undefined,
    replyTo: message.reply_to_message?.message_id,
    isPinned: isPinned ? true : undefined,
  };
}

function showButton({ text, callback_data: data, url }: InlineButton): ShownButton {
  return { text, data, url };
}

function showFiles(
  { message }: StoredMessage,
  world: World,
  token: string,
): { [Kind in FileKind]?: ShownFile } {
  const shown: { [Kind in FileKind]?: ShownFile } = {};
  const show = (file: ApiFile | undefined): ShownFile | undefined => {
    const record = file === undefined ? undefined : world.files.get(file.file_id);
    return record === undefined ? undefined : showFile(record, token);
  };
  const photo = show(message.photo?.at(-1));
  if (photo !== undefined) shown.photo = photo;
  for (const kind of filedKinds) {
    const file = show(message[kind]);
    if (file !== undefined) shown[kind] = file;
  }
  return shown;
}

function showFile({ fileId, name, mediaType, size, path }: FileRecord, token: string): ShownFile {
  return { fileId, name, mediaType, size, url: `/file/bot${token}/${path}` };
}
