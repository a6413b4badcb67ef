// What a sheet says that brings people to hear the news of an area.
import { maySpeakFor, speakableAreas } from '../../core/speaking.ts';
import type { TextKey } from '../../i18n/text-key.ts';
import { sourceLanguage, toPlainText } from '../../i18n/translator.ts';
import type { App, Visit } from '../app.ts';
import { wordingIn } from '../wording.ts';

export type PosterOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** noLink: the bot has not met Telegram yet, so nobody knows its address. */
  | { readonly ok: false; readonly reason: 'notAllowed' | 'noLink' };

/** Communes and former districts for which this person may hang one up. */
export const posterAreas = ({ rulebook }: App, { person }: Visit): readonly string[] =>
  speakableAreas(rulebook.areas, person.grants);

export async function makePoster(app: App, { person }: Visit, area: string): Promise<PosterOutcome> {
  if (!maySpeakFor(app.rulebook.areas, person.grants, [area])) return { ok: false, reason: 'notAllowed' };
  const link = app.linkToChat(`hear_${area}`);
  if (link === null) return { ok: false, reason: 'noLink' };
  const wording = wordingIn(app.translations, app.rulebook, sourceLanguage);
  const say = (key: TextKey): string => toPlainText(wording.t(key));
  const bytes = await app.documents.writePoster({
    title: say('announcements.poster.title'),
    area: wording.area(area),
    about: say('announcements.poster.about'),
    steps: [
      say('announcements.poster.scan'),
      say('announcements.poster.start'),
      say('announcements.poster.agree'),
    ],
    link,
    call: wording.centreToCall,
  });
  return { ok: true, bytes };
}
