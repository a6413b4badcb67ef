// Photos, documents and voice notes: kept first, then placed. Nothing that arrived is thrown away unasked.
import type { AnswerKey, StoredFile } from '../../core/answer.ts';
import type { FileId, ProposalId } from '../../core/ids.ts';
import { findStep } from '../../core/journey.ts';
import { addFile, findFile } from '../../storage/files.ts';
import { focusOf } from '../../storage/focus.ts';
import { addVoiceNote } from '../../storage/voice-notes.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { QuestionNotice, Reply } from '../reply.ts';
import { askAgain } from './ask-question.ts';
import { giveAnswer } from './give-answer.ts';
import { headingOf } from './heading.ts';
import { canEdit, lineOf, type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { showHome } from './show-home.ts';

/** What arrived, read from its bytes and not from its name. */
export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The proposal a person is working on, where it can still be edited. */
async function openActive(app: App, visit: Visit): Promise<OwnProposal | null> {
  const focus = focusOf(visit.person);
  const id = focus?.kind === 'answer' ? focus.proposal : visit.person.activeProposalId;
  if (id === null) return null;
  const opened = await openOwnProposal(app, visit, id);
  return opened.ok && canEdit(opened.own) ? opened.own : null;
}

async function store(
  app: App,
  visit: Visit,
  proposalId: ProposalId,
  received: ReceivedFile,
): Promise<StoredFile> {
  const { name, mediaType, bytes } = received;
  const sha256 = await app.files.put(bytes);
  const at = app.clock.now();
  const ownerId = visit.person.id;
  const kept = await addFile(app.database, {
    sha256,
    mediaType,
    bytes: bytes.byteLength,
    name,
    ownerId,
    proposalId,
    at,
  });
  return { id: kept.id, name, mediaType, bytes: bytes.byteLength };
}

/** A photo or document: an answer where files are asked for, else the person says which paper it is. */
export async function keepFile(app: App, visit: Visit, received: ReceivedFile): Promise<Reply> {
  const own = await openActive(app, visit);
  if (own === null) return showHome(app, visit, 'noPlace');
  const file = await store(app, visit, own.proposal.id, received);
  const focus = focusOf(visit.person);
  const step = focus?.kind === 'answer' ? findStep(own.assessment.journey, focus.key) : undefined;
  if (step?.asks.answer.kind === 'files')
    return giveAnswer(app, visit, { proposal: own.proposal.id, key: step, raw: { from: 'file', file } });
  const { journey } = own.assessment;
  const papers = journey.path.filter(({ asks }) => asks.answer.kind === 'files');
  if (papers.length === 0) return showHome(app, visit, 'noPlace');
  await remember(app, app.database, visit, { focus, proposal: own.proposal.id });
  return {
    screen: 'whichPaper',
    heading: headingOf(own.proposal),
    file,
    papers: papers.map((paper) => lineOf(paper, journey.counting)),
  };
}

/** The person said which paper an earlier file is. */
export async function filePaper(
  app: App,
  visit: Visit,
  chosen: { readonly proposal: ProposalId; readonly key: AnswerKey; readonly file: FileId },
): Promise<Reply> {
  const record = await findFile(app.database, chosen.file);
  const isTheirs =
    record !== null && record.ownerId === visit.person.id && record.proposalId === chosen.proposal;
  if (!isTheirs || record.erasedAt !== null) return showHome(app, visit, 'gone');
  const { id, name, mediaType, bytes } = record;
  return giveAnswer(app, visit, { ...chosen, raw: { from: 'file', file: { id, name, mediaType, bytes } } });
}

/** A spoken answer stays with its question for the staff; the words are asked for too. */
export async function keepVoice(app: App, visit: Visit, received: ReceivedFile): Promise<Reply> {
  const focus = focusOf(visit.person);
  const own = await openActive(app, visit);
  if (own === null || focus?.kind !== 'answer') return showHome(app, visit, 'voiceNowhere');
  const file = await store(app, visit, own.proposal.id, received);
  const { question, row } = focus.key;
  await addVoiceNote(app.database, {
    proposalId: own.proposal.id,
    question,
    row,
    fileId: file.id,
    at: app.clock.now(),
  });
  return askAgain(app, visit, own.proposal.id, focus.key, { notice: 'voiceKept' });
}

/** Something came that cannot be used here: says so, and asks again what was asked. */
export async function explain(
  app: App,
  visit: Visit,
  notice: Exclude<QuestionNotice, 'add' | 'stale' | 'copied'>,
): Promise<Reply> {
  const focus = focusOf(visit.person);
  if (focus?.kind === 'answer') return askAgain(app, visit, focus.proposal, focus.key, { notice });
  return showHome(app, visit, notice === 'edited' ? 'edited' : 'notUnderstood');
}
