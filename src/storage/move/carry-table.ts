// One table, in pieces that fit into memory, within the transaction of the whole.
import type pg from 'pg';
import type { CarriedColumn, CarriedTable } from './carried-tables.ts';
import { comparable, type SqliteValue, textToCarry } from './carried-value.ts';
import type { Source } from './open-source.ts';
import { TableDigest } from './table-digest.ts';

/** A piece has at most so many rows, and not many more letters than this. */
const mostRows = 1_000;
const mostLetters = 2_000_000;

const quote = (name: string): string => `"${name}"`;

export interface CarriedRows {
  readonly digest: TableDigest;
  /** Values that lost a U+0000 or half a surrogate pair. */
  readonly mended: number;
}

/** Writes every row, and says what they were. Throws at the first that cannot be carried. */
export async function carryRows(
  connection: pg.Client,
  source: Source,
  table: CarriedTable,
): Promise<CarriedRows> {
  const digest = new TableDigest();
  const sql = insertSql(table);
  let mended = 0;
  let piece: (string | null)[][] = table.columns.map(() => []);
  let rows = 0;
  let letters = 0;
  const write = async (): Promise<void> => {
    await connection.query(sql, piece);
    piece = table.columns.map(() => []);
    rows = 0;
    letters = 0;
  };
  for (const values of source.rowsOf(table)) {
    const texts = table.columns.map(({ name, kind }, index) => {
      const value = values[index] ?? null;
      const text = carry(`"${table.name}"."${name}"`, kind, value);
      if (typeof value === 'string' && (kind === 'text' || kind === 'json') && text !== value) mended += 1;
      piece[index]?.push(text);
      letters += text?.length ?? 0;
      return text;
    });
    digest.add(texts.map((text, index) => comparable(table.columns[index]?.kind ?? 'text', text)));
    rows += 1;
    if (rows === mostRows || letters > mostLetters) await write();
  }
  if (rows > 0) await write();
  return { digest, mended };
}

function carry(column: string, kind: CarriedColumn['kind'], value: SqliteValue): string | null {
  try {
    return textToCarry(kind, value);
  } catch (error) {
    throw new Error(`A value of ${column} cannot be carried`, { cause: error });
  }
}

/** One array of texts for each column: so many rows are one statement, whatever the number of columns. */
function insertSql({ name, columns }: CarriedTable): string {
  const names = columns.map((column) => quote(column.name)).join(', ');
  const cast = columns.map((column) => `${quote(column.name)}::${column.sqlType}`).join(', ');
  const arrays = columns.map((_column, index) => `$${index + 1}::text[]`).join(', ');
  return `INSERT INTO ${quote(name)} (${names}) SELECT ${cast} FROM unnest(${arrays}) AS carried (${names})`;
}

/** Every row as the server has it now. */
export async function readBack(connection: pg.Client, { name, columns }: CarriedTable): Promise<TableDigest> {
  const digest = new TableDigest();
  const texts = columns.map(asText).join(', ');
  await connection.query(`DECLARE carried NO SCROLL CURSOR FOR SELECT ${texts} FROM ${quote(name)}`);
  for (;;) {
    const { rows } = await connection.query<(string | null)[]>({
      text: `FETCH ${mostRows} FROM carried`,
      rowMode: 'array',
    });
    for (const values of rows)
      digest.add(values.map((text, index) => comparable(columns[index]?.kind ?? 'text', text)));
    if (rows.length === 0) break;
  }
  await connection.query('CLOSE carried');
  return digest;
}

function asText({ name, kind }: CarriedColumn): string {
  return kind === 'moment' ? `to_char(${quote(name)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS')` : `${quote(name)}::text`;
}

/** The next ids come behind those that were ever given. */
export async function moveSequences(
  connection: pg.Client,
  source: Source,
  { name, columns }: CarriedTable,
): Promise<void> {
  for (const column of columns.filter(({ kind }) => kind === 'whole'))
    await connection.query(
      `SELECT setval(sequence, highest) FROM (
         SELECT pg_get_serial_sequence($1, $2) AS sequence,
           greatest((SELECT max(${quote(column.name)}) FROM ${quote(name)}), $3::bigint) AS highest
       ) AS carried WHERE sequence IS NOT NULL AND highest > 0`,
      [quote(name), column.name, source.lastIdOf(name)],
    );
}
