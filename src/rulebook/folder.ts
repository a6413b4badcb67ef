// Which files make up a rulebook's folder. A file that nobody reads is a fault: somebody expects it to count.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, inBoth } from './fault.ts';

export const sharedFiles = [
  'answers.yaml',
  'areas.yaml',
  'centre.yaml',
  'criteria.yaml',
  'sources.yaml',
] as const;

export interface FolderListing {
  /** For example "programmes/machinery.yaml", in alphabetical order. */
  readonly programmeFiles: readonly string[];
  readonly faults: readonly Fault[];
}

export function listFolder(folder: string): FolderListing {
  const shared = listNames(folder);
  const programmes = listNames(join(folder, 'programmes'));
  const programmeFiles = programmes.filter(isProgrammeFile).map((name) => `programmes/${name}`);
  const strangers = [
    ...shared.filter((name) => name !== 'programmes' && !sharedFiles.some((known) => known === name)),
    ...programmes.filter((name) => !isProgrammeFile(name)).map((name) => `programmes/${name}`),
  ];
  const faults = strangers.map((file) => ({ file, line: 1, reason: strangerReason }));
  if (programmeFiles.length > 0) return { programmeFiles, faults };
  const reason = inBoth('Chưa có chương trình nào trong thư mục này', 'There is no programme in this folder');
  return { programmeFiles, faults: [...faults, { file: 'programmes', line: 1, reason }] };
}

const strangerReason = inBoth(
  'Tệp lạ: tên tệp phải viết thường không dấu và kết thúc bằng .yaml',
  'Unknown file: names have lower-case letters, digits and hyphens, and end in .yaml',
);

const isProgrammeFile = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(name);

/** In alphabetical order, without hidden files and notes for readers; empty where the folder does not exist. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.') && !name.endsWith('.md'))
      .sort();
  } catch {
    return [];
  }
}
