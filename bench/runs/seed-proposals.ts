// A database that has served a while: somebody really answers the form, and SQL copies that person and their draft.
import BetterSqlite3 from 'better-sqlite3';
import { product } from '../contenders/product.ts';
import { inRoom, makeFolder } from '../contenders/room.ts';
import type { Script } from '../form/script.ts';

/** Copies get Telegram ids from here on, people of later runs get theirs below. */
const firstCopy = 1_000_000_000;
const template = 1;

export interface Seed {
  readonly proposals: number;
  /** Dealt out in turn. */
  readonly statuses: readonly string[];
}

/** Returns a folder to open a room of the product in; who made it removes it. */
export async function seedFolder(script: Script, seed: Seed): Promise<string> {
  const folder = await makeFolder();
  await inRoom(product, { script, synchronous: 'normal', folder }, async ({ meet, running }) => {
    const person = meet(template);
    await person.open(product.opening);
    await person.answer(script, 0, script.steps.length);
    await running.stop();
  });
  copyProposals(product.databaseFile(folder), seed);
  return folder;
}

function copyProposals(file: string, { proposals, statuses }: Seed): void {
  const database = new BetterSqlite3(file);
  try {
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    const found = database
      .prepare<[number], { person: number; proposal: number }>(
        `SELECT Person.id AS person, Proposal.id AS proposal
         FROM Person JOIN Proposal ON ownerId = Person.id WHERE telegramId = ?`,
      )
      .get(template);
    if (found === undefined) throw new Error('Nobody answered the form');
    const { person, proposal } = found;
    const dealt = statuses.map((status, index) => `WHEN ${index} THEN '${status}'`).join(' ');
    const copies = {
      Person: {
        where: `id = ${person}`,
        columns: {
          id: `${person} + n`,
          telegramId: `${firstCopy} + n`,
          activeProposalId: `${proposal} + n`,
          focus: `replace(focus, '"proposal":${proposal}', '"proposal":' || (${proposal} + n))`,
        },
      },
      Proposal: {
        where: `id = ${proposal}`,
        columns: {
          id: `${proposal} + n`,
          ownerId: `${person} + n`,
          status: `CASE n % ${statuses.length} ${dealt} END`,
        },
      },
      Answer: { where: `proposalId = ${proposal}`, columns: { proposalId: `${proposal} + n` } },
      Event: {
        where: `proposalId = ${proposal}`,
        columns: { id: 'NULL', proposalId: `${proposal} + n`, actorId: `${person} + n` },
      },
    };
    for (const [table, copy] of Object.entries(copies)) copyRows(database, table, copy, proposals);
    database.pragma('optimize');
  } finally {
    database.pragma('journal_mode = WAL');
    database.close();
  }
}

function copyRows(
  database: BetterSqlite3.Database,
  table: string,
  copy: { readonly where: string; readonly columns: Readonly<Record<string, string>> },
  count: number,
): void {
  const names = database
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table);
  const values = names.map((name) => copy.columns[name] ?? `"${name}"`);
  database.exec(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
     INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
     SELECT ${values.join(', ')} FROM numbers CROSS JOIN (SELECT * FROM "${table}" WHERE ${copy.where})`,
  );
}
