// The answers of the proposals that were worked on last. Every change of answers counts the version of their proposal
// up, so what belongs to a version never changes; the version itself is read from the database each time.
import type { Answers } from '../core/answer.ts';
import type { ProposalId } from '../core/ids.ts';

const mostProposals = 200;

interface Kept {
  readonly version: number;
  readonly answers: Answers;
}

export class RecentAnswers {
  readonly #kept = new Map<ProposalId, Kept>();

  find(proposal: ProposalId, version: number): Answers | undefined {
    const kept = this.#kept.get(proposal);
    return kept?.version === version ? kept.answers : undefined;
  }

  keep(proposal: ProposalId, version: number, answers: Answers): void {
    // The one that was kept longest ago goes first.
    this.#kept.delete(proposal);
    this.#kept.set(proposal, { version, answers });
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > mostProposals && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** What is erased is not kept here either. */
  forget(proposal: ProposalId): void {
    this.#kept.delete(proposal);
  }
}
