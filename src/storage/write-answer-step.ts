// The statements that one answer writes from tap to disk, for prepared SQL.
import type { Answers } from '../core/answer.ts';
import { foldText } from '../core/fold.ts';
import type { PersonId } from '../core/ids.ts';
import { type AnswersToSave, eventsOf } from './answer-changes.ts';
import { packUpdates } from './handled-updates.ts';
import type { PersonChanges } from './persons.ts';
import type { Statement } from './prepared-sql.ts';
import {
  asJsonText,
  insertInto,
  insertOrUpdate,
  removeFrom,
  updateWhere,
  type Values,
} from './sql-statements.ts';

export interface AnswerStep extends AnswersToSave {
  readonly person: PersonChanges;
  /** All answers as they are then, for who loads them next. */
  readonly after?: Answers;
}

/** The first one finds no row where the version that was read is no longer the stored one. */
export function answerStepStatements(step: AnswerStep): readonly [Statement, ...Statement[]] {
  const { proposalId, expectedVersion, actorId, at, changes = {}, answers, person } = step;
  const searchText = changes.title === undefined ? undefined : foldText(changes.title);
  return [
    updateWhere(
      { table: 'Proposal', where: '"id" = ? AND "version" = ? AND "erasedAt" IS NULL' },
      [proposalId, expectedVersion],
      { ...changes, searchText, version: expectedVersion + 1, updatedAt: at },
    ),
    ...answers.map(({ question, row, value }) => {
      const key = { proposalId, question, row };
      if (value === null) return removeFrom('Answer', key);
      return insertOrUpdate('Answer', key, { kind: value.kind, value: asJsonText(value), answeredAt: at });
    }),
    ...eventsOf(step).map(({ before, after, ...columns }) =>
      insertInto('Event', { ...columns, before: asJsonText(before), after: asJsonText(after) }),
    ),
    ...writePerson(actorId, person),
  ];
}

function writePerson(id: PersonId, { focus, handledUpdates, ...columns }: PersonChanges): Statement[] {
  const values: Values = {
    ...columns,
    focus: focus === undefined ? undefined : asJsonText(focus),
    handledUpdates: handledUpdates === undefined ? undefined : asJsonText(packUpdates(handledUpdates)),
  };
  const isChanged = Object.values(values).some((value) => value !== undefined);
  return isChanged ? [updateWhere({ table: 'Person', where: '"id" = ?' }, [id], values)] : [];
}
