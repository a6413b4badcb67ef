import { beginningOf } from '../../core/clean-text.ts';
import type { AnnouncementWords } from '../../storage/announcements.ts';

const longestTitle = 60;

/** How it begins, for lists and notices; empty where nothing is written yet. */
export const titleOf = ({ texts }: Pick<AnnouncementWords, 'texts'>): string =>
  beginningOf(texts.vi, longestTitle);
