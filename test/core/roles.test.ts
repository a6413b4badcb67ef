import { describe, expect, it } from 'vitest';
import { allRoles, isStaff, mayAct, type Role, type StaffAction } from '../../src/core/roles.ts';

const holding = (...roles: readonly Role[]) =>
  roles.map((role) => ({ role, areaCode: role === 'officer' ? '01777' : null }));

/** What each role may do, and nothing else. */
const expected: Readonly<Record<StaffAction, readonly Role[]>> = {
  seeDossiers: ['reviewer', 'lead', 'admin'],
  seeAreaCounts: ['officer', 'reviewer', 'lead', 'admin'],
  claim: ['reviewer', 'lead'],
  release: ['reviewer', 'lead'],
  handOver: ['lead'],
  writeNote: ['reviewer', 'lead'],
  requestChanges: ['reviewer', 'lead'],
  cancelChanges: ['reviewer', 'lead'],
  shortlist: ['reviewer', 'lead'],
  decline: ['reviewer', 'lead'],
  reopen: ['lead'],
  seePersonalCodes: ['reviewer', 'lead'],
  closeErased: ['reviewer', 'lead'],
  manageRoles: ['admin'],
  changeSettings: ['admin'],
  seeEnquiries: ['reviewer', 'lead', 'admin'],
  answerEnquiries: ['reviewer', 'lead'],
  muteAskers: ['admin'],
  announce: ['officer', 'lead', 'admin'],
  useConsole: ['officer', 'reviewer', 'lead', 'admin'],
};
const actions = [
  'seeDossiers',
  'seeAreaCounts',
  'claim',
  'release',
  'handOver',
  'writeNote',
  'requestChanges',
  'cancelChanges',
  'shortlist',
  'decline',
  'reopen',
  'seePersonalCodes',
  'closeErased',
  'manageRoles',
  'changeSettings',
  'seeEnquiries',
  'answerEnquiries',
  'muteAskers',
  'useConsole',
  'announce',
] as const satisfies readonly StaffAction[];

it('knows an answer for every action', () => {
  expect([...actions].sort()).toEqual(Object.keys(expected).sort());
});

describe.each(actions)('%s', (action) => {
  it.each(allRoles)('by somebody who is only %s', (role) => {
    expect(mayAct(holding(role), action)).toBe(expected[action].includes(role));
  });

  it('is refused to somebody without a role', () => {
    expect(mayAct([], action)).toBe(false);
  });
});

it('adds up what several roles may do', () => {
  expect(mayAct(holding('officer', 'admin'), 'seeDossiers')).toBe(true);
  expect(mayAct(holding('officer', 'admin'), 'claim')).toBe(false);
  expect(mayAct(holding('admin', 'reviewer'), 'claim')).toBe(true);
});

it('counts reviewers, leads and admins as staff, officers not', () => {
  expect(allRoles.filter((role) => isStaff(holding(role)))).toEqual(['reviewer', 'lead', 'admin']);
  expect(isStaff([])).toBe(false);
});

it('lets officers read no dossier', () => {
  const allowed = actions.filter((action) => mayAct(holding('officer'), action));
  expect(allowed).toEqual(['seeAreaCounts', 'useConsole', 'announce']);
});
