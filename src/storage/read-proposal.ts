// A proposal and its answers by prepared SQL: every answer begins with them.
import type { ProposalId } from '../core/ids.ts';
import type { PreparedSql } from './prepared-sql.ts';
import type { StoredProposal } from './proposal-row.ts';
import {
  asJson,
  asMoment,
  asMomentOrNull,
  asStored,
  type Columns,
  listColumns,
  readRow,
} from './sql-columns.ts';

/** One answer as it is stored; `value` has any shape. */
export interface AnswerRow {
  readonly question: string;
  readonly row: number;
  readonly value: unknown;
}

const columns: Columns<StoredProposal> = {
  id: asStored,
  ownerId: asStored,
  status: asStored,
  version: asStored,
  language: asStored,
  reference: asStored,
  title: asStored,
  programmeId: asStored,
  areaCode: asStored,
  verdictOutcome: asStored,
  plannedYear: asStored,
  reviewerId: asStored,
  createdAt: asMoment,
  updatedAt: asMoment,
  submittedAt: asMomentOrNull,
  decidedAt: asMomentOrNull,
  discardedAt: asMomentOrNull,
  erasedAt: asMomentOrNull,
  closeRequestedAt: asMomentOrNull,
};

const answerColumns: Columns<AnswerRow> = { question: asStored, row: asStored, value: asJson };

const proposalSql = `SELECT ${listColumns('Proposal', columns)} FROM "Proposal" WHERE "id" = ?`;

const answersSql = `SELECT ${listColumns('Answer', answerColumns)} FROM "Answer" WHERE "proposalId" = ?`;

export async function readProposal(prepared: PreparedSql, id: ProposalId): Promise<StoredProposal | null> {
  const [row] = await prepared.read({ sql: proposalSql, values: [id] });
  return row === undefined ? null : readRow(columns, row);
}

export async function readAnswers(prepared: PreparedSql, id: ProposalId): Promise<readonly AnswerRow[]> {
  const rows = await prepared.read({ sql: answersSql, values: [id] });
  return rows.map((row) => readRow(answerColumns, row));
}
