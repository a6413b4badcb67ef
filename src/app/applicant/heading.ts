import type { StoredProposal } from '../../storage/proposal-row.ts';
import type { ProposalHeading } from '../reply.ts';

/** What every screen about a proposal says of it. */
export function headingOf({ id, title, status, reference }: StoredProposal): ProposalHeading {
  return { id, title, status, reference };
}
