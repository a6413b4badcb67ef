// Photos, documents and voice notes: kept first, then placed. What cannot be placed is said before it is kept.
import type { AnswerKey, StoredFile } from '../../core/answer.ts';
import { matchOption } from '../../core/answer-kinds/choice.ts';
import type { Focus } from '../../core/focus.ts';
import type { FileId, ProposalId } from '../../core/ids.ts';
import { findStep, type Step } from '../../core/journey.ts';
import { isEditable, isSettled, type ProposalStatus } from '../../core/proposal.ts';
import type { Access } from '../../storage/database.ts';
import { addFile, findFile } from '../../storage/files.ts';
import { focusOf } from '../../storage/focus.ts';
import { listOwnedProposals } from '../../storage/proposals.ts';
import { addVoiceNote } from '../../storage/voice-notes.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { QuestionNotice, Reply } from '../reply.ts';
import { wordingIn } from '../wording.ts';
import { askAgain } from './ask-question.ts';
import { nameWithCaption } from './file-name.ts';
import { giveAnswer } from './give-answer.ts';
import { headingOf } from './heading.ts';
import { canEdit, lineOf, type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { reviewOf } from './review-proposal.ts';
import { showHome } from './show-home.ts';

/** What arrived, read from its bytes and not from its name. */
export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What the person wrote under it; empty where nothing. */
  readonly caption: string;
}

type PaperFocus = Extract<Focus, { kind: 'paper' }>;

/** The proposal a person is working on, where it can still be edited. */
async function openActive(app: App, visit: Visit): Promise<OwnProposal | null> {
  const focus = focusOf(visit.person);
  const isAbout = focus?.kind === 'answer' || focus?.kind === 'paper';
  const id = isAbout ? focus.proposal : visit.person.activeProposalId;
  if (id === null) return null;
  const opened = await openOwnProposal(app, visit, id);
  return opened.ok && canEdit(opened.own) ? opened.own : null;
}

/** The bytes are on the disk before the row that names them. */
async function store(
  app: App,
  access: Access,
  visit: Visit,
  { proposalId, received, sha256 }: { proposalId: ProposalId; received: ReceivedFile; sha256: string },
): Promise<StoredFile> {
  const name = nameWithCaption(received);
  const { mediaType } = received;
  const bytes = received.bytes.byteLength;
  const at = app.clock.now();
  const kept = await addFile(access, {
    sha256,
    mediaType,
    bytes,
    name,
    ownerId: visit.person.id,
    proposalId,
    at,
  });
  return { id: kept.id, name, mediaType, bytes };
}

function papersOf({ assessment }: OwnProposal): readonly Step[] {
  return assessment.journey.path.filter(({ asks }) => asks.answer.kind === 'files');
}

/** Nothing is being written: where something was sent, the way to add to it is shown. */
async function withoutPlace(app: App, visit: Visit): Promise<Reply> {
  const isOpen = ({ status }: { readonly status: ProposalStatus }) =>
    !isEditable(status) && !isSettled(status);
  const sent = (await listOwnedProposals(app.database, visit.person.id)).filter(isOpen);
  const meant = sent.find(({ id }) => id === visit.person.activeProposalId) ?? sent[0];
  if (meant === undefined) return showHome(app, visit, 'noPlace');
  const opened = await openOwnProposal(app, visit, meant.id);
  if (!opened.ok) return opened.reply;
  await remember(app, app.database, visit, { focus: null, proposal: meant.id });
  return reviewOf(app, opened.own, { notice: 'fileNotKept' });
}

/** A photo or document: an answer where files are asked for, else the person says which paper it is. */
export async function keepFile(app: App, visit: Visit, received: ReceivedFile): Promise<Reply> {
  const own = await openActive(app, visit);
  if (own === null) return withoutPlace(app, visit);
  if (papersOf(own).length === 0) return explain(app, visit, 'noPaperYet');
  const sha256 = await app.files.put(received.bytes);
  const file = await store(app, app.database, visit, { proposalId: own.proposal.id, received, sha256 });
  const focus = focusOf(visit.person);
  const step = focus?.kind === 'answer' ? findStep(own.assessment.journey, focus.key) : undefined;
  if (step?.asks.answer.kind === 'files')
    return giveAnswer(app, visit, { proposal: own.proposal.id, key: step, raw: { from: 'file', file } });
  const earlier = focus?.kind === 'paper' && focus.proposal === own.proposal.id ? focus.files : [];
  return askWhichPaper(app, visit, own, [...earlier, file.id]);
}

async function askWhichPaper(
  app: App,
  visit: Visit,
  own: OwnProposal,
  files: readonly FileId[],
): Promise<Reply> {
  const proposal = own.proposal.id;
  await remember(app, app.database, visit, { focus: { kind: 'paper', proposal, files }, proposal });
  return {
    screen: 'whichPaper',
    heading: headingOf(own.proposal),
    files,
    papers: papersOf(own).map((paper) => lineOf(paper, own.assessment.journey.counting)),
  };
}

/** The name of the paper was written instead of pressed; anything else is asked about again. */
export async function namePaper(app: App, visit: Visit, focus: PaperFocus, typed: string): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, focus.proposal);
  if (!opened.ok) return opened.reply;
  const wording = wordingIn(app.translations, app.rulebook, visit.person.language);
  const papers = papersOf(opened.own).map((step) => lineOf(step, opened.own.assessment.journey.counting));
  const labels = Object.fromEntries(papers.map((line) => [line.question, wording.label(line)]));
  const chosen = matchOption({ options: Object.keys(labels) }, labels, typed);
  const key = papers.find(({ question }) => question === chosen);
  const [file] = focus.files;
  return key === undefined || file === undefined
    ? askWhichPaper(app, visit, opened.own, focus.files)
    : filePaper(app, visit, { proposal: focus.proposal, key, file });
}

/** Which paper the person was asked about, again. */
export async function askPaperAgain(app: App, visit: Visit, focus: PaperFocus): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, focus.proposal);
  return opened.ok ? askWhichPaper(app, visit, opened.own, focus.files) : opened.reply;
}

/** The person said which paper a file is; files that came with it go along. */
export async function filePaper(
  app: App,
  visit: Visit,
  chosen: { readonly proposal: ProposalId; readonly key: AnswerKey; readonly file: FileId },
): Promise<Reply> {
  const { proposal, key } = chosen;
  const focus = focusOf(visit.person);
  const isAsked = focus?.kind === 'paper' && focus.proposal === proposal && focus.files.includes(chosen.file);
  let reply: Reply | null = null;
  for (const id of isAsked ? focus.files : [chosen.file]) {
    const record = await findFile(app.database, id);
    const isTheirs = record !== null && record.ownerId === visit.person.id && record.proposalId === proposal;
    if (!isTheirs || record.erasedAt !== null) continue;
    const { name, mediaType, bytes } = record;
    reply = await giveAnswer(app, visit, {
      proposal,
      key,
      raw: { from: 'file', file: { id, name, mediaType, bytes } },
    });
  }
  return reply ?? showHome(app, visit, 'gone');
}

/** A spoken answer stays with its question for the staff; the words are asked for too. */
export async function keepVoice(app: App, visit: Visit, received: ReceivedFile): Promise<Reply> {
  const focus = focusOf(visit.person);
  const own = await openActive(app, visit);
  if (own === null || focus?.kind !== 'answer') return showHome(app, visit, 'voiceNowhere');
  const proposalId = own.proposal.id;
  const sha256 = await app.files.put(received.bytes);
  const { key, isAddition } = focus;
  await app.database.transaction(async (tx) => {
    const file = await store(app, tx, visit, { proposalId, received, sha256 });
    await addVoiceNote(tx, { ...key, proposalId, fileId: file.id, at: app.clock.now() });
    await remember(app, tx, visit, { focus, proposal: proposalId });
  });
  return askAgain(app, visit, proposalId, key, { notice: 'voiceKept', isAddition });
}

/** Something came that cannot be used here: says so, and asks again what was asked. */
export async function explain(
  app: App,
  visit: Visit,
  notice: Exclude<QuestionNotice, 'add' | 'stale' | 'copied'>,
): Promise<Reply> {
  const focus = focusOf(visit.person);
  if (focus?.kind === 'answer') {
    const { proposal, key, isAddition } = focus;
    return askAgain(app, visit, proposal, key, { notice, isAddition });
  }
  if (focus?.kind === 'paper') return askPaperAgain(app, visit, focus);
  if (notice === 'unknownCommand') return showHome(app, visit, 'nothingAsked');
  return showHome(app, visit, notice === 'edited' ? 'edited' : 'notUnderstood');
}
