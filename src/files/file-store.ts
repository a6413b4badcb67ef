// The bytes that people send, named by their content: the same bytes are kept once, and no name comes from outside.
import { createHash } from 'node:crypto';

/** Every call throws StoreFault where the store does not do it. */
export interface FileStore {
  /** Keeps the bytes and returns their SHA-256 in hex. They outlive a power cut when this resolves. */
  put(bytes: Uint8Array): Promise<string>;
  /** Throws MissingFile where they are not there, SpoiltFile where they are not what was put. */
  get(sha256: string): Promise<Uint8Array>;
  /** Missing ones are no error. */
  remove(sha256s: readonly string[]): Promise<void>;
  /** The names of all that is there, in no order. */
  list(): AsyncGenerator<string, void, undefined>;
}

/** The store is out of reach, full or refuses. Its message is fit for the log: it holds no key and no content. */
export class StoreFault extends Error {
  override readonly name: string = 'StoreFault';
}

export class MissingFile extends Error {
  override readonly name = 'MissingFile';
  constructor(sha256: string, options?: ErrorOptions) {
    super(`the store has no file ${sha256}`, options);
  }
}

export class SpoiltFile extends Error {
  override readonly name = 'SpoiltFile';
  constructor(sha256: string) {
    super(`the bytes that the store holds as ${sha256} are others`);
  }
}

export function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same in every store, so that plain copying moves one into another: two levels, as no directory should grow too large. */
export function pathOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content hash');
  return `${sha256.slice(0, 2)}/${sha256}`;
}

/** The name of the file at this path; null where it is none of ours. */
export function nameAt(path: string): string | null {
  const [, folder, name] = /^([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(path) ?? [];
  return folder !== undefined && name?.startsWith(folder) === true ? name : null;
}

export function checkContent(sha256: string, bytes: Uint8Array): Uint8Array {
  if (nameOf(bytes) !== sha256) throw new SpoiltFile(sha256);
  return bytes;
}
