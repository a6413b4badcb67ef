// Consent comes first: asked with what is kept, why and who reads it; stored with the version of the text.
import { recordEvents } from '../../storage/events.ts';
import { changePerson } from '../../storage/persons.ts';
import type { App, Visit } from '../app.ts';
import { handledWith } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { consentVersion, hasConsent } from './has-consent.ts';
import { showHome } from './show-home.ts';
import { startProposal } from './start-proposal.ts';

/** Somebody who came by a commune's link begins at once, with that commune filled in. */
export async function giveConsent(app: App, visit: Visit, communeCode: string | null): Promise<Reply> {
  const { person } = visit;
  const at = app.clock.now();
  if (hasConsent(person)) return showHome(app, visit);
  await app.database.transaction(async (tx) => {
    await changePerson(tx, person.id, {
      consentVersion,
      consentAt: at,
      consentWithdrawnAt: null,
      name: person.name,
      username: person.username,
      handledUpdates: handledWith(visit),
    });
    await recordEvents(tx, [
      { what: 'consentGiven', at, actorId: person.id, subjectId: person.id, after: consentVersion },
    ]);
  });
  const consented = { ...visit, person: { ...person, consentAt: at, consentVersion } };
  const isKnown = app.rulebook.areas.some(({ code }) => code === communeCode);
  return communeCode !== null && isKnown
    ? startProposal(app, consented, { copyFrom: null, communeCode })
    : showHome(app, consented);
}

export function refuseConsent(): Reply {
  return { screen: 'consent', notice: 'refused', commune: null };
}
