// "✅ Đã lưu. …" is a promise: what it names must be stored, under the question that was asked.

import { type App, todayOf } from '../../src/app/app.ts';
import { assessAnswers } from '../../src/app/assessment.ts';
import { wordingIn } from '../../src/app/wording.ts';
import { type AnswerKey, answerKey } from '../../src/core/answer.ts';
import { questionById } from '../../src/core/questions/all-questions.ts';
import { rowsOf } from '../../src/core/read-answers.ts';
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import type { Ledger } from './ledger.ts';
import { plainWords, readAcknowledgement } from './read-screen.ts';

const longestShown = 300;

export interface Target extends AnswerKey {
  /** Null: the one that the person is working on. */
  readonly proposal: number | null;
}

export function hasAcknowledgement(messages: readonly ChatMessage[]): boolean {
  return messages.some((message) => readAcknowledgement(message) !== undefined);
}

/** What is wrong with what was acknowledged, in words; empty where it is kept as promised. */
export function checkAcknowledged(
  app: App,
  ledger: Ledger,
  target: Target | null,
  messages: readonly ChatMessage[],
): string[] {
  const promised = messages.flatMap((message) => readAcknowledgement(message) ?? []);
  if (promised.length === 0) return [];
  if (target === null) return [`acknowledged although nothing was asked: ${promised.join(' / ')}`];
  const expected = expectedWords(app, ledger, target);
  if (expected === null)
    return [
      `acknowledged, but nothing is stored under ${target.question}/${target.row}: ${promised.join(' / ')}`,
    ];
  return promised.flatMap((words) =>
    words.startsWith(expected) ? [] : [`acknowledged «${words.slice(0, 400)}», but stored is «${expected}»`],
  );
}

function expectedWords(app: App, { person, entries }: Ledger, target: Target): string | null {
  const entry = entries.get(target.proposal ?? person?.activeProposalId ?? 0);
  const value = entry?.answers.get(answerKey(target.question, target.row));
  if (person === null || entry === undefined || value === undefined) return null;
  const { t, label, value: inWords } = wordingIn(app.translations, app.rulebook, person.language);
  const asks = questionById(target.question);
  if (value.kind === 'unknown')
    return plainWords(t(`applicant.question.${asks.mayFollow === true ? 'savedLater' : 'savedUnknown'}`));
  const { journey } = assessAnswers(app.rulebook, entry.answers, todayOf(app));
  const rowCount = asks.perRowOf === undefined ? 0 : rowsOf(journey.counting, asks.perRowOf).length;
  const named = label({ asks, row: target.row, rowCount });
  if (value.kind === 'files')
    return plainWords(t('applicant.media.fileKept', { count: value.files.length, label: named }));
  const shown = [...inWords({ asks, value })];
  const cut = shown.length <= longestShown ? shown.join('') : shown.slice(0, longestShown - 1).join('');
  return plainWords(t('applicant.question.saved', { label: named, value: cut })).trimEnd();
}
