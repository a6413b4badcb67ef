// The answers of the proposals that were worked on last. Every change of answers counts the version of their proposal
// up, so what belongs to a version never changes; the version itself is read from the database each time.
import type { Answers } from '../core/answer.ts';
import type { ProposalId } from '../core/ids.ts';

const mostProposals = 200;
/** What another instance erased is gone from this one's memory, too, after so long. */
const keptForMs = 10 * 60_000;

interface Kept {
  readonly version: number;
  readonly answers: Answers;
  readonly expiry: NodeJS.Timeout;
}

export class RecentAnswers {
  readonly #kept = new Map<ProposalId, Kept>();

  find(proposal: ProposalId, version: number): Answers | undefined {
    const kept = this.#kept.get(proposal);
    return kept?.version === version ? kept.answers : undefined;
  }

  keep(proposal: ProposalId, version: number, answers: Answers): void {
    // The one that was kept longest ago goes first.
    this.forget(proposal);
    const expiry = setTimeout(() => this.#kept.delete(proposal), keptForMs).unref();
    this.#kept.set(proposal, { version, answers, expiry });
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > mostProposals && oldest !== undefined) this.forget(oldest);
  }

  /** What is erased is not kept here either. */
  forget(proposal: ProposalId): void {
    clearTimeout(this.#kept.get(proposal)?.expiry);
    this.#kept.delete(proposal);
  }
}
