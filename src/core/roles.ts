// Who may do what: one table, read by every channel. Roles live in the database; a removed one stops working at once.

export type Role = 'officer' | 'reviewer' | 'lead' | 'admin';

/** What only some may do. What owners do to their own proposals is checked by ownership instead. */
export type StaffAction =
  | 'seeDossiers'
  | 'seeAreaCounts'
  | 'claim'
  | 'release'
  | 'handOver'
  | 'writeNote'
  | 'requestChanges'
  | 'cancelChanges'
  | 'shortlist'
  | 'decline'
  | 'reopen'
  | 'seePersonalCodes'
  | 'closeErased'
  | 'manageRoles'
  | 'changeSettings'
  | 'seeEnquiries'
  | 'answerEnquiries'
  | 'muteAskers'
  | 'announce'
  | 'useConsole';

const mayDo: Readonly<Record<StaffAction, readonly Role[]>> = {
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

export const allRoles: readonly Role[] = ['officer', 'reviewer', 'lead', 'admin'];

/** Reviewers, leads and admins work at the centre; officers do not. */
const staffRoles: readonly Role[] = ['reviewer', 'lead', 'admin'];

export interface RoleGrant {
  readonly role: Role;
  /** Commune code or former district of an officer; null for staff. */
  readonly areaCode: string | null;
}

export function mayAct(grants: readonly RoleGrant[], action: StaffAction): boolean {
  return grants.some((grant) => mayDo[action].includes(grant.role));
}

export function isStaff(grants: readonly RoleGrant[]): boolean {
  return grants.some((grant) => staffRoles.includes(grant.role));
}
