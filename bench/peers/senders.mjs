// How others send one message to many. node senders.mjs <strategy>; the rest is in the environment. Ends when it is done.
import { setTimeout as wait } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { apiThrottler } from '@grammyjs/transformer-throttler';
import BetterSqlite3 from 'better-sqlite3';
import Bottleneck from 'bottleneck';
import { Api, GrammyError } from 'grammy';

const { API_ROOT: apiRoot, TOKEN: token, FIRST_ID: firstId, PEOPLE: people, TEXT: text } = process.env;
const perSecond = Number(process.env.PER_SECOND);
const ids = Array.from({ length: Number(people) }, (_, index) => Number(firstId) + index);
const api = new Api(token, { apiRoot, timeoutSeconds: 20 });
const patient = () => autoRetry({ maxRetryAttempts: 10, maxDelaySeconds: 3600 });
/** What still fails is left out, as senders do that keep no list. */
const send = (id) => api.sendMessage(id, text).catch(() => undefined);

const strategies = {
  async loop() {
    api.config.use(patient());
    for (const id of ids) await send(id);
  },
  async atOnce() {
    api.config.use(patient());
    await Promise.all(ids.map(send));
  },
  async batches() {
    api.config.use(patient());
    for (let begin = 0; begin < ids.length; begin += perSecond) {
      const second = wait(1_000);
      await Promise.all(ids.slice(begin, begin + perSecond).map(send));
      await second;
    }
  },
  async throttler() {
    api.config.use(throttled());
    await Promise.all(ids.map(send));
  },
  async throttlerRetried() {
    api.config.use(throttled(), patient());
    await Promise.all(ids.map(send));
  },
  async bottleneck() {
    api.config.use(patient());
    const limiter = new Bottleneck({ minTime: Math.ceil(1_000 / perSecond) });
    await Promise.all(ids.map((id) => limiter.schedule(() => send(id))));
  },
  rows: sendRows,
};

const throttled = () =>
  apiThrottler({
    global: { reservoir: perSecond, reservoirRefreshAmount: perSecond, reservoirRefreshInterval: 1_000 },
  });

/** A row per person, marked before the call; one pause for all on a 429, and a wider pace after it. */
async function sendRows() {
  const database = new BetterSqlite3(process.env.DATABASE);
  database.pragma('journal_mode = WAL');
  database.exec(
    'CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, status TEXT NOT NULL, due INTEGER NOT NULL)',
  );
  const add = database.prepare("INSERT OR IGNORE INTO row VALUES (?, 'waiting', 0)");
  database.transaction(() => {
    for (const id of ids) add.run(id);
  })();
  database.exec("UPDATE row SET status = 'uncertain' WHERE status = 'sending'");
  const next = database
    .prepare("SELECT id FROM row WHERE status = 'waiting' AND due <= ? ORDER BY due LIMIT 1")
    .pluck();
  const left = database.prepare("SELECT count(*) FROM row WHERE status IN ('waiting', 'sending')").pluck();
  const mark = database.prepare('UPDATE row SET status = ?, due = ? WHERE id = ?');
  let gapMs = 1_000 / (perSecond * 0.95);
  let pausedUntil = 0;
  let slot = Date.now();
  while (left.get() > 0) {
    slot = Math.max(slot + gapMs, Date.now() - 100, pausedUntil);
    await wait(Math.max(1, slot - Date.now()));
    if (Date.now() < pausedUntil) continue;
    const id = next.get(Date.now());
    if (id === undefined) continue;
    mark.run('sending', 0, id);
    api.sendMessage(id, text).then(
      () => mark.run('sent', 0, id),
      (error) => {
        if (!(error instanceof GrammyError)) return mark.run('uncertain', 0, id);
        if (error.error_code === 429) {
          if (Date.now() >= pausedUntil) gapMs *= 1.1;
          pausedUntil = Math.max(pausedUntil, Date.now() + (error.parameters.retry_after ?? 1) * 1_000);
          return mark.run('waiting', 0, id);
        }
        if (error.error_code >= 500) return mark.run('waiting', Date.now() + 2_000, id);
        return mark.run('failed', 0, id);
      },
    );
  }
}

await strategies[process.argv[2]]();
process.exit(0);
