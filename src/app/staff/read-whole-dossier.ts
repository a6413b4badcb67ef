// A dossier on one page, for a desk's screen: all that the chat shows on several.
import type { AnswerKey, AnswerValue } from '../../core/answer.ts';
import type { Want } from '../../core/answer-kinds/answer-kind.ts';
import type { FileId, ProposalId } from '../../core/ids.ts';
import type { Section } from '../../core/questions/question.ts';
import { mayAct } from '../../core/roles.ts';
import { findOpenChangeRequest, type StoredChangeRequest } from '../../storage/change-requests.ts';
import { findFile } from '../../storage/files.ts';
import { listSubmissions } from '../../storage/submissions.ts';
import type { App, Visit } from '../app.ts';
import { missingIn } from '../applicant/advise.ts';
import { answersOf, readFrozen } from '../applicant/freeze.ts';
import { lineOf } from '../applicant/own-proposal.ts';
import type { AnswerLine, Reply } from '../reply.ts';
import type { ChangedAnswer, DossierCard, DossierNotice, HistoryLine } from './dossier-reply.ts';
import { type Dossier, filesOf, openDossier } from './open-dossier.ts';
import { changesBetween, historyOf } from './read-dossier.ts';
import { listReviewers, type Reviewer } from './reviewers.ts';
import { cardOf } from './show-dossier.ts';

export interface ReadAnswer {
  readonly line: AnswerLine;
  readonly value: AnswerValue;
  /** What would make a vague text concrete; empty where it is concrete, or no text. */
  readonly missing: readonly Want[];
}

/** With the question that it answers or, as a voice note, speaks to. */
export interface ReadFile extends AnswerKey {
  readonly id: FileId;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface SentBefore {
  readonly number: number;
  readonly at: Date;
  /** From the submission before it; null in the first. */
  readonly changes: readonly ChangedAnswer[] | null;
}

export interface WholeDossier {
  readonly card: DossierCard;
  /** Who saves names the version that they read. */
  readonly version: number;
  readonly plannedYear: number | null;
  readonly sections: readonly { readonly section: Section; readonly answers: readonly ReadAnswer[] }[];
  /** Only the staff on the dossier read masked answers in full. */
  readonly isUnmasked: boolean;
  readonly files: readonly ReadFile[];
  /** Latest first. */
  readonly submissions: readonly SentBefore[];
  /** Latest first. */
  readonly history: readonly HistoryLine[];
  readonly openRequest: StoredChangeRequest | null;
  /** Whom it could be handed to. */
  readonly colleagues: readonly Reviewer[];
}

export type ReadDossier =
  | { readonly ok: true; readonly whole: WholeDossier }
  | { readonly ok: false; readonly reply: Reply };

export async function readWholeDossier(
  app: App,
  visit: Visit,
  id: ProposalId,
  notice: DossierNotice | null = null,
): Promise<ReadDossier> {
  const opened = await openDossier(app, visit, id);
  if (!opened.ok) return opened;
  const { dossier } = opened;
  const { proposal } = dossier;
  const reviewers = await listReviewers(app);
  return {
    ok: true,
    whole: {
      card: await cardOf(app, visit, dossier, notice),
      version: proposal.version,
      plannedYear: proposal.plannedYear,
      sections: sectionsOf(dossier),
      isUnmasked: proposal.reviewerId === visit.person.id && mayAct(visit.person.grants, 'seePersonalCodes'),
      files: await readFilesOf(app, dossier),
      submissions: await submissionsOf(app, dossier),
      history: await historyOf(app, proposal),
      openRequest: await findOpenChangeRequest(app.database, id),
      colleagues: reviewers.filter((each) => each.id !== proposal.reviewerId && each.id !== proposal.ownerId),
    },
  };
}

function sectionsOf({ assessment }: Dossier): WholeDossier['sections'] {
  const { path, counting } = assessment.journey;
  const sections = new Map<Section, ReadAnswer[]>();
  for (const step of path) {
    if (step.value === undefined) continue;
    const answer = {
      line: lineOf(step, counting),
      value: step.value,
      missing: missingIn(step, step.value, assessment.facts.need),
    };
    sections.set(step.asks.section, [...(sections.get(step.asks.section) ?? []), answer]);
  }
  return [...sections].map(([section, answers]) => ({ section, answers }));
}

async function readFilesOf(app: App, dossier: Dossier): Promise<ReadFile[]> {
  const named = await filesOf(app, dossier);
  const records = await Promise.all(named.map(({ id }) => findFile(app.database, id)));
  return named.flatMap(({ question, row }, index) => {
    const record = records[index];
    if (record == null || record.erasedAt !== null) return [];
    const { id, name, mediaType, bytes } = record;
    return [{ id, name, mediaType, bytes, question, row }];
  });
}

async function submissionsOf(app: App, { proposal, assessment }: Dossier): Promise<SentBefore[]> {
  const stored = await listSubmissions(app.database, proposal.id);
  const inOrder = stored.toSorted((one, other) => one.number - other.number);
  const answers = inOrder.map(({ frozen }) => {
    const read = readFrozen(frozen);
    return read === null ? null : answersOf(read);
  });
  return inOrder
    .map(({ number, at }, index) => {
      const now = answers[index];
      const before = answers[index - 1];
      const changes =
        now == null || before == null ? null : changesBetween(before, now, assessment.journey.counting);
      return { number, at, changes };
    })
    .toReversed();
}

export type DossierBytes =
  | { readonly ok: true; readonly file: ReadFile; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reply: Reply | null };

/** The bytes of a file of this dossier; reply null where it has no such file. Throws StoreFault where the store is out of reach. */
export async function readDossierFile(
  app: App,
  visit: Visit,
  id: ProposalId,
  fileId: FileId,
): Promise<DossierBytes> {
  const opened = await openDossier(app, visit, id);
  if (!opened.ok) return opened;
  const file = (await readFilesOf(app, opened.dossier)).find((each) => each.id === fileId);
  const record = file === undefined ? null : await findFile(app.database, fileId);
  if (file === undefined || record === null) return { ok: false, reply: null };
  return { ok: true, file, bytes: await app.files.get(record.sha256) };
}
