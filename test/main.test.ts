// The process as it is started: built, with its settings in the environment, stopped by signals.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startStandIn } from '../src/demo/stand-in/stand-in.ts';
import { projectRoot } from '../src/project-root.ts';
import { applySqliteMigrations } from '../src/storage/sqlite/apply-sqlite-migrations.ts';
import { freshFolder } from './support/database.ts';
import { openPhone } from './support/phone.ts';

const program = fileURLToPath(new URL('dist/src/main.js', projectRoot));
const token = '4242424242:TEST-TOKEN-FOR-THE-STAND-IN-ONLY-00';
const running = new Set<ChildProcess>();

beforeAll(() => {
  if (!existsSync(program)) throw new Error('The product is not built yet: npm run build, or npm test.');
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

interface Started {
  readonly child: ChildProcess;
  readonly folder: string;
  output(): string;
  errors(): string;
  /** Resolves with the exit code; a process that was killed has none. */
  readonly ended: Promise<number | null>;
}

/** In an empty folder, so that no .env of this machine counts. */
function start(settings: Readonly<Record<string, string>> = {}, folder = freshFolder()): Started {
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const heard = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => {
    heard.out += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    heard.err += part.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, folder, output: () => heard.out, errors: () => heard.err, ended };
}

async function address(started: Started): Promise<string> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const found = /(http:\/\/[\d.]+:\d+)\s*$/m.exec(started.output())?.[1];
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No address was printed.\n${started.output()}\n${started.errors()}`);
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

describe('a start that cannot go well', () => {
  it.each([
    ['BOT_TOKEN', 'hello'],
    ['PORT', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['ADMIN_IDS', '@hien'],
  ])('with a bad %s says so in one line and ends with code 1', async (name, value) => {
    const started = start({ [name]: value });
    expect(await started.ended).toBe(1);
    expect(linesOf(started.errors())).toHaveLength(1);
    expect(started.errors()).toContain(name);
    expect(started.errors()).toContain('.env.example');
    expect(started.output()).toBe('');
  });

  it('because the port is taken says so, ends with code 1 and leaves nothing running', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const bound = other.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const started = start({ PORT: String(port), LOG_LEVEL: 'silent' });
    expect(await started.ended).toBe(1);
    expect(linesOf(started.errors())).toEqual([expect.stringContaining(`127.0.0.1:${port} is taken`)]);
    await new Promise((resolve) => other.close(resolve));
  });

  it('because a newer version used the database refuses it and changes nothing', async () => {
    const folder = freshFolder();
    const file = join(folder, 'data', 'demo', 'khuyen-cong.db');
    mkdirSync(join(folder, 'data', 'demo'), { recursive: true });
    applySqliteMigrations({ file });
    const database = new BetterSqlite3(file);
    database.prepare("UPDATE _prisma_migrations SET migration_name = '20990101000000_from_the_future'").run();
    database.close();
    const started = start({ LOG_LEVEL: 'silent' }, folder);
    expect(await started.ended).toBe(1);
    expect(linesOf(started.errors())).toEqual([expect.stringContaining('newer version')]);
  });

  it('because the folder for the data is a file says so', async () => {
    const folder = freshFolder();
    const started = start({ DATA_DIR: program, LOG_LEVEL: 'silent' }, folder);
    expect(await started.ended).toBe(1);
    expect(linesOf(started.errors())).toHaveLength(1);
    expect(started.errors()).toContain('DATA_DIR');
  });
});

describe('a start without a token', () => {
  it('prints the address of the phones, keeps its data in one folder, and stops cleanly', async () => {
    const started = start({ LOG_LEVEL: 'warn' });
    const page = await address(started);
    expect(started.output()).toMatch(/^Three phones/);
    expect(new URL(page).hostname).toBe('127.0.0.1');
    expect(await (await fetch(page)).text()).toContain('<title>Khuyến công');
    const health = await fetch(`${page}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({ ok: true });
    expect(existsSync(join(started.folder, 'data', 'demo', 'khuyen-cong.db'))).toBe(true);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.errors()).toBe('');
  });

  it('lets the page run its script, and no page of the console any', async () => {
    const page = await address(start({ LOG_LEVEL: 'warn' }));
    const policyOf = async (path: string): Promise<string | null> =>
      (await fetch(page + path)).headers.get('content-security-policy');
    expect(await policyOf('/')).toContain("default-src 'self'");
    for (const path of ['/console', '/console/none'])
      expect(await policyOf(path), path).toContain("default-src 'none'");
  });

  it('stays on this machine whatever HOST says', async () => {
    const started = start({ HOST: '0.0.0.0', LOG_LEVEL: 'warn' });
    expect(new URL(await address(started)).hostname).toBe('127.0.0.1');
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
  });
});

describe('a start with a token', () => {
  it('serves Telegram, is healthy, and ends soon after it is told to', async () => {
    const standIn = await startStandIn({ token });
    const settings = { BOT_TOKEN: token, TELEGRAM_API_ROOT: standIn.url, LOG_LEVEL: 'warn' };
    const started = start(settings);
    const page = await address(started);
    expect(started.output()).toContain('The bot serves Telegram');
    expect((await fetch(`${page}/healthz`)).status).toBe(200);
    const phone = await openPhone(standIn, { firstName: 'Hiền', languageCode: 'vi' });
    await phone.send('/start');
    expect(await phone.lastText()).toMatch(/Trung tâm/);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.output() + started.errors()).not.toContain(token);
    await standIn.stop();
  });

  it('waits for a Telegram that is out of reach, stays healthy, and can be stopped', async () => {
    const settings = { BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://127.0.0.1:1', LOG_LEVEL: 'warn' };
    const started = start(settings);
    const page = await address(started);
    expect((await fetch(`${page}/healthz`)).status).toBe(200);
    const deadline = Date.now() + 15_000;
    while (!started.output().includes('out of reach') && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(started.output()).toContain('out of reach');
    expect(started.output() + started.errors()).not.toContain(token);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  });

  it('takes its settings from .env in the folder it is started in, and those of the process win', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, '.env'), 'LOG_LEVEL=loud\n');
    const wrong = start({}, folder);
    expect(await wrong.ended).toBe(1);
    expect(wrong.errors()).toContain('LOG_LEVEL');
    const right = start({ LOG_LEVEL: 'silent' }, folder);
    await address(right);
    right.child.kill('SIGTERM');
    expect(await right.ended).toBe(0);
  });
});
