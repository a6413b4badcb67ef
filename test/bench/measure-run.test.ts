import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { floor } from '../../bench/contenders/peers.ts';
import { product } from '../../bench/contenders/product.ts';
import { forms } from '../../bench/form/prepared.ts';
import { recordScript } from '../../bench/form/record-script.ts';
import type { Script } from '../../bench/form/script.ts';
import { measureDraft } from '../../bench/runs/measure-draft.ts';
import { measureRun } from '../../bench/runs/measure-run.ts';

const options = { synchronous: 'normal', people: 3, atOnce: 2, warmUpdates: 10 } as const;
let script: Script;

beforeAll(async () => {
  script = await recordScript(forms.short);
});

test('the product and the floor answer the same recorded form, and every form is right', async () => {
  expect(script.steps).toHaveLength(10);
  for (const contender of [product, floor]) {
    const run = await measureRun(contender, { ...options, script });
    expect(run).toMatchObject({ rightForms: 4, wrongForms: 0 });
    expect(run.parts.flatMap(({ latencies }) => latencies)).toHaveLength(30);
  }
});

test('the longest walk has forty answers', async () => {
  const { steps } = await recordScript(forms.long);
  expect(steps).toHaveLength(40);
});

test('what a draft writes is added up column by column', async () => {
  const { payloadBytes, logBytes } = await measureDraft(floor, script);
  const written = script.steps.map((_, index) =>
    JSON.stringify({ answers: script.steps.slice(0, index + 1).map(({ answer }) => answer.text) }),
  );
  expect(payloadBytes.get('draft')).toBe(Buffer.byteLength(written.join('')));
  expect(logBytes).toBeGreaterThan(10 * 4096);
});

test('an answer that is lost, doubled or changed makes the form wrong', async () => {
  const file = join(tmpdir(), `bench-${process.pid}.db`);
  await writeFile(file, '');
  onTestFinished(() => rm(file));
  const right = script.steps.map(({ answer }) => answer.text);
  const database = new BetterSqlite3(file);
  database.exec('CREATE TABLE draft (key TEXT, state TEXT)');
  const keep = database.prepare('INSERT INTO draft VALUES (?, ?)');
  const drafts = [right, right.slice(1), [...right, 'x'], right.with(3, 'x')];
  for (const [index, answers] of drafts.entries()) keep.run(String(index + 1), JSON.stringify({ answers }));
  database.close();
  expect(floor.areRight(file, [1, 2, 3, 4, 5], script)).toEqual([true, false, false, false, false]);
});
