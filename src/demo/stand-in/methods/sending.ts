// sendMessage, the single files, the album, and the small things.
import type { Content, FileKind } from '../bot-api-objects.ts';
import type { Exchange } from '../exchange.ts';
import { measureImage } from '../image-size.ts';
import { isObject, type JsonObject } from '../json.ts';
import { contentOfRecord, makeMedia } from '../media.ts';
import { Parameters } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import type { Method, Methods } from './method.ts';
import { captionFrom, readText, sendToChat, textContent } from './send.ts';

const mostPhotoBytes = 10 * 1024 * 1024;
const mostFileBytes = 50 * 1024 * 1024;
const mostInAlbum = 10;

const sendMessage: Method = (exchange, parameters) => {
  const formatted = readText(parameters);
  return sendToChat(exchange, parameters, () => textContent(formatted));
};

/** Checks what was uploaded or named now; stores it only when the answer is called. */
function prepareMedia(
  exchange: Exchange,
  kind: FileKind,
  parameters: Parameters,
  name: string,
  reference: string | undefined,
): () => Content {
  const upload = parameters.upload(name, reference);
  if (upload !== undefined) {
    if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
    if (upload.bytes.length > (kind === 'photo' ? mostPhotoBytes : mostFileBytes)) {
      throw badRequest('file is too big');
    }
    if (kind === 'photo' && measureImage(upload.bytes) === undefined)
      throw badRequest('IMAGE_PROCESS_FAILED');
    const { name: fileName, mediaType, bytes } = upload;
    // Telegram judges by the name; "octet-stream" is only what libraries say for want of anything better.
    const type = mediaType === 'application/octet-stream' ? undefined : mediaType;
    return () => makeMedia(exchange.files, kind, { name: fileName, mediaType: type, bytes });
  }
  if (reference === undefined || reference === '' || reference.startsWith('attach://')) {
    throw badRequest(`there is no ${kind.replace('_', ' ')} in the request`);
  }
  if (/^https?:/i.test(reference)) throw badRequest('failed to get HTTP URL content');
  const record = exchange.world.files.get(reference);
  if (record === undefined) {
    throw badRequest('wrong file identifier/HTTP URL specified');
  }
  return () => contentOfRecord(kind, record);
}

function sendFile(kind: FileKind): Method {
  return (exchange, parameters) => {
    const caption = captionFrom(parameters);
    const makeContent = prepareMedia(exchange, kind, parameters, kind, parameters.string(kind));
    return sendToChat(exchange, parameters, () => ({ ...makeContent(), ...caption }));
  };
}

const albumKinds: readonly FileKind[] = ['photo', 'video', 'document', 'audio'];

const sendMediaGroup: Method = (exchange, parameters) => {
  const items = (parameters.list('media') ?? []).filter(isObject);
  if (items.length < 2 || items.length > mostInAlbum) {
    throw badRequest(`wrong number of media in an album: ${items.length}, expected 2 to ${mostInAlbum}`);
  }
  const types = new Set(items.map((item) => item['type']));
  const isMixed = types.size > 1 && (types.has('document') || types.has('audio'));
  if (isMixed) throw badRequest("Can't use the media of the specified type in the album");
  const contents = items.map((item) => prepareItem(exchange, parameters, item));
  const albumId = String(exchange.world.nextFileNumber++) + String(Date.now());
  return contents.map((makeContent, index) =>
    sendToChat(exchange, parameters, makeContent, { albumId, count: index === 0 ? contents.length : 0 }),
  );
};

function prepareItem(exchange: Exchange, parameters: Parameters, item: JsonObject): () => Content {
  const kind = albumKinds.find((candidate) => candidate === item['type']);
  if (kind === undefined) throw badRequest(`type "${String(item['type'])}" can't be used in sendMediaGroup`);
  const media = item['media'];
  const caption = captionFrom(new Parameters(item, new Map()));
  const reference = typeof media === 'string' ? media : undefined;
  const makeContent = prepareMedia(exchange, kind, parameters, '', reference);
  return () => ({ ...makeContent(), ...caption });
}

const sendLocation: Method = (exchange, parameters) => {
  const { latitude, longitude } = parameters.values;
  return sendToChat(exchange, parameters, () => ({ location: { latitude, longitude } }));
};

const sendContact: Method = (exchange, parameters) => {
  const { phone_number, first_name, last_name } = parameters.values;
  return sendToChat(exchange, parameters, () => ({ contact: { phone_number, first_name, last_name } }));
};

export const sendingMethods: Methods = {
  sendMessage,
  sendPhoto: sendFile('photo'),
  sendDocument: sendFile('document'),
  sendVoice: sendFile('voice'),
  sendAudio: sendFile('audio'),
  sendVideo: sendFile('video'),
  sendVideoNote: sendFile('video_note'),
  sendAnimation: sendFile('animation'),
  sendSticker: sendFile('sticker'),
  sendMediaGroup,
  sendLocation,
  sendContact,
};
