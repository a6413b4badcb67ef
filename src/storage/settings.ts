// Settings: what the staff change while the bot runs. They start from the rulebook and win over it.
import type { z } from 'zod';
import type { PersonId } from '../core/ids.ts';
import type { Access } from './database.ts';
import { readStored, toJson } from './stored-json.ts';

export interface StoredSetting<Value> {
  readonly key: string;
  readonly value: Value;
  /** Null: the product itself. */
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
}

/** Null where it was never changed, or where what is stored no longer has that shape. */
export async function readSetting<Value>(
  access: Access,
  key: string,
  schema: z.ZodType<Value>,
): Promise<Value | null> {
  const row = await access.prisma.setting.findUnique({ where: { key } });
  if (row === null) return null;
  const value = readStored(schema, row.value);
  if (value === null) access.warnOnce(`setting ${key}`, { key }, 'A stored setting is of no known shape');
  return value;
}

export async function changeSetting(
  access: Access,
  setting: { key: string; value: unknown; updatedBy: PersonId | null; at: Date },
): Promise<void> {
  const columns = { value: toJson(setting.value), updatedById: setting.updatedBy, updatedAt: setting.at };
  await access.prisma.setting.upsert({
    where: { key: setting.key },
    create: { key: setting.key, ...columns },
    update: columns,
  });
}

/** Those whose key begins so, by key. What no longer has that shape is left out. */
export async function listSettings<Value>(
  access: Access,
  prefix: string,
  schema: z.ZodType<Value>,
): Promise<StoredSetting<Value>[]> {
  const rows = await access.prisma.setting.findMany({
    where: { key: { startsWith: prefix } },
    orderBy: { key: 'asc' },
    include: { updatedBy: { select: { name: true } } },
  });
  return rows.flatMap(({ key, value: stored, updatedBy, updatedAt }) => {
    const value = readStored(schema, stored);
    if (value !== null) return [{ key, value, updatedBy: updatedBy?.name ?? null, updatedAt }];
    access.warnOnce(`setting ${key}`, { key }, 'A stored setting is of no known shape');
    return [];
  });
}

/** Back to what holds without it. Nothing happens where it was never set. */
export async function removeSetting(access: Access, key: string): Promise<void> {
  await access.prisma.setting.deleteMany({ where: { key } });
}
