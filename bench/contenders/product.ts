// This product as it ships: compiled, with its verdicts, texts and event log.
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { decodeAction } from '../../src/bot/action-codec.ts';
import type { SentMessage } from '../stand-in/stand-in.ts';
import type { Contender } from './contender.ts';
import { fileOf } from './start-contender.ts';

export const product: Contender = {
  id: 'product',
  name: 'this product',
  isPeer: false,
  program: fileOf('../../dist/src/main.js'),
  environment: ({ folder, apiRoot, token, synchronous }) => ({
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    DATA_DIR: folder,
    PORT: '0',
    SQLITE_SYNCHRONOUS: synchronous,
  }),
  databaseFile: (folder) => join(folder, 'khuyen-cong.db'),
  opening: [/^ok:/, /^n$|^np:/],
  readKey: () => readKey,
  areRight: (databaseFile, people, script) => {
    const stored = readAnswers(databaseFile, people);
    const expected = JSON.stringify(Object.entries(script.stored).sort());
    return people.map((id) => JSON.stringify([...(stored.get(id) ?? [])].sort()) === expected);
  },
};

/** The question's own buttons say which one it is; only the phone number is asked with a keyboard instead. */
export function readKey(message: SentMessage): string | null {
  if (message.hasKeyboard) return 'phone';
  for (const { data } of message.buttons) {
    const action = decodeAction(data);
    if (action?.do === 'answer' || action?.do === 'answerUnknown') return keyOf(action.key);
  }
  return null;
}

const keyOf = ({ question, row }: { question: string; row: number }): string =>
  row === 0 ? question : `${question}/${row}`;

/** By Telegram id, the stored JSON by question. */
export function readAnswers(
  databaseFile: string,
  people: readonly number[],
): Map<number, Map<string, string>> {
  const database = new BetterSqlite3(databaseFile, { readonly: true });
  try {
    const rows = database

      .prepare<[string], { person: number; question: string; row: number; value: string }>(
        `SELECT telegramId AS person, question, row, value FROM Answer
         JOIN Proposal ON Proposal.id = proposalId JOIN Person ON Person.id = ownerId
         WHERE telegramId IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(people));
    const answers = new Map<number, Map<string, string>>();
    for (const { person, question, row, value } of rows) {
      const own = answers.get(person) ?? new Map<string, string>();
      answers.set(person, own.set(keyOf({ question, row }), value));
    }
    return answers;
  } finally {
    database.close();
  }
}
