// The ledger of the walk: what each proposal held after the last step. Between two steps only that may differ
// which the step explains; all else would be a lost, moved or invented answer.
import type { Action } from '../../src/app/action.ts';
import type { App } from '../../src/app/app.ts';
import { type Answers, answerKey } from '../../src/core/answer.ts';
import { questionsPerRow } from '../../src/core/questions/all-questions.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import { findPersonByTelegramId, type StoredPerson } from '../../src/storage/persons.ts';
import type { StoredProposal } from '../../src/storage/proposal-row.ts';
import { listOwnedProposals } from '../../src/storage/proposals.ts';

export interface Entry {
  readonly proposal: StoredProposal;
  readonly answers: Answers;
}

export interface Ledger {
  readonly person: StoredPerson | null;
  readonly entries: ReadonlyMap<number, Entry>;
}

export const emptyLedger: Ledger = { person: null, entries: new Map() };

/** `isThorough` also reads the answers of proposals whose version says that nothing changed. */
export async function readLedger(
  { database }: Pick<App, 'database'>,
  telegramId: number,
  before: Ledger,
  isThorough: boolean,
): Promise<Ledger> {
  const person = await findPersonByTelegramId(database, telegramId);
  if (person === null) return emptyLedger;
  const entries = new Map<number, Entry>();
  for (const proposal of await listOwnedProposals(database, person.id)) {
    const known = before.entries.get(proposal.id);
    const isSame = !isThorough && known?.proposal.version === proposal.version;
    const answers = isSame ? known.answers : await loadAnswers(database, proposal.id);
    entries.set(proposal.id, { proposal, answers });
  }
  return { person, entries };
}

/** What one step may change. */
export interface Explained {
  readonly keys: (proposal: number, key: string) => boolean;
  readonly status: (proposal: number) => boolean;
  /** These may be gone afterwards. */
  readonly ends: (entry: Entry) => boolean;
  /** A new proposal may begin, with the answers of this one where it is the person's own. */
  readonly starts: { readonly copyFrom: number | null; readonly hasCommune: boolean } | null;
}

export const nothing: Explained = {
  keys: () => false,
  status: () => false,
  ends: () => false,
  starts: null,
};

export function explainKey(proposal: number | null, key: string): Explained {
  return { ...nothing, keys: (id, changed) => (proposal === null || id === proposal) && changed === key };
}

/** What pressing a button with this action may change. */
export function explainAction(action: Action | null): Explained {
  switch (action?.do) {
    case 'answer': {
      const { proposal, key } = action;
      const removedRow = /^remove[.:](\d+)$/.exec(action.data)?.[1];
      const inRow =
        removedRow === undefined
          ? []
          : questionsPerRow(key.question).map(({ id }) => answerKey(id, Number(removedRow)));
      const changed = [answerKey(key.question, key.row), ...inRow];
      return { ...nothing, keys: (id, each) => id === proposal && changed.includes(each) };
    }
    case 'answerUnknown':
    case 'filePaper':
      return explainKey(action.proposal, answerKey(action.key.question, action.key.row));
    case 'startProposal':
      return { ...nothing, starts: { copyFrom: action.copyFrom, hasCommune: false } };
    case 'newProposal':
      return { ...nothing, starts: { copyFrom: null, hasCommune: false } };
    case 'consent':
      return { ...nothing, starts: { copyFrom: null, hasCommune: action.commune !== null } };
    case 'confirmSend':
    case 'confirmEdit':
    case 'confirmWithdraw':
      return { ...nothing, status: (id) => id === action.proposal };
    case 'confirmDiscard':
      return {
        ...nothing,
        ends: ({ proposal }) => proposal.id === action.proposal && proposal.status === 'draft',
      };
    case 'confirmErase':
      return { ...nothing, status: () => true, ends: ({ proposal }) => proposal.status === 'draft' };
    default:
      return nothing;
  }
}

/** Every difference that is not explained, in words. */
export function compareLedgers(before: Ledger, after: Ledger, explained: Explained): string[] {
  const faults: string[] = [];
  for (const [id, entry] of before.entries) {
    const now = after.entries.get(id);
    if (now === undefined) {
      if (!explained.ends(entry)) faults.push(`proposal ${id} is gone`);
      continue;
    }
    if (now.proposal.status !== entry.proposal.status && !explained.status(id))
      faults.push(`proposal ${id} went from ${entry.proposal.status} to ${now.proposal.status}`);
    // A draft that nothing was said in yet is used for what begins.
    const isBegun = entry.proposal.version === 0 && explained.starts !== null;
    if (isBegun) faults.push(...judgeNew(id, now, before, explained));
    for (const key of isBegun ? [] : changedKeys(entry.answers, now.answers))
      if (!explained.keys(id, key))
        faults.push(`the answer ${key} of proposal ${id} changed: ${describe(entry, now, key)}`);
  }
  for (const [id, entry] of after.entries)
    if (!before.entries.has(id)) faults.push(...judgeNew(id, entry, before, explained));
  return faults;
}

function changedKeys(before: Answers, after: Answers): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)));
}

function describe(before: Entry, after: Entry, key: string): string {
  return `${JSON.stringify(before.answers.get(key))} -> ${JSON.stringify(after.answers.get(key))}`;
}

function judgeNew(id: number, entry: Entry, before: Ledger, { starts }: Explained): string[] {
  if (starts === null) return [`proposal ${id} began by itself`];
  const source = starts.copyFrom === null ? undefined : before.entries.get(starts.copyFrom);
  return [...entry.answers].flatMap(([key, value]) => {
    const isCopied = JSON.stringify(source?.answers.get(key)) === JSON.stringify(value);
    const isGiven = starts.hasCommune && key === answerKey('commune');
    return isCopied || isGiven ? [] : [`the new proposal ${id} has an answer ${key} from nowhere`];
  });
}
