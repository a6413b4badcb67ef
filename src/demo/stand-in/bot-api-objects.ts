// The Bot API objects that the stand-in makes, in the official shapes.
import type { JsonObject } from './json.ts';

export interface ApiPerson {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string | undefined;
  readonly username?: string | undefined;
  readonly language_code?: string | undefined;
}

export interface ApiChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title?: string | undefined;
  readonly first_name?: string | undefined;
  readonly last_name?: string | undefined;
  readonly username?: string | undefined;
}

/** Offset and length count UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
}

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

export interface ApiFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
  readonly file_name?: string | undefined;
  readonly mime_type?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly length?: number | undefined;
  readonly duration?: number | undefined;
  readonly type?: string | undefined;
  readonly emoji?: string | undefined;
  readonly is_animated?: boolean | undefined;
  readonly is_video?: boolean | undefined;
}

export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string | undefined;
  readonly url?: string | undefined;
  readonly [other: string]: unknown;
}

export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

export const filedKinds = [
  'document',
  'voice',
  'audio',
  'video',
  'video_note',
  'sticker',
  'animation',
] as const;
export type FileKind = 'photo' | (typeof filedKinds)[number];

type FiledContent = { readonly [Kind in (typeof filedKinds)[number]]?: ApiFile | undefined };

/** What a message says, without who, where and when. */
export interface Content extends FiledContent {
  readonly text?: string | undefined;
  readonly entities?: readonly Entity[] | undefined;
  readonly caption?: string | undefined;
  readonly caption_entities?: readonly Entity[] | undefined;
  readonly photo?: readonly ApiFile[] | undefined;
  readonly contact?: JsonObject | undefined;
  readonly location?: JsonObject | undefined;
  readonly poll?: JsonObject | undefined;
  readonly dice?: JsonObject | undefined;
}

export interface ApiMessage extends Content {
  readonly message_id: number;
  readonly date: number;
  readonly chat: ApiChat;
  readonly from?: ApiPerson | undefined;
  readonly sender_chat?: ApiChat | undefined;
  readonly edit_date?: number | undefined;
  readonly media_group_id?: string | undefined;
  readonly forward_origin?: JsonObject | undefined;
  readonly reply_to_message?: ApiMessage | undefined;
  readonly reply_markup?: InlineKeyboard | undefined;
}
