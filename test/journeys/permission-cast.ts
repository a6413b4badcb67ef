import { asId, type PersonId, type ProposalId } from '../../src/core/ids.ts';
import { openForm } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { spellRows } from '../support/spell-rows.ts';
import { openAdmin, recruit, submit } from './desk.ts';
import type { Actor, StaffRow } from './permission-table.ts';
import { shop } from './prepared-answers.ts';

export interface Cast {
  readonly office: Office;
  readonly phones: Readonly<Record<Actor, Phone>>;
  /** Holds the role that admins may take away, and gets what is handed over. */
  readonly holder: PersonId;
}

export async function gatherCast(): Promise<Cast> {
  const office = await openOffice();
  const admin = await openAdmin(office);
  const applicant = await office.phone('Lan', 1001);
  await openForm(applicant);
  const nobody = await office.phone('Lạ', 3001);
  await nobody.send('/start');
  const join = (name: string, id: number, role: 'officer' | 'reviewer' | 'lead' | 'admin'): Promise<Phone> =>
    recruit(office, admin, { name, id, role, ...(role === 'officer' ? { area: 'Thành Công' } : {}) });
  const phones = {
    nobody,
    applicant,
    officer: await join('Cán bộ xã', 2005, 'officer'),
    reviewer: await join('Hoàng', 2001, 'reviewer'),
    lead: await join('Trưởng', 2003, 'lead'),
    admin: await join('Thu', 2009, 'admin'),
  };
  const other = await join('Mai', 2002, 'reviewer');
  return { office, phones, holder: await personOf(office, other.id) };
}

export async function personOf(office: Office, telegramId: number): Promise<PersonId> {
  const where = { telegramId: BigInt(telegramId) };
  const { id } = await office.product.app.database.prisma.person.findUniqueOrThrow({ where });
  return asId<PersonId>(id);
}

export async function submitOne(office: Office, id: number): Promise<ProposalId> {
  await submit(office, { name: `Chủ ${id}`, id }, shop);
  const newest = { orderBy: { id: 'desc' } } as const;
  const proposal = await office.product.app.database.prisma.proposal.findFirstOrThrow(newest);
  return asId<ProposalId>(proposal.id);
}

/** All that is kept, without what only says where somebody is: in the chat, or at the door of the console. */
export async function everythingKept({ product }: Office): Promise<string> {
  const { prisma } = product.app.database;
  // Unasked, a server lists rows in the order in which they were last written.
  const orderBy = { id: 'asc' } as const;
  const kept = [
    await prisma.person.findMany({
      select: { id: true, name: true, language: true, consentAt: true, mutedAt: true },
      orderBy,
    }),
    await prisma.roleGrant.findMany({ orderBy: [{ personId: 'asc' }, { role: 'asc' }] }),
    await prisma.invitation.findMany({ orderBy }),
    await prisma.proposal.findMany({ orderBy }),
    await prisma.answer.findMany({ orderBy: [{ proposalId: 'asc' }, { question: 'asc' }, { row: 'asc' }] }),
    await prisma.file.findMany({ orderBy }),
    await prisma.note.findMany({ orderBy }),
    await prisma.enquiry.findMany({ orderBy }),
    await prisma.enquiryEntry.findMany({ orderBy }),
    await prisma.publishedAnswer.findMany({ orderBy }),
    await prisma.readyReply.findMany({ orderBy }),
    await prisma.listener.findMany({ orderBy: { personId: 'asc' } }),
    await prisma.listenerArea.findMany({ orderBy: [{ personId: 'asc' }, { areaCode: 'asc' }] }),
    await prisma.listenerTopic.findMany({ orderBy: [{ personId: 'asc' }, { topic: 'asc' }] }),
    await prisma.freeArea.findMany({ orderBy: { areaCode: 'asc' } }),
    await prisma.announcement.findMany({ orderBy }),
    await prisma.recipient.findMany({ orderBy: [{ announcementId: 'asc' }, { personId: 'asc' }] }),
    await prisma.changeRequest.findMany({ orderBy }),
    await prisma.submission.findMany({ orderBy }),
    await prisma.event.findMany({ orderBy }),
    await prisma.delivery.findMany({ select: { key: true }, orderBy }),
  ];
  return spellRows(kept);
}

const asked = { question: 'content', row: 0 };

/** Makes the dossier what the action needs, in the hands of whoever acts, with a question ticked. */
export async function prepare(
  office: Office,
  dossier: ProposalId,
  actor: PersonId,
  { status, isHeld, isClosing }: StaffRow['dossier'],
): Promise<void> {
  const { prisma } = office.product.app.database;
  await prisma.proposal.update({
    where: { id: dossier },
    data: {
      status,
      reviewerId: isHeld ? actor : null,
      closeRequestedAt: isClosing ? office.now : null,
    },
  });
  if (status === 'changesRequested')
    await prisma.changeRequest.create({
      data: { proposalId: dossier, authorId: actor, at: office.now, message: '', items: [asked] },
    });
  await prisma.person.update({
    where: { id: actor },
    data: { focus: { kind: 'changeRequest', proposal: dossier, items: [asked] } },
  });
}
