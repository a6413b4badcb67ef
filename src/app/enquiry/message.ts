// One message of an enquiry: words, a file, or both.
import { beginningOf } from '../../core/clean-text.ts';
import type { FileId } from '../../core/ids.ts';
import type { Tx } from '../../storage/database.ts';
import { addFile } from '../../storage/files.ts';
import type { Visit } from '../app.ts';

export interface Message {
  /** Cleaned; empty where only a file came. */
  readonly text: string;
  /** Its bytes lie in the store already. */
  readonly file: {
    readonly sha256: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
  } | null;
}

const longestTitle = 80;

/** The beginning of what is asked, for lists. */
export const titleFrom = (text: string): string => beginningOf(text, longestTitle);

export async function keepMessageFile(
  tx: Tx,
  { person }: Visit,
  { file }: Message,
  at: Date,
): Promise<FileId | null> {
  if (file === null) return null;
  const { id } = await addFile(tx, { ...file, ownerId: person.id, proposalId: null, at });
  return id;
}
