// The makers of files behind one name. What they need is large, and loaded only when the first file is wanted.
import type { Documents } from '../app/documents.ts';
import { FillIn } from './fill-in.ts';
import { writeLetter } from './letter.ts';
import { writeOutline } from './outline.ts';
import { blanksOf } from './paper.ts';

export const documents: Documents = {
  async writePaper(kind, source) {
    const fill = new FillIn(source);
    const paper = kind === 'letter' ? writeLetter(fill) : writeOutline(fill);
    const motto = { country: fill.say('papers.motto.country'), words: fill.say('papers.motto.words') };
    const { writeDocx } = await import('./write-docx.ts');
    return { bytes: await writeDocx(paper, motto), blanks: blanksOf(paper) };
  },
  async writePlan(app, year) {
    const { writePlan } = await import('./write-plan.ts');
    return writePlan(app, year);
  },
  async writeEnquiries(app) {
    const { writeEnquiries } = await import('./write-enquiries.ts');
    return writeEnquiries(app);
  },
  async writePoster(source) {
    const { writePoster } = await import('./write-poster.ts');
    return writePoster(source);
  },
  async writeAnnouncement(app, announcement) {
    const { writeAnnouncement } = await import('./write-announcement.ts');
    return writeAnnouncement(app, announcement);
  },
};
