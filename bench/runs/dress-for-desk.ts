// A database of copies becomes a centre's: dossiers of many places, kinds of support, years and reviewers, and somebody
// of the staff who is signed in.
import { createHash } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import { type FrozenSubmission, freeze } from '../../src/app/applicant/freeze.ts';
import { assessAnswers } from '../../src/app/assessment.ts';
import { wordingIn } from '../../src/app/wording.ts';
import { type AnswerValue, answerKey } from '../../src/core/answer.ts';
import { localDay } from '../../src/core/calendar.ts';
import { foldText } from '../../src/core/fold.ts';
import type { Rulebook } from '../../src/core/rulebook.ts';
import { loadTranslations } from '../../src/i18n/translator.ts';
import { answerValueSchema, storedQuestionId } from '../../src/storage/answer-schema.ts';

/** What the browser of the bench sends as its cookie. */
export const sessionToken = 'session-of-the-bench';

const reviewers = 5;
const products = [
  'Máy cán tôn',
  'Máy sấy miến dong',
  'Máy ép dầu lạc',
  'Máy xẻ gỗ',
  'Dây chuyền gạch không nung',
  'Máy sao chè',
  'Lò sấy thạch đen',
  'Máy đóng gói lạp sườn',
  'Máy dập dao rèn',
  'Máy xay hạt dẻ',
];

/** Sent over three years, one a quarter of an hour or so; what is waiting is the latest of its kind as well as the oldest. */
export function dressForDesk(file: string, rulebook: Rulebook, now: Date): void {
  const { areas, programmes } = rulebook;
  const database = new BetterSqlite3(file);
  try {
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    const titles = products.flatMap((product) => areas.map(({ name }) => `${product} ${name}`));
    database.function('titleOf', (id: number) => `${titles[id % titles.length]} ${id % 97}`);
    database.function('folded', (text: string) => foldText(text));
    database.function('areaOf', (id: number) => areas[(id * 7) % areas.length]?.code ?? null);
    database.function('programmeOf', (id: number) => programmes[(id * 3) % programmes.length]?.id ?? null);
    const sent = moment(`? - (id * 941) % (3 * 365 * 86400)`);
    database
      .prepare(
        `UPDATE Proposal SET
           reference = 'KC-' || (2024 + id % 3) || '-' || printf('%06d', id),
           title = titleOf(id), searchText = folded(titleOf(id)), areaCode = areaOf(id), programmeId = programmeOf(id),
           plannedYear = 2025 + id % 4, askedDong = 20000000 + (id % 280) * 1000000,
           verdictOutcome = CASE id % 5 WHEN 0 THEN 'needsStaff' WHEN 1 THEN 'ineligible' ELSE 'eligible' END,
           reviewerId = CASE status WHEN 'submitted' THEN NULL ELSE (SELECT min(id) FROM Person) + id % ${reviewers} END,
           submittedAt = ${sent}, updatedAt = ${sent}
         WHERE status <> 'draft'`,
      )
      .run(seconds(now), seconds(now));
    database
      .prepare(
        `INSERT INTO Submission (proposalId, number, at, language, rulebookVersion, frozen)
         SELECT id, 1, submittedAt, 'vi', ?, ? FROM Proposal WHERE status <> 'draft'`,
      )
      .run(rulebook.version, JSON.stringify(freezeOne(database, rulebook, now)));
    const at = now.toISOString().replace('Z', '+00:00');
    const later = new Date(now.getTime() + 3_600_000).toISOString().replace('Z', '+00:00');
    database
      .prepare(
        `INSERT INTO RoleGrant (personId, role, areaCode, grantedAt)
         SELECT id, 'lead', '', ? FROM Person ORDER BY id LIMIT ${reviewers}`,
      )
      .run(at);
    database
      .prepare(
        `INSERT INTO ConsoleSession (tokenHash, personId, createdAt, expiresAt)
         SELECT ?, min(id), ?, ? FROM Person`,
      )
      .run(createHash('sha256').update(sessionToken).digest('hex'), at, later);
    database.pragma('optimize');
  } finally {
    database.pragma('journal_mode = WAL');
    database.close();
  }
}

/** All are copies of one form. */
function freezeOne(database: BetterSqlite3.Database, rulebook: Rulebook, now: Date): FrozenSubmission {
  const rows = database
    .prepare<[], { question: string; row: number; value: string }>(
      'SELECT question, row, value FROM Answer WHERE proposalId = (SELECT max(id) FROM Proposal)',
    )
    .all();
  const answers = new Map(
    rows.map(({ question, row, value }): [string, AnswerValue] => [
      answerKey(storedQuestionId.parse(question), row),
      answerValueSchema.parse(JSON.parse(value)),
    ]),
  );
  const assessment = assessAnswers(rulebook, answers, localDay(now));
  return freeze({ assessment }, wordingIn(loadTranslations(), rulebook, 'vi'));
}

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** As the product stores moments. */
const moment = (unix: string): string => `strftime('%Y-%m-%dT%H:%M:%S.000+00:00', ${unix}, 'unixepoch')`;
