// Invitations that nobody has used yet: who may still come in by a link, and taking a link back.
import type { Role } from '../../core/roles.ts';
import { recordEvents } from '../../storage/events.ts';
import { listOpenInvitations, revokeInvitation } from '../../storage/invitations.ts';
import { findPerson } from '../../storage/persons.ts';
import type { App, Visit } from '../app.ts';

export interface OpenInvitation {
  readonly id: number;
  readonly role: Role;
  /** Of an officer: a commune's code or a former district. */
  readonly areaCode: string | null;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

/** For whoever manages roles: the caller checks. Latest first. */
export async function readInvitations(app: App): Promise<readonly OpenInvitation[]> {
  const open = await listOpenInvitations(app.database, app.clock.now());
  return Promise.all(
    open.map(async ({ id, role, areaCode, createdBy, expiresAt }) => ({
      id,
      role,
      areaCode,
      createdBy: (await findPerson(app.database, createdBy))?.name ?? '',
      expiresAt,
    })),
  );
}

/** The link works no more. False where it was used or taken back before. The caller checks who may. */
export async function takeInvitationBack(app: App, visit: Visit, id: number): Promise<boolean> {
  const at = app.clock.now();
  return app.database.transaction(async (tx) => {
    const isTaken = await revokeInvitation(tx, id, at);
    if (isTaken)
      await recordEvents(tx, [{ what: 'invitationRevoked', at, actorId: visit.person.id, after: id }]);
    return isTaken;
  });
}
