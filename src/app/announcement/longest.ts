// How long an announcement may be: below a file the channel takes less.
import { longestAnnouncement, longestBesideFile } from '../../core/announcement.ts';
import type { FileId } from '../../core/ids.ts';
import { type TooLong, tooLongFor } from '../staff/too-long.ts';

export const longestFor = (fileId: FileId | null): number =>
  fileId === null ? longestAnnouncement : longestBesideFile;

export function findTooLong(texts: readonly string[], longest: number): TooLong | null {
  for (const text of texts) {
    const tooLong = tooLongFor(text, longest);
    if (tooLong !== null) return tooLong;
  }
  return null;
}
