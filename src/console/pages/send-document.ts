// Files that are made when they are asked for: the papers of a dossier, and the plan.
import { openAnnouncement } from '../../app/announcement/open-announcement.ts';
import { makePoster } from '../../app/announcement/poster.ts';
import { allPaperKinds } from '../../app/paper-source.ts';
import { takeDossierPaper } from '../../app/staff/dossier-paper.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import { disposition } from '../disposition.ts';
import { readId } from '../read-id.ts';
import type { Visitor } from '../visitor.ts';
import { proposalOf, refuseReply } from './dossier-page.tsx';
import { refuse } from './refusal-page.tsx';

const office = 'application/vnd.openxmlformats-officedocument';
const word = `${office}.wordprocessingml.document`;
const excel = `${office}.spreadsheetml.sheet`;

export async function sendPaper(visitor: Visitor): Promise<Response> {
  const id = proposalOf(visitor);
  const kind = allPaperKinds.find((each) => each === visitor.context.req.param('paper'));
  if (id === null || kind === undefined) return refuse(visitor, 'notFound');
  const reply = await takeDossierPaper(visitor.app, visitor.visit, id, kind);
  return reply.screen === 'paper'
    ? sendBytes(visitor, { bytes: reply.bytes, type: word, name: reply.fileName })
    : refuseReply(visitor, reply.screen);
}

/** Of one year, or of all where none is named. */
export async function sendPlan(visitor: Visitor): Promise<Response> {
  const { app, context } = visitor;
  const asked = context.req.query('year') ?? '';
  if (asked !== '' && !/^20\d\d$/.test(asked)) return refuse(visitor, 'notFound');
  const bytes = await app.documents.writePlan(app, asked === '' ? null : Number(asked));
  const name = asked === '' ? 'ke-hoach-khuyen-cong.xlsx' : `ke-hoach-khuyen-cong-${asked}.xlsx`;
  return sendBytes(visitor, { bytes, type: excel, name });
}

/** What was asked in the last year, in numbers. */
export async function sendEnquiryNumbers(visitor: Visitor): Promise<Response> {
  const bytes = await visitor.app.documents.writeEnquiries(visitor.app);
  return sendBytes(visitor, { bytes, type: excel, name: 'cau-hoi.xlsx' });
}

/** What became of an announcement. */
export async function sendReport(visitor: Visitor): Promise<Response> {
  const { app, visit, context } = visitor;
  const id = readId<AnnouncementId>(context);
  const opened = id === null ? null : await openAnnouncement(app, visit, id);
  if (opened === null || !opened.ok) return refuse(visitor, 'announcementGone');
  const bytes = await app.documents.writeAnnouncement(app, opened.announcement);
  return sendBytes(visitor, { bytes, type: excel, name: `thong-bao-${id}.xlsx` });
}

/** To be hung up in a commune or a former district. */
export async function sendPoster(visitor: Visitor): Promise<Response> {
  const { app, visit, context } = visitor;
  const area = context.req.query('area') ?? '';
  const poster = await makePoster(app, visit, area);
  if (!poster.ok) return refuse(visitor, poster.reason === 'noLink' ? 'noLink' : 'notAllowed');
  return sendBytes(visitor, { bytes: poster.bytes, type: word, name: `nhan-tin-${area}.docx` });
}

function sendBytes(
  { context }: Visitor,
  file: { readonly bytes: Uint8Array; readonly type: string; readonly name: string },
): Response {
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.type,
    'content-disposition': disposition('attachment', file.name),
  });
}
