// Roles: who has which, invitations by a one-time link, and taking a role away, which works at once.
import { createHash, randomBytes } from 'node:crypto';
import { searchAreas } from '../../core/area-search.ts';
import { foldText } from '../../core/fold.ts';
import type { PersonId } from '../../core/ids.ts';
import { transitions } from '../../core/proposal.ts';
import { allRoles, mayAct, type Role } from '../../core/roles.ts';
import type { Tx } from '../../storage/database.ts';
import { recordEvents } from '../../storage/events.ts';
import { claimInvitation, createInvitation } from '../../storage/invitations.ts';
import { changePerson, findPerson } from '../../storage/persons.ts';
import { changeProposal, listHeldDossiers } from '../../storage/proposals.ts';
import { countHolders, grantRole, listGrants, listHolders, removeRole } from '../../storage/roles.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { giveBackEnquiries } from '../enquiry/give-back.ts';
import { notifyPerson } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';

const invitationDays = 7;

/** Runs `work` for those who manage roles, and nobody else. */
async function asAdmin(app: App, visit: Visit, work: () => Promise<Reply>): Promise<Reply> {
  return mayAct(visit.person.grants, 'manageRoles') ? work() : showHome(app, visit, 'notAllowed');
}

export function listPeople(app: App, visit: Visit, page: number): Promise<Reply> {
  return asAdmin(app, visit, async () => {
    await remember(app, app.database, visit, { focus: null });
    const people = new Map<PersonId, { id: PersonId; name: string; roles: Role[] }>();
    for (const { personId, name, role } of await listHolders(app.database, allRoles)) {
      const known = people.get(personId) ?? { id: personId, name, roles: [] };
      if (!known.roles.includes(role)) known.roles.push(role);
      people.set(personId, known);
    }
    return { screen: 'people', people: [...people.values()], page };
  });
}

type PersonNotice = Extract<Reply, { screen: 'personRoles' }>['notice'];

export function showPersonRoles(
  app: App,
  visit: Visit,
  id: PersonId,
  notice: PersonNotice = null,
): Promise<Reply> {
  return asAdmin(app, visit, async () => {
    const person = await findPerson(app.database, id);
    if (person === null) return listPeople(app, visit, 0);
    const roles = [...new Set(person.grants.map(({ role }) => role))];
    return { screen: 'personRoles', person: { id, name: person.name, roles }, notice };
  });
}

/** The last admin stays: otherwise nobody could give the role back. */
export function takeRoleAway(app: App, visit: Visit, id: PersonId, role: Role): Promise<Reply> {
  return asAdmin(app, visit, async () => {
    const at = app.clock.now();
    const outcome = await app.database.transaction(async (tx) => {
      const held = (await listGrants(tx, id)).filter((grant) => grant.role === role);
      if (held.length === 0) return { ok: false as const, reason: 'notHeld' as const };
      if (role === 'admin' && (await countHolders(tx, 'admin')) <= 1)
        return { ok: false as const, reason: 'lastAdmin' as const };
      for (const grant of held) await removeRole(tx, { ...grant, personId: id });
      if (!mayAct(await listGrants(tx, id), 'claim')) {
        await giveBackDossiers(app, tx, visit, id);
        await giveBackEnquiries(tx, visit, id, at);
      }
      await recordEvents(tx, [
        { what: 'roleRemoved', at, actorId: visit.person.id, subjectId: id, before: role },
      ]);
      await notifyPerson(
        app,
        tx,
        id,
        { about: 'roleRemoved', role },
        `role removed ${id} ${role} ${at.getTime()}`,
      );
      await remember(app, tx, visit, { focus: null });
      return { ok: true as const };
    });
    if (outcome.ok) app.wakeSender();
    if (!outcome.ok && outcome.reason === 'lastAdmin')
      return showPersonRoles(app, visit, id, { kind: 'lastAdmin' });
    return showPersonRoles(app, visit, id, outcome.ok ? { kind: 'removed', role } : null);
  });
}

/** What somebody had who may not review any more goes back to the queue, so that no dossier waits for nobody. */
async function giveBackDossiers(app: App, tx: Tx, visit: Visit, reviewer: PersonId): Promise<void> {
  const at = app.clock.now();
  for (const { id, version, status, ownerId, reference } of await listHeldDossiers(tx, reviewer)) {
    const changes = {
      reviewerId: null,
      ...(status === 'inReview' ? { status: transitions.release.to } : {}),
    };
    await changeProposal(tx, { proposalId: id, expectedVersion: version, at, changes });
    await recordEvents(tx, [{ what: 'proposalReleased', at, actorId: visit.person.id, proposalId: id }]);
    // What was sent back to its owner waits for the owner, not for the centre: nothing changes for them.
    if (status === 'changesRequested') continue;
    const notice = { about: 'released', proposal: id, reference: reference ?? '' } as const;
    await notifyPerson(app, tx, ownerId, notice, `released ${id} ${version}`);
  }
}

export function askWhichRole(app: App, visit: Visit): Promise<Reply> {
  return asAdmin(app, visit, async () => ({ screen: 'inviteAsk' }));
}

/** An officer speaks for an area: its name is typed, and one of what was found is pressed. */
export function askForArea(app: App, visit: Visit, typed: string): Promise<Reply> {
  return asAdmin(app, visit, async () => {
    await remember(app, app.database, visit, { focus: { kind: 'inviteArea' } });
    const areas = typed === '' ? [] : findAreas(app, typed);
    return { screen: 'inviteAreas', areas, isNotFound: typed !== '' && areas.length === 0 };
  });
}

const mostAreas = 8;

function findAreas({ rulebook }: App, typed: string): { code: string; name: string | null }[] {
  const folded = foldText(typed);
  const districts = new Map(rulebook.areas.map(({ district, districtName }) => [district, districtName]));
  const named = [...districts].filter(([, name]) => foldText(name).includes(folded));
  return [
    ...named.map(([code, name]) => ({ code, name })),
    ...searchAreas(rulebook.areas, typed).map(({ area }) => ({ code: area.code, name: null })),
  ].slice(0, mostAreas);
}

/** The code goes into a link and nowhere else: only its hash is kept. */
export function inviteAs(app: App, visit: Visit, role: Role, areaCode: string | null = null): Promise<Reply> {
  return asAdmin(app, visit, async () => {
    const at = app.clock.now();
    const expires = new Date(at.getTime() + invitationDays * 86_400_000);
    const code = randomBytes(12).toString('base64url');
    await app.database.transaction(async (tx) => {
      const invitation = { role, areaCode, codeHash: hashCode(code), createdBy: visit.person.id };
      await createInvitation(tx, { ...invitation, at, expiresAt: expires });
      await recordEvents(tx, [{ what: 'invitationCreated', at, actorId: visit.person.id, after: role }]);
      await remember(app, tx, visit, { focus: null });
    });
    return { screen: 'invited', code, expires };
  });
}

function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Somebody opened an invitation. */
export async function joinByInvitation(app: App, visit: Visit, code: string): Promise<Reply> {
  const at = app.clock.now();
  const { person } = visit;
  const outcome = await app.database.transaction(async (tx) => {
    const used = await claimInvitation(tx, { codeHash: hashCode(code), personId: person.id, at });
    if (!used.ok) return used;
    const { role, areaCode, createdBy } = used.invitation;
    await grantRole(tx, { personId: person.id, role, areaCode, grantedBy: createdBy, at });
    await changePerson(tx, person.id, { name: person.name, username: person.username });
    await recordEvents(tx, [
      { what: 'invitationUsed', at, actorId: person.id, subjectId: person.id, after: role },
      { what: 'roleGranted', at, actorId: createdBy, subjectId: person.id, after: role },
    ]);
    await remember(app, tx, visit, { focus: null });
    return { ok: true as const, role };
  });
  return outcome.ok ? { screen: 'joined', role: outcome.role } : { screen: 'inviteInvalid' };
}
