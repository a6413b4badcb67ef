// A person sends a file.
import type { FileKind } from '../bot-api-objects.ts';
import { detectEntities } from '../detect-entities.ts';
import type { Exchange } from '../exchange.ts';
import type { JsonObject } from '../json.ts';
import { makeMedia } from '../media.ts';
import { ControlError, readNumber, readString, requirePerson, requireString } from './request.ts';
import { type Sent, sendAsPerson } from './say.ts';

const kinds: readonly FileKind[] = [
  'photo',
  'document',
  'voice',
  'audio',
  'video',
  'video_note',
  'sticker',
  'animation',
];

export function sendFile(exchange: Exchange, body: JsonObject): Sent {
  requirePerson(exchange, body);
  const kindName = requireString(body, 'kind');
  const kind = kinds.find((candidate) => candidate === kindName);
  if (kind === undefined) throw new ControlError(`kind must be one of ${kinds.join(', ')}`);
  const media = makeMedia(exchange.files, kind, {
    name: readString(body, 'name'),
    mediaType: readString(body, 'mediaType'),
    bytes: Buffer.from(requireString(body, 'base64'), 'base64'),
    declaredSize: readNumber(body, 'declaredSize'),
  });
  const caption = readString(body, 'caption')?.trim() ?? '';
  const { entities } = detectEntities({ text: caption, entities: [] });
  const captioned = caption === '' ? {} : { caption, caption_entities: entities };
  return sendAsPerson(exchange, body, { ...media, ...captioned }, readString(body, 'albumId'));
}
