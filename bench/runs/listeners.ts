// People who listen, in the product's database and at the strict stand-in; announcements for them; and what became of those.
import BetterSqlite3 from 'better-sqlite3';
import { packUpdates } from '../../src/storage/handled-updates.ts';
import { askStandIn } from '../../test/support/stand-in.ts';
import type { StrictStandIn } from '../stand-in/start-strict.ts';

/** The first listener; the others follow. */
export const firstId = 8_000_000_001;
/** Blocked the bot since. */
const authorId = 7_999_999_998;

export interface Counts {
  readonly recipients: number;
  readonly delivered: number;
  readonly failed: number;
  readonly unreachable: number;
  readonly uncertain: number;
}

/** Listeners of one commune. */
export function fillListeners(file: string, people: number): void {
  const database = new BetterSqlite3(file);
  const at = now();
  const updates = JSON.stringify(packUpdates([]));
  database.exec(`
    WITH RECURSIVE one(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM one WHERE n < ${people - 1})
    INSERT INTO Person (telegramId, name, language, handledUpdates, createdAt, seenAt)
      SELECT ${firstId} + n, 'Dân ' || n, 'vi', '${updates}', '${at}', '${at}' FROM one;
    INSERT INTO Person (telegramId, name, language, handledUpdates, createdAt, seenAt)
      VALUES (${authorId}, 'Hải', 'vi', '${updates}', '${at}', '${at}');
    INSERT INTO Listener (personId, since, version) SELECT id, '${at}', '2026-11' FROM Person WHERE telegramId >= ${firstId};
    INSERT INTO ListenerTopic (topic, personId) SELECT 'support', personId FROM Listener;
    INSERT INTO ListenerArea (areaCode, personId) SELECT '01777', personId FROM Listener;`);
  database.pragma('optimize');
  database.close();
}

/** For all of them. proposed: to be approved on the phone; approved: it starts when the product looks next. */
export function addAnnouncement(file: string, status: 'proposed' | 'approved', words: string): void {
  const database = new BetterSqlite3(file);
  const texts = JSON.stringify({ vi: words });
  database
    .prepare(
      `INSERT INTO Announcement (authorId, status, topic, areas, texts, buttons, createdAt, updatedAt)
       SELECT id, ?, 'support', '["01777"]', ?, '["apply","ask"]', ?, ? FROM Person WHERE telegramId = ?`,
    )
    .run(status, texts, now(), now(), authorId);
  database.close();
}

const now = (): string => new Date().toISOString().replace('Z', '+00:00');

/** Of the newest announcement. */
export function readCounts(file: string): Counts & { readonly status: string } {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    const row = database
      .prepare<[], Counts & { status: string }>(
        'SELECT status, recipients, delivered, failed, unreachable, uncertain FROM Announcement ORDER BY id DESC LIMIT 1',
      )
      .get();
    if (row === undefined) throw new Error('There is no announcement');
    return row;
  } finally {
    database.close();
  }
}

/** Seconds between the first and the last message of the newest announcement, as the product recorded them. */
export function readSpan(file: string): number {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    const [first, last] = database
      .prepare<[], string>(
        `SELECT "at" FROM Recipient WHERE announcementId = (SELECT max(id) FROM Announcement) AND status = 'sent'
         ORDER BY "at"`,
      )
      .pluck()
      .all()
      .filter((_, index, all) => index === 0 || index === all.length - 1);
    return (Date.parse(last ?? '') - Date.parse(first ?? '')) / 1_000;
  } finally {
    database.close();
  }
}

export async function addPeople(standIn: StrictStandIn, people: number): Promise<void> {
  for (let number = 0; number < people; number += 1)
    await askStandIn(standIn, 'POST', 'people', {
      id: firstId + number,
      firstName: `Dân ${number}`,
      hasWritten: true,
    });
}

/** How many messages with these words each of them has. */
export async function countMessages(
  standIn: StrictStandIn,
  people: number,
  words: string,
): Promise<readonly number[]> {
  const counts: number[] = [];
  for (let number = 0; number < people; number += 1) {
    const { messages } = await askStandIn<{ messages: readonly { readonly text: string }[] }>(
      standIn,
      'GET',
      `chat?person=${firstId + number}`,
    );
    counts.push(messages.filter(({ text }) => text.includes(words)).length);
  }
  return counts;
}
