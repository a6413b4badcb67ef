// One dossier on one page: what was sent beside what the rules say, the files, what happened, and every action.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ReadDossier, readWholeDossier, type WholeDossier } from '../../app/staff/read-whole-dossier.ts';
import { isRefusal, wordNotice } from '../../app/staff/word-notice.ts';
import type { ProposalId } from '../../core/ids.ts';
import { Layout } from '../layout.tsx';
import { readId } from '../read-id.ts';
import { asHtml, say } from '../say.ts';
import { dossierFlash } from '../told.ts';
import type { Visitor } from '../visitor.ts';
import { DossierActions, type Typed } from './dossier-actions.tsx';
import { DossierAnswers } from './dossier-answers.tsx';
import { DossierFiles } from './dossier-files.tsx';
import { DossierHead } from './dossier-head.tsx';
import { DossierHistory, DossierNotes, DossierSubmissions, HistoryList } from './dossier-past.tsx';
import { DossierVerdict } from './dossier-verdict.tsx';
import { refuse } from './refusal-page.tsx';

/** What was not done, why, and what was typed, so that nothing is lost. */
export interface Undone {
  readonly status: ContentfulStatusCode;
  readonly why:
    | 'stale'
    | 'nothingTyped'
    | 'nothingChosen'
    | { readonly length: number; readonly longest: number }
    | null;
  /** The latest event that the page showed which the button stood on. */
  readonly seenEvent: number;
  readonly typed: Typed;
}

export const proposalOf = ({ context }: Visitor): ProposalId | null => readId<ProposalId>(context);

export async function showDossierPage(visitor: Visitor): Promise<Response> {
  const id = proposalOf(visitor);
  if (id === null) return refuse(visitor, 'notFound');
  const read = await readWholeDossier(visitor.app, visitor.visit, id, dossierFlash.takeTold(visitor.context));
  return renderDossier(visitor, read);
}

export async function renderDossier(
  visitor: Visitor,
  read: ReadDossier,
  undone: Undone | null = null,
): Promise<Response> {
  if (!read.ok) return refuseReply(visitor, read.reply.screen);
  const { whole } = read;
  const { wording, context } = visitor;
  const { heading } = whole.card;
  return context.html(
    <Layout guest={visitor} title={`${heading.reference} ${heading.title}`}>
      <Told whole={whole} visitor={visitor} undone={undone} />
      <DossierHead whole={whole} wording={wording} />
      <div class="beside">
        <div class="to-do">
          <DossierActions whole={whole} visitor={visitor} typed={undone?.typed ?? null} />
        </div>
        <div class="sent">
          <DossierAnswers whole={whole} visitor={visitor} chosen={undone?.typed.items ?? []} />
          <DossierFiles whole={whole} wording={wording} />
        </div>
        <div>
          <DossierVerdict whole={whole} wording={wording} />
          <DossierNotes whole={whole} wording={wording} />
          <DossierSubmissions whole={whole} wording={wording} />
          <DossierHistory whole={whole} wording={wording} />
        </div>
      </div>
    </Layout>,
    undone?.status ?? 200,
  );
}

/** For replies that are no dossier: why it is not shown. */
export function refuseReply(visitor: Visitor, screen: string): Promise<Response> {
  if (screen === 'ownDossier') return refuse(visitor, 'ownDossier');
  return refuse(visitor, screen === 'home' ? 'notAllowed' : 'gone');
}

interface ToldProps {
  readonly whole: WholeDossier;
  readonly visitor: Visitor;
  readonly undone: Undone | null;
}

function Told({ whole, visitor, undone }: ToldProps) {
  const { wording } = visitor;
  const { notice } = whole.card;
  if (notice === null && undone === null) return null;
  const isBad = undone !== null || (notice !== null && isRefusal(notice));
  return (
    <article class={isBad ? 'told bad' : 'told'} role={isBad ? 'alert' : 'status'}>
      {notice !== null && <p>{sayNotice(notice, wording)}</p>}
      {undone !== null && undone.why !== null && <p>{wordUndone(undone.why, visitor)}</p>}
      {undone?.why === 'stale' && (
        <HistoryList
          lines={whole.history.filter(({ event }) => event > undone.seenEvent)}
          wording={wording}
        />
      )}
    </article>
  );
}

function wordUndone(why: NonNullable<Undone['why']>, { wording }: Visitor) {
  return typeof why === 'string'
    ? say(wording, `console.undone.${why}`)
    : say(wording, 'console.undone.tooLong', { ...why });
}

const sayNotice = (notice: Parameters<typeof wordNotice>[0], wording: Visitor['wording']) =>
  asHtml(wordNotice(notice, wording));
