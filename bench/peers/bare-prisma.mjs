// Prisma on SQLite and nothing else: what every program with this storage takes while it waits.
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../../dist/src/generated/prisma/client.js';

const prisma = new PrismaClient({
  adapter: new PrismaBetterSqlite3({ url: `file:${process.env.DATABASE}` }),
});
await prisma.person.findFirst({ include: { grants: true } });
setInterval(() => undefined, 60_000);
