// A disk without room, as SQLite itself has it: the file may not grow any more.
import type { Database } from '../../../src/storage/database.ts';

const mostPages = 1_073_741_823;

/** The limit belongs to a connection, of which there are two. */
async function limitPages({ prisma, prepared }: Database, pages: number): Promise<void> {
  await prisma.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
  await prepared.read({ sql: `PRAGMA max_page_count = ${pages}`, values: [] });
}

/** Whatever needs another page fails; a limit below what is there means what is there. */
export const fillDisk = (database: Database): Promise<void> => limitPages(database, 1);

export const makeRoom = (database: Database): Promise<void> => limitPages(database, mostPages);
