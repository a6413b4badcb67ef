import { findStep } from '../../core/journey.ts';
import { focusOf } from '../../storage/focus.ts';
import type { App, Visit } from '../app.ts';
import type { Reply } from '../reply.ts';
import { giveAnswer } from './give-answer.ts';
import { explain } from './keep-media.ts';
import { openOwnProposal } from './own-proposal.ts';

/** A shared contact answers the question for the phone number, and only where it is the person's own. */
export async function shareContact(
  app: App,
  visit: Visit,
  contact: { readonly phone: string; readonly isOwn: boolean },
): Promise<Reply> {
  const focus = focusOf(visit.person);
  if (focus?.kind !== 'answer') return explain(app, visit, 'notUnderstood');
  const opened = await openOwnProposal(app, visit, focus.proposal);
  if (!opened.ok) return opened.reply;
  const step = findStep(opened.own.assessment.journey, focus.key);
  if (step?.asks.answer.kind !== 'phone') return explain(app, visit, 'notUnderstood');
  if (!contact.isOwn) return explain(app, visit, 'wrongContact');
  const { proposal, key } = focus;
  return giveAnswer(app, visit, { proposal, key, raw: { from: 'contact', phone: contact.phone } });
}
