// What is kept as JSON: written from trusted values, read through a schema, for an older build may have written it.
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';

const storable = z.custom<Prisma.InputJsonValue>((value) => value !== undefined && value !== null);

/** A value of plain objects, arrays, strings, numbers and booleans. Throws for null and undefined. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return storable.parse(value);
}

/** The same where there may be nothing: null and undefined become the column's NULL. */
export function toNullableJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === undefined || value === null ? Prisma.DbNull : toJson(value);
}

/** What a JSON column holds, or null where it no longer has that shape. */
export function readStored<Value>(schema: z.ZodType<Value>, stored: unknown): Value | null {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
