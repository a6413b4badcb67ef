// The migrations of this build, as they lie in prisma/migrations.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { projectRoot } from '../project-root.ts';

export interface Migration {
  /** The folder's name: 20261123051402_init. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file's bytes, hex: what Prisma records. */
  readonly checksum: string;
}

/** Oldest first. Throws where a migration cannot be read. */
export function readMigrations(folder: URL = new URL('prisma/migrations/', projectRoot)): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(new URL(`${name}/migration.sql`, folder));
      const checksum = createHash('sha256').update(bytes).digest('hex');
      return { name, sql: bytes.toString('utf8'), checksum };
    });
}
