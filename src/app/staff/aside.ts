import type { Focus } from '../../core/focus.ts';
import type { ProposalId } from '../../core/ids.ts';
import { focusOf } from '../../storage/focus.ts';
import type { Visit } from '../app.ts';

/** What is kept while staff read in a dossier: the ticks of a change request to it, put aside. */
export function aside(visit: Visit, id: ProposalId): Focus | null {
  const focus = focusOf(visit.person);
  return focus?.kind === 'changeRequest' && focus.proposal === id ? { ...focus, isAside: true } : null;
}
