// Consent comes first: asked with what is kept, why and who reads it; stored with the version of the text.
import { recordEvents } from '../../storage/events.ts';
import { changePerson, rememberUpdate } from '../../storage/persons.ts';
import type { App, Visit } from '../app.ts';
import type { Reply } from '../reply.ts';
import { showHome } from './show-home.ts';

/** Change it with every change of meaning of `applicant.consent.text`. */
export const consentVersion = '2026-11';

export async function giveConsent(app: App, visit: Visit): Promise<Reply> {
  const { person } = visit;
  const at = app.clock.now();
  if (person.consentAt !== null) return showHome(app, visit);
  await app.database.transaction(async (tx) => {
    await changePerson(tx, person.id, {
      consentVersion,
      consentAt: at,
      consentWithdrawnAt: null,
      handledUpdates: rememberUpdate(person, visit.updateId),
    });
    await recordEvents(tx, [
      { what: 'consentGiven', at, actorId: person.id, subjectId: person.id, after: consentVersion },
    ]);
  });
  return showHome(app, { ...visit, person: { ...person, consentAt: at, consentVersion } });
}

export function refuseConsent(): Reply {
  return { screen: 'consent', notice: 'refused' };
}
