import { describe, expect, it } from 'vitest';
import {
  claimInvitation,
  createInvitation,
  listOpenInvitations,
  revokeInvitation,
} from '../../src/storage/invitations.ts';
import {
  changePerson,
  erasePersonDetails,
  findPerson,
  findPersonByTelegramId,
  hasHandled,
  meetPerson,
  rememberUpdate,
} from '../../src/storage/persons.ts';
import { countHolders, grantRole, listGrants, listHolders, removeRole } from '../../src/storage/roles.ts';
import { freshDatabase } from '../support/database.ts';
import { addPerson, minutesLater, monday } from './examples.ts';

describe('a person', () => {
  it('is created once, even when two messages arrive together, with Telegram’s largest ids', async () => {
    const { database } = await freshDatabase();
    const telegramId = 2 ** 52 - 1;
    const met = { telegramId, name: 'Hoàng Văn Páo', username: 'pao', language: 'vi', at: monday };
    const both = await Promise.all([
      meetPerson(database, met),
      meetPerson(database, { ...met, name: 'Páo' }),
    ]);
    expect(both[0].id).toBe(both[1].id);
    const person = await findPersonByTelegramId(database, telegramId);
    expect(person).toMatchObject({
      telegramId,
      username: 'pao',
      focus: null,
      handledUpdates: [],
      grants: [],
    });
    expect(await findPersonByTelegramId(database, 1)).toBeNull();
  });

  it('is changed only in what is named, and a focus can be cleared', async () => {
    const { database } = await freshDatabase();
    const { id } = await addPerson(database);
    await changePerson(database, id, { focus: { kind: 'note', proposal: 3 }, isReachable: false });
    expect(await findPerson(database, id)).toMatchObject({
      focus: { kind: 'note', proposal: 3 },
      isReachable: false,
    });
    await changePerson(database, id, { consentVersion: '2026-1', consentAt: minutesLater(2) });
    expect(await findPerson(database, id)).toMatchObject({
      focus: { kind: 'note', proposal: 3 },
      consentVersion: '2026-1',
      consentAt: minutesLater(2),
      name: 'Nông Thị Lan',
    });
    await changePerson(database, id, { focus: null });
    expect(await findPerson(database, id)).toMatchObject({ focus: null });
  });

  it('remembers the last 32 updates that took effect', () => {
    let person: { handledUpdates: readonly number[] } = { handledUpdates: [] };
    for (let update = 1; update <= 40; update += 1)
      person = { handledUpdates: rememberUpdate(person, update) };
    expect(person.handledUpdates).toHaveLength(32);
    expect(hasHandled(person, 40)).toBe(true);
    expect(hasHandled(person, 9)).toBe(true);
    expect(hasHandled(person, 8)).toBe(false);
    expect(rememberUpdate(person, 40)).toEqual(person.handledUpdates);
  });

  it('leaves no name behind after asking to be erased', async () => {
    const { database } = await freshDatabase();
    const { id } = await addPerson(database);
    await erasePersonDetails(database, id);
    expect(await findPerson(database, id)).toMatchObject({ name: '', username: null, focus: null });
  });
});

describe('roles', () => {
  it('are held at once and gone at once', async () => {
    const { database } = await freshDatabase();
    const [admin, officer] = [await addPerson(database), await addPerson(database, 'Đàm Văn Nghĩa')];
    const grant = { personId: officer.id, role: 'officer', areaCode: '01774' } as const;
    await grantRole(database, { ...grant, grantedBy: admin.id, at: monday });
    await grantRole(database, { ...grant, grantedBy: null, at: minutesLater(1) });
    await grantRole(database, {
      ...grant,
      role: 'lead',
      areaCode: null,
      grantedBy: null,
      at: minutesLater(1),
    });
    await grantRole(database, {
      ...grant,
      role: 'lead',
      areaCode: null,
      grantedBy: null,
      at: minutesLater(2),
    });
    const grants = [
      { role: 'officer', areaCode: '01774' },
      { role: 'lead', areaCode: null },
    ];
    expect(await listGrants(database, officer.id)).toEqual(grants);
    expect((await findPerson(database, officer.id))?.grants).toEqual(expect.arrayContaining(grants));
    expect(await removeRole(database, grant)).toBe(true);
    expect(await removeRole(database, grant)).toBe(false);
    expect((await findPerson(database, officer.id))?.grants).toEqual([{ role: 'lead', areaCode: null }]);
    expect(await countHolders(database, 'officer')).toBe(0);
    expect(await listHolders(database, ['lead', 'reviewer'])).toMatchObject([
      { personId: officer.id, name: 'Đàm Văn Nghĩa', telegramId: officer.telegramId, role: 'lead' },
    ]);
  });
});

describe('an invitation', () => {
  it('works for one of two people who open it at the same moment', async () => {
    const { database } = await freshDatabase();
    const admin = await addPerson(database);
    const guests = await Promise.all([addPerson(database), addPerson(database)]);
    const link = { codeHash: 'a1', role: 'reviewer', areaCode: null, createdBy: admin.id } as const;
    await createInvitation(database, { ...link, at: monday, expiresAt: minutesLater(60) });
    const uses = await Promise.all(
      guests.map(({ id }) =>
        claimInvitation(database, { codeHash: 'a1', personId: id, at: minutesLater(1) }),
      ),
    );
    expect(uses.map((use) => (use.ok ? use.invitation.role : use.reason)).sort()).toEqual([
      'reviewer',
      'used',
    ]);
  });

  it('does not work when it is unknown, too old or revoked', async () => {
    const { database } = await freshDatabase();
    const { id } = await addPerson(database);
    const link = { role: 'officer', areaCode: 'nguyen-binh', createdBy: id, at: monday } as const;
    const expiresAt = minutesLater(60);
    const revoked = await createInvitation(database, { ...link, codeHash: 'b1', expiresAt });
    await createInvitation(database, { ...link, codeHash: 'b2', expiresAt });
    expect(await revokeInvitation(database, revoked.id, monday)).toBe(true);
    expect(await revokeInvitation(database, revoked.id, monday)).toBe(false);
    const use = (codeHash: string, at: Date) => claimInvitation(database, { codeHash, personId: id, at });
    expect(await use('b0', monday)).toEqual({ ok: false, reason: 'unknown' });
    expect(await use('b1', monday)).toEqual({ ok: false, reason: 'revoked' });
    expect(await use('b2', expiresAt)).toEqual({ ok: false, reason: 'expired' });
    expect(await listOpenInvitations(database, minutesLater(59))).toMatchObject([
      { role: 'officer', areaCode: 'nguyen-binh', usedBy: null },
    ]);
    expect(await listOpenInvitations(database, expiresAt)).toEqual([]);
  });
});
