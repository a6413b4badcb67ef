// People and proposals to test with.
import type { PersonId } from '../../src/core/ids.ts';
import type { Access } from '../../src/storage/database.ts';
import { meetPerson, type StoredPerson } from '../../src/storage/persons.ts';
import type { StoredProposal } from '../../src/storage/proposal-row.ts';
import { changeProposal, createProposal, type ProposalChanges } from '../../src/storage/proposals.ts';

export const monday = new Date('2026-11-23T01:00:00.000Z');

export const minutesLater = (minutes: number): Date => new Date(monday.getTime() + minutes * 60_000);

let lastTelegramId = 7_000_000_000;

export async function addPerson(access: Access, name = 'Nông Thị Lan'): Promise<StoredPerson> {
  lastTelegramId += 1;
  return meetPerson(access, {
    telegramId: lastTelegramId,
    name,
    username: null,
    language: 'vi',
    at: monday,
  });
}

/** A new draft; with `changes`, moved on once from there (then its version is 1). */
export async function addProposal(
  access: Access,
  ownerId: PersonId,
  changes?: ProposalChanges,
): Promise<StoredProposal> {
  const proposal = await createProposal(access, { ownerId, language: 'vi', at: monday });
  if (changes === undefined) return proposal;
  const step = { proposalId: proposal.id, expectedVersion: 0, at: monday, changes };
  const outcome = await changeProposal(access, step);
  if (!outcome.ok) throw new Error('A new proposal cannot be stale');
  const { title = '', ...columns } = changes;
  return { ...proposal, ...columns, title, version: outcome.version };
}
