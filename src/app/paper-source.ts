// What papers are written from: the answers as they stand, judged, in the words of the papers' language.
import { foldText } from '../core/fold.ts';
import { sourceLanguage } from '../i18n/translator.ts';
import type { App } from './app.ts';
import type { Assessment } from './assessment.ts';
import { type Wording, wordingIn } from './wording.ts';

export const allPaperKinds = ['letter', 'outline'] as const;

/** letter: đơn đề nghị, which the owner signs; outline: đề án in the seven official headings, a draft for the staff. */
export type PaperKind = (typeof allPaperKinds)[number];

export interface PaperSource {
  readonly assessment: Assessment;
  /** Given at the first submission. */
  readonly reference: string | null;
  readonly centre: App['rulebook']['centre'];
  /** Papers go to Vietnamese offices, whatever language their owner reads. */
  readonly wording: Wording;
  /** Numbers that others see only the end of stand in full: for the owner, who signs, and for who has the dossier. */
  readonly isUnmasked: boolean;
}

const fileNames: Readonly<Record<PaperKind, string>> = { letter: 'don-de-nghi', outline: 'de-an' };

const longestTitle = 40;

/** "don-de-nghi-KC-2026-0001.docx"; a draft goes by its title. Letters that every phone and printer shop can read. */
export function paperFileName(kind: PaperKind, about: { reference: string | null; title: string }): string {
  const words = foldText(about.title).replaceAll(/[^a-z0-9]+/g, '-');
  const title = words.length > longestTitle ? words.slice(0, longestTitle).replace(/-[^-]*$/, '') : words;
  const parts = [fileNames[kind], about.reference ?? title].filter((part) => part !== '');
  return `${parts.join('-')}.docx`;
}

export function paperSourceOf(
  { rulebook, translations }: App,
  { assessment, reference, isUnmasked }: Pick<PaperSource, 'assessment' | 'reference' | 'isUnmasked'>,
): PaperSource {
  const wording = wordingIn(translations, rulebook, sourceLanguage);
  return { assessment, reference, isUnmasked, centre: rulebook.centre, wording };
}
