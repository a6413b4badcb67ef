// Persons: everybody who ever wrote to the bot, with the roles they hold now.
import { asId, type PersonId, type ProposalId } from '../core/ids.ts';
import type { RoleGrant } from '../core/roles.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access } from './database.ts';
import { packUpdates, unpackUpdates } from './handled-updates.ts';
import { isKnownError } from './known-error.ts';
import { readPerson } from './read-person.ts';
import { toRoleGrant } from './role-grant-row.ts';
import { toNullableJson } from './stored-json.ts';

/** So many update_ids are remembered: Telegram repeats the latest ones only. */
const rememberedUpdates = 32;

export interface StoredPerson {
  readonly id: PersonId;
  readonly telegramId: number;
  readonly name: string;
  readonly username: string | null;
  readonly language: string;
  readonly consentVersion: string | null;
  readonly consentAt: Date | null;
  readonly consentWithdrawnAt: Date | null;
  /** What the bot last asked this person for; read it with `readStored`. */
  readonly focus: unknown;
  readonly activeProposalId: ProposalId | null;
  /** The last update_ids that took effect, newest last. */
  readonly handledUpdates: readonly number[];
  readonly isReachable: boolean;
  /** Since when what this person asks disturbs nobody. */
  readonly mutedAt: Date | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly grants: readonly RoleGrant[];
}

export interface PersonChanges {
  readonly name?: string;
  readonly username?: string | null;
  readonly language?: string;
  readonly consentVersion?: string | null;
  readonly consentAt?: Date | null;
  readonly consentWithdrawnAt?: Date | null;
  /** Null clears it. */
  readonly focus?: unknown;
  readonly activeProposalId?: ProposalId | null;
  readonly handledUpdates?: readonly number[];
  readonly isReachable?: boolean;
  readonly mutedAt?: Date | null;
  readonly seenAt?: Date;
}

const withGrants = { grants: true } as const;
type PersonRow = Prisma.PersonGetPayload<{ include: typeof withGrants }>;

export async function findPerson(access: Access, id: PersonId): Promise<StoredPerson | null> {
  const row = await access.prisma.person.findUnique({ where: { id }, include: withGrants });
  return row === null ? null : toPerson(row);
}

export async function findPersonByTelegramId(
  access: Access,
  telegramId: number,
): Promise<StoredPerson | null> {
  if ('prepared' in access) return readPerson(access.prepared, telegramId);
  const where = { telegramId: BigInt(telegramId) };
  const row = await access.prisma.person.findUnique({ where, include: withGrants });
  return row === null ? null : toPerson(row);
}

/** The person with this Telegram id, created where there was none; an existing one is not changed. */
export async function meetPerson(
  access: Access,
  person: { telegramId: number; name: string; username: string | null; language: string; at: Date },
): Promise<StoredPerson> {
  const { at, ...columns } = person;
  const telegramId = BigInt(person.telegramId);
  const known = await findPersonByTelegramId(access, person.telegramId);
  if (known !== null) return known;
  try {
    const data = { ...columns, telegramId, handledUpdates: packUpdates([]), createdAt: at, seenAt: at };
    return toPerson(await access.prisma.person.create({ data, include: withGrants }));
  } catch (error) {
    // Two updates of somebody new at once: the other one was first.
    const other = isKnownError(error, 'duplicate')
      ? await findPersonByTelegramId(access, person.telegramId)
      : null;
    if (other === null) throw error;
    return other;
  }
}

/** Changes what is named. Throws where the person does not exist. */
export async function changePerson(access: Access, id: PersonId, changes: PersonChanges): Promise<void> {
  const { count } = await access.prisma.person.updateMany({ where: { id }, data: toPersonRow(changes) });
  if (count === 0) throw new Error(`No person ${id}`);
}

/** After consent is withdrawn and everything said is erased: only that this Telegram account was here remains. */
export async function erasePersonDetails(access: Access, id: PersonId): Promise<void> {
  await changePerson(access, id, { name: '', username: null, focus: null, activeProposalId: null });
}

/** Did this update take effect already? Then it changes nothing and is answered again. */
export function hasHandled(person: Pick<StoredPerson, 'handledUpdates'>, updateId: number): boolean {
  return person.handledUpdates.includes(updateId);
}

/** The remembered update_ids with this one, for `changePerson` in the same transaction as its effect. */
export function rememberUpdate(
  person: Pick<StoredPerson, 'handledUpdates'>,
  updateId: number,
): readonly number[] {
  return [...person.handledUpdates.filter((handled) => handled !== updateId), updateId].slice(
    -rememberedUpdates,
  );
}

function toPersonRow(changes: PersonChanges): Prisma.PersonUpdateManyMutationInput {
  const { focus, handledUpdates, ...columns } = changes;
  return {
    ...columns,
    ...(focus === undefined ? {} : { focus: toNullableJson(focus) }),
    ...(handledUpdates === undefined ? {} : { handledUpdates: packUpdates(handledUpdates) }),
  };
}

function toPerson(row: PersonRow): StoredPerson {
  return {
    ...row,
    id: asId<PersonId>(row.id),
    telegramId: Number(row.telegramId),
    activeProposalId: row.activeProposalId === null ? null : asId<ProposalId>(row.activeProposalId),
    handledUpdates: unpackUpdates(row.handledUpdates),
    grants: row.grants.map(toRoleGrant),
  };
}
