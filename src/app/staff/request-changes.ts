// Asking the owner to mend chosen answers: staff tick questions, add a word, and the owner gets a card with just those.
import type { AnswerKey } from '../../core/answer.ts';
import { cleanText } from '../../core/clean-text.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findStep } from '../../core/journey.ts';
import {
  addChangeRequest,
  closeChangeRequests,
  findOpenChangeRequest,
} from '../../storage/change-requests.ts';
import { focusOf } from '../../storage/focus.ts';
import type { App, Visit } from '../app.ts';
import { lineOf } from '../applicant/own-proposal.ts';
import { notifyPerson } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { changeDossier } from './change-dossier.ts';
import type { RefusedRequest } from './dossier-reply.ts';
import { type Dossier, decideForStaff, openDossier } from './open-dossier.ts';
import { showDossier } from './show-dossier.ts';
import { tooLongFor } from './too-long.ts';

const longestMessage = 1000;
const mostItems = 30;

function tickedOf(visit: Visit, id: ProposalId): readonly AnswerKey[] {
  const focus = focusOf(visit.person);
  return focus?.kind === 'changeRequest' && focus.proposal === id ? focus.items : [];
}

const isSame = (one: AnswerKey, other: AnswerKey): boolean =>
  one.question === other.question && one.row === other.row;

/** Only what is asked in this dossier can be asked to be mended. */
function askedOf({ assessment }: Dossier, chosen: readonly AnswerKey[]): readonly AnswerKey[] {
  return chosen.filter((key) => findStep(assessment.journey, key) !== undefined).slice(0, mostItems);
}

async function openForChanges(
  app: App,
  visit: Visit,
  id: ProposalId,
): Promise<{ ok: true; dossier: Dossier } | { ok: false; reply: Reply }> {
  const opened = await openDossier(app, visit, id, 'requestChanges');
  if (!opened.ok) return opened;
  const decision = decideForStaff(visit, opened.dossier.proposal, 'requestChanges');
  if (decision.ok) return opened;
  return { ok: false, reply: await showDossier(app, visit, id, { refused: decision.reason }) };
}

async function showTicks(
  app: App,
  visit: Visit,
  { heading, assessment }: Dossier,
  shown: { readonly ticked: readonly AnswerKey[]; readonly page: number; readonly refused?: RefusedRequest },
): Promise<Reply> {
  const { ticked, page, refused = null } = shown;
  await remember(app, app.database, visit, {
    focus: { kind: 'changeRequest', proposal: heading.id, items: ticked },
  });
  const { path, counting } = assessment.journey;
  const lines = path.map((step) => lineOf(step, counting));
  return { screen: 'changeRequest', heading, lines, ticked, page, refused };
}

export async function chooseChanges(app: App, visit: Visit, id: ProposalId, page: number): Promise<Reply> {
  const opened = await openForChanges(app, visit, id);
  if (!opened.ok) return opened.reply;
  return showTicks(app, visit, opened.dossier, { ticked: tickedOf(visit, id), page });
}

/** Ticks a question, or takes the tick away. */
export async function tickChange(
  app: App,
  visit: Visit,
  id: ProposalId,
  choice: { readonly key: AnswerKey; readonly page: number },
): Promise<Reply> {
  const opened = await openForChanges(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { key, page } = choice;
  const ticked = tickedOf(visit, id);
  const isAsked = findStep(opened.dossier.assessment.journey, key) !== undefined;
  const without = ticked.filter((item) => !isSame(item, key));
  const isAdded = without.length === ticked.length && isAsked && ticked.length < mostItems;
  return showTicks(app, visit, opened.dossier, { ticked: isAdded ? [...ticked, key] : without, page });
}

/** `text` is the word to the owner; empty where staff sent the ticks alone. `chosen`: what was ticked elsewhere than in the chat. */
export async function sendChangeRequest(
  app: App,
  visit: Visit,
  id: ProposalId,
  text: string,
  chosen?: readonly AnswerKey[],
): Promise<Reply> {
  const opened = await openForChanges(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { proposal } = opened.dossier;
  const items = chosen === undefined ? tickedOf(visit, id) : askedOf(opened.dossier, chosen);
  if (items.length === 0)
    return showTicks(app, visit, opened.dossier, { ticked: [], page: 0, refused: 'empty' });
  const message = cleanText(text);
  const tooLong = tooLongFor(message, longestMessage);
  if (tooLong !== null)
    return showTicks(app, visit, opened.dossier, { ticked: items, page: 0, refused: tooLong });
  const decision = decideForStaff(visit, proposal, 'requestChanges');
  if (!decision.ok) return showDossier(app, visit, id, { refused: decision.reason });
  const at = app.clock.now();
  const outcome = await changeDossier(app, visit, proposal, {
    changes: { status: decision.to },
    event: { what: 'changesRequested', after: items, ...(message === '' ? {} : { why: message }) },
    also: async (tx) => {
      await addChangeRequest(tx, { proposalId: id, authorId: visit.person.id, at, message, items });
      const notice = {
        about: 'changesRequested',
        proposal: id,
        reference: proposal.reference ?? '',
      } as const;
      await notifyPerson(app, tx, proposal.ownerId, notice, `changes ${id} ${proposal.version}`);
    },
  });
  if (!outcome.ok) return sendChangeRequest(app, visit, id, text, chosen);
  return showDossier(app, visit, id, { changesSent: items.length });
}

/** What was asked for is not needed after all: the dossier is read on as it was sent. */
export async function cancelChanges(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'cancelChanges');
  if (!opened.ok) return opened.reply;
  const { proposal } = opened.dossier;
  const decision = decideForStaff(visit, proposal, 'cancelChanges');
  if (!decision.ok) return showDossier(app, visit, id, { refused: decision.reason });
  // An owner who took it back to mend it has it until it is sent again.
  if ((await findOpenChangeRequest(app.database, id)) === null)
    return showDossier(app, visit, id, { refused: 'wrongStatus' });
  const at = app.clock.now();
  const outcome = await changeDossier(app, visit, proposal, {
    changes: { status: decision.to },
    event: { what: 'changesCancelled' },
    also: async (tx) => {
      await closeChangeRequests(tx, id, at);
      const notice = {
        about: 'changesCancelled',
        proposal: id,
        reference: proposal.reference ?? '',
      } as const;
      await notifyPerson(app, tx, proposal.ownerId, notice, `changes cancelled ${id} ${proposal.version}`);
    },
  });
  return outcome.ok ? showDossier(app, visit, id, 'changesCancelled') : cancelChanges(app, visit, id);
}
