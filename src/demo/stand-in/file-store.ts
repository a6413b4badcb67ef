// The bytes of the files that went through the chats: in memory, or in a folder beside the state file.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRecord, World } from './world.ts';

export interface NewFile {
  readonly folder: string;
  readonly name?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly bytes: Buffer;
  readonly declaredSize?: number | undefined;
}

const endings: Readonly<Record<string, string>> = {
  photos: 'jpg',
  voice: 'oga',
  music: 'mp3',
  videos: 'mp4',
  video_notes: 'mp4',
  stickers: 'webp',
  animations: 'mp4',
  documents: 'bin',
};

export class FileStore {
  readonly #world: World;
  readonly #folder: string | undefined;
  readonly #bytes = new Map<string, Buffer>();

  constructor(world: World, folder: string | undefined) {
    this.#world = world;
    this.#folder = folder;
  }

  add({ folder, name, mediaType, bytes, declaredSize }: NewFile): FileRecord {
    const number = this.#world.nextFileNumber++;
    const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name ?? '')?.[1]?.toLowerCase() ?? endings[folder] ?? 'bin';
    const record: FileRecord = {
      fileId: `BQACAgUAAxkB${randomBytes(18).toString('base64url')}`,
      uniqueId: `AgAD${randomBytes(6).toString('base64url')}`,
      path: `${folder}/file_${number}.${ending}`,
      name,
      mediaType,
      size: declaredSize ?? bytes.length,
    };
    this.#world.files.set(record.fileId, record);
    if (this.#folder === undefined) {
      this.#bytes.set(record.path, bytes);
    } else {
      mkdirSync(join(this.#folder, folder), { recursive: true });
      writeFileSync(join(this.#folder, record.path), bytes);
    }
    return record;
  }

  findByPath(path: string): FileRecord | undefined {
    return [...this.#world.files.values()].find((record) => record.path === path);
  }

  read(record: FileRecord): Buffer {
    if (this.#folder !== undefined) return readFileSync(join(this.#folder, record.path));
    const bytes = this.#bytes.get(record.path);
    if (bytes === undefined) throw new Error(`The bytes of ${record.path} are gone`);
    return bytes;
  }
}
