// Years of enquiries: most answered or closed, some hundred waiting, some in the hands of each of the staff.
import BetterSqlite3 from 'better-sqlite3';
import { enquiryTopics } from '../../src/core/enquiry-topic.ts';

/** Needs a database that was dressed for a desk. Returns the Telegram id of the one who is signed in there. */
export function fillQueue(file: string, enquiries: number, now: Date): number {
  const database = new BetterSqlite3(file);
  try {
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    const topics = enquiryTopics.map((topic) => `'${topic}'`).join(',');
    const unix = Math.floor(now.getTime() / 1000);
    database.exec(`
      CREATE TEMP TABLE Topic AS SELECT row_number() OVER () - 1 AS n, value AS topic
        FROM json_each(json_array(${topics}));
      CREATE TEMP TABLE Place AS SELECT row_number() OVER () - 1 AS n, areaCode FROM
        (SELECT DISTINCT areaCode FROM Proposal WHERE areaCode IS NOT NULL);
      CREATE TEMP TABLE Asker AS SELECT row_number() OVER () - 1 AS n, id FROM Person;
      WITH RECURSIVE one(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < ${enquiries})
      INSERT INTO Enquiry (askerId, status, holderId, topic, areaCode, title, waitingSince, claimedAt, answeredAt,
          createdAt)
        SELECT (SELECT id FROM Asker WHERE Asker.n = one.n % (SELECT count(*) FROM Asker)),
          CASE WHEN n % 50 = 0 THEN 'waiting' WHEN n % 50 < 3 THEN 'claimed' WHEN n % 2 = 0 THEN 'answered' ELSE 'closed' END,
          CASE WHEN n % 50 = 0 THEN NULL ELSE (SELECT min(id) FROM Person) + n % 5 END,
          (SELECT topic FROM Topic WHERE Topic.n = one.n % ${enquiryTopics.length}),
          (SELECT areaCode FROM Place WHERE Place.n = one.n % (SELECT count(*) FROM Place)),
          'Máy số ' || n || ' có được hỗ trợ không?',
          CASE WHEN n % 50 < 3 THEN ${moment(`${unix} - n * 600`)} END,
          ${moment(`${unix} - n * 600`)}, CASE WHEN n % 50 < 3 THEN NULL ELSE ${moment(`${unix} - n * 500`)} END,
          ${moment(`${unix} - n * 600`)}
        FROM one;
      INSERT INTO EnquiryEntry (enquiryId, kind, authorId, text, at)
        SELECT id, 'question', askerId, title, createdAt FROM Enquiry
        UNION ALL SELECT id, 'answer', holderId, 'Được, máy phải mới.', answeredAt FROM Enquiry WHERE answeredAt IS NOT NULL;`);
    database.pragma('optimize');
    const row = database
      .prepare<[], { telegramId: number }>('SELECT telegramId FROM Person ORDER BY id LIMIT 1')
      .get();
    if (row === undefined) throw new Error('Nobody is signed in.');
    return row.telegramId;
  } finally {
    database.pragma('journal_mode = WAL');
    database.close();
  }
}

/** As the product stores moments. */
const moment = (unix: string): string => `strftime('%Y-%m-%dT%H:%M:%S.000+00:00', ${unix}, 'unixepoch')`;
