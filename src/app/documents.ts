// What people print or open in Excel, as the use cases ask for it. Who makes the files is found out in compose.
import type { StoredAnnouncement } from '../storage/announcements.ts';
import type { App } from './app.ts';
import type { PaperKind, PaperSource } from './paper-source.ts';

export interface WrittenPaper {
  readonly bytes: Uint8Array;
  /** What is still open in it, as its questions are called. */
  readonly blanks: readonly string[];
}

/** What stands on a sheet that is hung up. */
export interface PosterSource {
  readonly title: string;
  readonly area: string;
  readonly about: string;
  readonly steps: readonly string[];
  /** What its code leads to. */
  readonly link: string;
  /** Whom to call instead. */
  readonly call: string;
}

/** The same data gives the same bytes. */
export interface Documents {
  /** A Word file. */
  writePaper(kind: PaperKind, source: PaperSource): Promise<WrittenPaper>;
  /** An Excel file of what is registered for the plan of that year; null: of every year. */
  writePlan(
    app: Pick<App, 'database' | 'rulebook' | 'translations' | 'clock'>,
    year: number | null,
  ): Promise<Uint8Array>;
  /** An Excel file of how much was asked in the last year, and how soon it was answered. */
  writeEnquiries(app: Pick<App, 'database' | 'rulebook' | 'translations' | 'clock'>): Promise<Uint8Array>;
  /** A Word file of one page, to be hung up. */
  writePoster(source: PosterSource): Promise<Uint8Array>;
  /** An Excel file of what became of an announcement, with those whom it did not reach. */
  writeAnnouncement(
    app: Pick<App, 'database' | 'rulebook' | 'translations'>,
    announcement: StoredAnnouncement,
  ): Promise<Uint8Array>;
}
