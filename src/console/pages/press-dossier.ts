// The buttons of a dossier: the same use cases as in the chat. What is not done is told, with what was typed.

import type { Reply } from '../../app/reply.ts';
import { claimDossier, handOver, releaseDossier } from '../../app/staff/claim-dossier.ts';
import { closeErasedDossier } from '../../app/staff/close-erased.ts';
import { declineDossier, reopenDossier, shortlistDossier } from '../../app/staff/decide-dossier.ts';
import type { DossierButton } from '../../app/staff/dossier-reply.ts';
import { readWholeDossier } from '../../app/staff/read-whole-dossier.ts';
import { cancelChanges, sendChangeRequest } from '../../app/staff/request-changes.ts';
import { isRefusal } from '../../app/staff/word-notice.ts';
import { keepNote } from '../../app/staff/write-note.ts';
import { asId, type PersonId, type ProposalId } from '../../core/ids.ts';
import { dossierFlash } from '../told.ts';
import type { Visitor } from '../visitor.ts';
import type { Typed } from './dossier-actions.tsx';
import { readKey } from './dossier-forms.ts';
import { proposalOf, refuseReply, renderDossier, type Undone } from './dossier-page.tsx';
import { refuse } from './refusal-page.tsx';

/** What a form of a dossier posts. */
interface Posted extends Typed {
  readonly version: number;
  readonly seenEvent: number;
  readonly to: PersonId;
}

type Perform = (visitor: Visitor, id: ProposalId, posted: Posted) => Promise<Reply>;

const performs: Readonly<Record<DossierButton, Perform>> = {
  claim: ({ app, visit }, id) => claimDossier(app, visit, id),
  release: ({ app, visit }, id) => releaseDossier(app, visit, id),
  handOver: ({ app, visit }, id, { to }) => handOver(app, visit, id, to),
  note: ({ app, visit }, id, { text }) => keepNote(app, visit, id, text),
  requestChanges: ({ app, visit }, id, { text, items }) => sendChangeRequest(app, visit, id, text, items),
  cancelChanges: ({ app, visit }, id) => cancelChanges(app, visit, id),
  shortlist: ({ app, visit }, id, { version }) => shortlistDossier(app, visit, id, version),
  decline: ({ app, visit }, id, { text }) => declineDossier(app, visit, id, text),
  reopen: ({ app, visit }, id, { text }) => reopenDossier(app, visit, id, text),
  closeErased: ({ app, visit }, id, { version }) => closeErasedDossier(app, visit, id, version),
};

/** These change nothing that somebody else may have changed meanwhile. */
const neverStale: readonly DossierButton[] = ['note'];

/** These are nothing without a word. */
const needText: readonly DossierButton[] = ['note', 'decline', 'reopen'];

export const pressDossier =
  (action: DossierButton) =>
  async (visitor: Visitor): Promise<Response> => {
    const id = proposalOf(visitor);
    if (id === null) return refuse(visitor, 'notFound');
    const posted = readPosted(action, visitor);
    if (posted === null) return refuse(visitor, 'malformed');
    const { app, visit } = visitor;
    const undone = (status: Undone['status'], why: Undone['why']): Undone => ({
      status,
      why,
      seenEvent: posted.seenEvent,
      typed: posted,
    });
    const showUndone = async (what: Undone) =>
      renderDossier(visitor, await readWholeDossier(app, visit, id), what);

    const before = await readWholeDossier(app, visit, id);
    if (!before.ok) return refuseReply(visitor, before.reply.screen);
    if (before.whole.version !== posted.version && !neverStale.includes(action))
      return renderDossier(visitor, before, undone(409, 'stale'));
    if (needText.includes(action) && posted.text.trim() === '')
      return showUndone(undone(422, 'nothingTyped'));

    const reply = await performs[action](visitor, id, posted);
    switch (reply.screen) {
      case 'dossier': {
        const { notice } = reply;
        if (notice !== null && isRefusal(notice))
          return renderDossier(visitor, await readWholeDossier(app, visit, id, notice), undone(409, null));
        if (notice !== null) dossierFlash.tellNext(visitor.context, notice);
        return visitor.context.redirect(`/console/dossiers/${id}`, 303);
      }
      case 'dossiers':
        return visitor.context.redirect('/console/dossiers', 303);
      case 'dossierPrompt':
        return showUndone(undone(422, reply.refused ?? 'nothingTyped'));
      case 'changeRequest':
        return showUndone(undone(422, reply.refused === 'empty' ? 'nothingChosen' : reply.refused));
      default:
        return refuseReply(visitor, reply.screen);
    }
  };

/** Null where a page of ours could not have posted it. */
function readPosted(action: DossierButton, { form }: Visitor): Posted | null {
  const number = (name: string): number => Number(form.get(name) || Number.NaN);
  const version = number('version');
  const seenEvent = number('event');
  const items = form.getAll('item').map(readKey);
  const to = action === 'handOver' ? number('to') : 0;
  const isWhole = [version, seenEvent, to].every((each) => Number.isSafeInteger(each) && each >= 0);
  if (!isWhole || items.includes(null)) return null;
  // Browsers end lines with CR and LF.
  const text = (form.get('text') ?? '').replaceAll('\r\n', '\n');
  return {
    action,
    text,
    items: items.filter((item) => item !== null),
    version,
    seenEvent,
    to: asId<PersonId>(to),
  };
}
