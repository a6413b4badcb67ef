// A PostgreSQL server of our own for a run of tests: in a folder that goes with it, on this machine only.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const debianFolder = '/usr/lib/postgresql';
const owner = 'tester';

export interface PrivatePostgresql {
  /** Of a database on it, for somebody who may create others. */
  readonly url: string;
  /** Down for a while: as an operator ends it, or as if it had crashed. What is committed stays. */
  halt(how: 'stop' | 'crash'): Promise<void>;
  /** At the same address again. */
  resume(): Promise<void>;
  /** Of the process that begins all others of the server; 0 while it is down. */
  pid(): number;
  stop(): Promise<void>;
}

// What is synced to disk is lost with the folder anyway.
const careless = ['fsync=off', 'full_page_writes=off'];

/** `isDurable`: as a server that people rely on, for measurements. Throws where PostgreSQL is not installed. */
export async function startPrivatePostgresql({ isDurable = false } = {}): Promise<PrivatePostgresql> {
  const programs = findPrograms();
  const account = await findAccount();
  const folder = await mkdtemp(join(tmpdir(), 'khuyen-cong-postgresql-'));
  if (account !== null) await chown(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const options = { ...account, cwd: folder };
  const set = ['-A', 'trust', '-U', owner, '--encoding=UTF8', '--locale=C.UTF-8'];
  await run(join(programs, 'initdb'), ['-D', data, ...set], options);
  const port = await findFreePort();
  const settings = ['max_connections=300', 'listen_addresses=127.0.0.1', ...(isDurable ? [] : careless)];
  const named = settings.flatMap((setting) => ['-c', setting]);
  const url = `postgresql://${owner}@127.0.0.1:${port}/postgres`;
  const all = ['-D', data, '-p', String(port), '-k', folder, ...named];
  let server: ChildProcess | null = null;
  const halt: PrivatePostgresql['halt'] = async (how) => {
    if (server !== null) await end(server, how === 'stop' ? 'SIGINT' : 'SIGQUIT');
    server = null;
  };
  const stop = async (): Promise<void> => {
    await halt('stop');
    await rm(folder, { recursive: true, force: true });
  };
  const resume = async (): Promise<void> => {
    const started = spawn(join(programs, 'postgres'), all, { ...options, stdio: 'ignore' });
    server = started;
    for (let attempt = 1; !(await answers(url)); attempt += 1) {
      if (attempt === 100 || started.exitCode !== null) {
        await stop();
        throw new Error('The private PostgreSQL server did not start');
      }
      await wait(100);
    }
  };
  await resume();
  return { url, halt, resume, pid: () => server?.pid ?? 0, stop };
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

async function answers(url: string): Promise<boolean> {
  const connection = new pg.Client({ connectionString: url });
  connection.on('error', () => undefined);
  try {
    await connection.connect();
    return true;
  } catch {
    return false;
  } finally {
    await connection.end().catch(() => undefined);
  }
}

/** On the path, or where Debian puts them. */
function findPrograms(): string {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort().reverse() : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debianFolder, version, 'bin')),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined)
    throw new Error('PostgreSQL is not installed: install it, or name a server in TEST_DATABASE_URL.');
  return found;
}

/** The server refuses to run as root: then as the person that Debian's package made for it. */
async function findAccount(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const ask = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await ask('-u'), gid: await ask('-g') };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
