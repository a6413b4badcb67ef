// Keeping, with a person, what they were last asked and that their update took effect.
import type { Focus } from '../core/focus.ts';
import type { ProposalId } from '../core/ids.ts';
import type { Access } from '../storage/database.ts';
import { changePerson, type PersonChanges, rememberUpdate } from '../storage/persons.ts';
import type { App, Visit } from './app.ts';

/** The changes for whoever writes them together with an effect. */
export function rememberedWith(
  app: App,
  visit: Visit,
  place: { readonly focus: Focus | null; readonly proposal?: ProposalId | null },
): PersonChanges {
  return {
    focus: place.focus,
    ...(place.proposal === undefined ? {} : { activeProposalId: place.proposal }),
    handledUpdates: rememberUpdate(visit.person, visit.updateId),
    seenAt: app.clock.now(),
  };
}

export async function remember(
  app: App,
  access: Access,
  visit: Visit,
  place: { readonly focus: Focus | null; readonly proposal?: ProposalId | null },
): Promise<void> {
  await changePerson(access, visit.person.id, rememberedWith(app, visit, place));
}
