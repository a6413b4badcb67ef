// Files as messages carry them: stored once, described in the Bot API's shape.
import type { ApiFile, Content, FileKind } from './bot-api-objects.ts';
import type { FileStore, NewFile } from './file-store.ts';
import { measureImage } from './image-size.ts';
import type { FileRecord } from './world.ts';

const folders: Readonly<Record<FileKind, string>> = {
  photo: 'photos',
  document: 'documents',
  voice: 'voice',
  audio: 'music',
  video: 'videos',
  video_note: 'video_notes',
  sticker: 'stickers',
  animation: 'animations',
};

/** A real 1×1 picture: whoever takes a photo's first size instead of its last gets this. */
const thumbnail = Buffer.from('R0lGODlhAQABAIAAAMzMzAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

const mediaTypes: Readonly<Partial<Record<FileKind, string>>> = {
  voice: 'audio/ogg',
  audio: 'audio/mpeg',
  video: 'video/mp4',
  animation: 'video/mp4',
};

export function makeMedia(files: FileStore, kind: FileKind, file: Omit<NewFile, 'folder'>): Content {
  const folder = folders[kind];
  if (kind === 'photo') {
    const small = files.add({ folder, bytes: thumbnail });
    const large = files.add({ folder, bytes: file.bytes, declaredSize: file.declaredSize });
    const { width, height } = measureImage(file.bytes) ?? { width: 1280, height: 960 };
    return { photo: [describe(small, { width: 90, height: 67 }), describe(large, { width, height })] };
  }
  const record = files.add({ ...file, folder, mediaType: file.mediaType ?? mediaTypes[kind] });
  return contentOfRecord(kind, record);
}

/** The same file once more, by its id. */
export function contentOfRecord(kind: FileKind, record: FileRecord): Content {
  if (kind === 'photo') return { photo: [describe(record, { width: 1280, height: 960 })] };
  if (kind === 'document') return { document: describe(record, named(record)) };
  if (kind === 'voice') return { voice: describe(record, { mime_type: record.mediaType, duration: 3 }) };
  if (kind === 'audio') return { audio: describe(record, { ...named(record), duration: 3 }) };
  if (kind === 'video_note') return { video_note: describe(record, { length: 240, duration: 3 }) };
  if (kind === 'sticker') {
    const about = { type: 'regular', emoji: '👍', is_animated: false, is_video: false };
    return { sticker: describe(record, { ...about, width: 512, height: 512 }) };
  }
  const moving = describe(record, { ...named(record), width: 1280, height: 720, duration: 3 });
  // For apps that know no animations, Telegram gives each as a document too.
  return kind === 'video'
    ? { video: moving }
    : { animation: moving, document: describe(record, named(record)) };
}

function named(record: FileRecord): Partial<ApiFile> {
  return { file_name: record.name, mime_type: record.mediaType };
}

function describe(record: FileRecord, more: Partial<ApiFile>): ApiFile {
  return { ...more, file_id: record.fileId, file_unique_id: record.uniqueId, file_size: record.size };
}
