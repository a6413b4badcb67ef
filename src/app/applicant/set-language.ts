import { changePerson } from '../../storage/persons.ts';
import type { App, Visit } from '../app.ts';
import type { Reply } from '../reply.ts';
import { hasConsent } from './has-consent.ts';
import { showHome } from './show-home.ts';

/** An unknown language leaves things as they are and shows the choice again. */
export async function setLanguage(app: App, visit: Visit, language: string): Promise<Reply> {
  if (!app.translations.languages.includes(language)) return { screen: 'languages' };
  await changePerson(app.database, visit.person.id, { language });
  const person = { ...visit.person, language };
  if (!hasConsent(person) && person.grants.length === 0)
    return { screen: 'consent', notice: null, commune: null };
  return showHome(app, { ...visit, person }, 'languageSet');
}
