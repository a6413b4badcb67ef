// So many instances, so many people at a time, whose updates come to any of them.
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import type { PrivatePostgresql } from '../../test/support/private-postgresql.ts';
import { createDatabase, dropDatabase } from '../../test/support/test-place.ts';
import { openOffices } from '../contenders/instances.ts';
import { product } from '../contenders/product.ts';
import { percentile, sum } from '../figures/statistics.ts';
import type { Script } from '../form/script.ts';
import type { Person } from '../stand-in/person.ts';
import { eachOf } from './crowd.ts';
import { serverTimeMs } from './processor-time.ts';

export interface InstancesRun {
  readonly speed: number;
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of processor time per update: of all instances, of the server, of the bench's own process. */
  readonly cpu: { readonly instances: number; readonly server: number; readonly bench: number };
  /** How many processors all of them kept busy. */
  readonly processors: number;
  readonly repeated: number;
  readonly wrongForms: number;
}

export interface InstancesOptions {
  readonly count: number;
  readonly script: Script;
  readonly warmers: number;
  readonly people: number;
  readonly atOnce: number;
  /** Everybody reads so long before they answer: then what was done for the last answer is done. */
  readonly thinkMs: number;
}

export async function measureInstances(
  server: PrivatePostgresql,
  { count, script, warmers, people, atOnce, thinkMs }: InstancesOptions,
): Promise<InstancesRun> {
  const url = await createDatabase(server.url);
  const offices = await openOffices(count, url);
  try {
    const ids = Array.from({ length: warmers + people }, (_, index) => index + 1);
    const everybody = ids.map((id) => offices.meet(id));
    await eachOf(everybody, 8, (person) => person.open(product.opening));
    const latencies: number[] = [];
    const fillIn = async (person: Person): Promise<void> => {
      for (let step = 0; step < script.steps.length; step += 1) {
        await wait(thinkMs);
        latencies.push(...(await person.answer(script, step, step + 1)));
      }
    };
    await eachOf(everybody.slice(0, warmers), atOnce, fillIn);
    latencies.length = 0;

    const readCpu = async () => {
      const usages = await Promise.all(offices.running.map((each) => each.usage()));
      const { user, system } = process.cpuUsage();
      return {
        instances: sum(usages.map(({ cpuMs }) => cpuMs)),
        server: serverTimeMs(server.pid()),
        bench: (user + system) / 1000,
      };
    };
    const before = await readCpu();
    const start = performance.now();
    await eachOf(everybody.slice(warmers), atOnce, fillIn);
    const elapsedMs = performance.now() - start;
    const after = await readCpu();
    const used = {
      instances: after.instances - before.instances,
      server: after.server - before.server,
      bench: after.bench - before.bench,
    };
    const updates = latencies.length;
    return {
      speed: (updates / elapsedMs) * 1000,
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
      cpu: {
        instances: used.instances / updates,
        server: used.server / updates,
        bench: used.bench / updates,
      },
      processors: sum(Object.values(used)) / elapsedMs,
      repeated: offices.carrier.repeated,
      wrongForms: await countWrong(url, ids, script),
    };
  } finally {
    await offices.close();
    await dropDatabase(server.url, url);
  }
}

/** Forms whose stored answers are not exactly what the script says. */
async function countWrong(url: string, ids: readonly number[], script: Script): Promise<number> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    const { rows } = await connection.query<{ person: string; key: string; value: unknown }>(
      `SELECT "telegramId" AS "person", "question" || CASE "row" WHEN 0 THEN '' ELSE '/' || "row" END AS "key", "value"
       FROM "Answer" JOIN "Proposal" ON "Proposal"."id" = "proposalId" JOIN "Person" ON "Person"."id" = "ownerId"`,
    );
    const expected = Object.fromEntries(
      Object.entries(script.stored).map(([key, json]) => [key, JSON.parse(json)]),
    );
    const isRight = (id: number): boolean => {
      const own = rows.filter(({ person }) => Number(person) === id);
      return isDeepStrictEqual(Object.fromEntries(own.map(({ key, value }) => [key, value])), expected);
    };
    return ids.filter((id) => !isRight(id)).length;
  } finally {
    await connection.end();
  }
}
