// Settings: what the staff change while the bot runs. They start from the rulebook and win over it.
import type { z } from 'zod';
import type { PersonId } from '../core/ids.ts';
import type { Access } from './database.ts';
import { readStored, toJson } from './stored-json.ts';

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
