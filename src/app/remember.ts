// Keeping, with a person, what they were last asked and that their update took effect.
import type { Focus } from '../core/focus.ts';
import type { ProposalId } from '../core/ids.ts';
import type { Access } from '../storage/database.ts';
import { changePerson, type PersonChanges, rememberUpdate } from '../storage/persons.ts';
import type { App, Visit } from './app.ts';
import { TurnLost } from './turn-lost.ts';

/** What is written with an effect, so that it happens once. Throws TurnLost where that is no longer ours to say. */
export function handledWith(visit: Visit): readonly number[] {
  if (visit.updateId === null) throw new Error('Only what is done in the chat is remembered with it');
  if (!visit.isInTurn()) throw new TurnLost(visit.updateId);
  return rememberUpdate(visit.person, visit.updateId);
}

/** The changes for whoever writes them together with an effect. */
export function rememberedWith(
  app: App,
  visit: Visit,
  place: { readonly focus: Focus | null; readonly proposal?: ProposalId | null },
): PersonChanges {
  return {
    focus: place.focus,
    ...(place.proposal === undefined ? {} : { activeProposalId: place.proposal }),
    handledUpdates: handledWith(visit),
    seenAt: app.clock.now(),
  };
}

/** What is done elsewhere leaves the chat as it is: what was asked there stays asked. */
export async function remember(
  app: App,
  access: Access,
  visit: Visit,
  place: { readonly focus: Focus | null; readonly proposal?: ProposalId | null },
): Promise<void> {
  if (visit.updateId === null) return;
  await changePerson(access, visit.person.id, rememberedWith(app, visit, place));
}
