// Files that people sent: their names and hashes. The bytes lie in the file store under the hash.
import type { StoredFile } from '../core/answer.ts';
import { asId, type FileId, type PersonId, type ProposalId } from '../core/ids.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access, Tx } from './database.ts';

export interface FileRecord extends StoredFile {
  /** SHA-256 of the bytes, hex; empty once they are erased and gone. */
  readonly sha256: string;
  readonly ownerId: PersonId;
  readonly proposalId: ProposalId | null;
  readonly createdAt: Date;
  /** From then on it counts as erased and is shown to nobody; its bytes go as soon as the store lets go of them. */
  readonly erasedAt: Date | null;
}

export async function addFile(
  access: Access,
  file: Omit<FileRecord, 'id' | 'createdAt' | 'erasedAt'> & { at: Date },
): Promise<FileRecord> {
  const { at, ...columns } = file;
  return toFile(await access.prisma.file.create({ data: { ...columns, createdAt: at } }));
}

export async function findFile(access: Access, id: FileId): Promise<FileRecord | null> {
  const row = await access.prisma.file.findUnique({ where: { id } });
  return row === null ? null : toFile(row);
}

/** Everything sent for one proposal that has not been erased, oldest first. */
export async function listFiles(access: Access, proposalId: ProposalId): Promise<FileRecord[]> {
  const rows = await access.prisma.file.findMany({
    where: { proposalId, erasedAt: null },
    orderBy: { id: 'asc' },
  });
  return rows.map(toFile);
}

/** Marks a proposal's files as erased, and returns the hashes whose bytes no other file shares. */
export async function eraseFilesOf(
  tx: Tx,
  { proposalId, at }: { proposalId: ProposalId; at: Date },
): Promise<string[]> {
  const files = await listFiles(tx, proposalId);
  return eraseFiles(tx, { ids: files.map(({ id }) => id), at });
}

/** The same for some files by their ids; those erased before stay as they are. */
export async function eraseFiles(
  tx: Tx,
  { ids, at }: { ids: readonly FileId[]; at: Date },
): Promise<string[]> {
  const where = { id: { in: [...ids] }, erasedAt: null };
  const erased = await tx.prisma.file.findMany({ where, select: { sha256: true } });
  const hashes = [...new Set(erased.map((file) => file.sha256))];
  await tx.prisma.file.updateMany({ where, data: { name: '', erasedAt: at } });
  const inUse = await findInUse(tx, hashes);
  return hashes.filter((hash) => !inUse.has(hash));
}

export interface ErasedHashes {
  /** No file has these bytes any more. */
  readonly unused: readonly string[];
  /** Erased for one, kept for another. */
  readonly shared: readonly string[];
}

const mostErased = 500;

/** Hashes that erased files still have: their bytes may still be there. Some hundred at a time. */
export async function findErasedHashes(access: Access): Promise<ErasedHashes> {
  const erased = await access.prisma.file.findMany({
    where: { erasedAt: { not: null }, sha256: { not: '' } },
    select: { sha256: true },
    distinct: ['sha256'],
    take: mostErased,
  });
  const hashes = erased.map(({ sha256 }) => sha256);
  const inUse = await findInUse(access, hashes);
  return {
    unused: hashes.filter((hash) => !inUse.has(hash)),
    shared: hashes.filter((hash) => inUse.has(hash)),
  };
}

/** The bytes are gone, or another file's: erased files do not name them any more. */
export async function forgetHashes(access: Access, sha256s: readonly string[]): Promise<void> {
  if (sha256s.length === 0) return;
  await access.prisma.file.updateMany({
    where: { sha256: { in: [...sha256s] }, erasedAt: { not: null } },
    data: { sha256: '' },
  });
}

async function findInUse(access: Access, sha256s: readonly string[]): Promise<ReadonlySet<string>> {
  const inUse = await access.prisma.file.findMany({
    where: { sha256: { in: [...sha256s] }, erasedAt: null },
    select: { sha256: true },
  });
  return new Set(inUse.map(({ sha256 }) => sha256));
}

function toFile(row: Prisma.FileGetPayload<object>): FileRecord {
  return {
    ...row,
    id: asId<FileId>(row.id),
    ownerId: asId<PersonId>(row.ownerId),
    proposalId: row.proposalId === null ? null : asId<ProposalId>(row.proposalId),
  };
}
