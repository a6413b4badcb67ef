import { asId, type FileId, type PersonId } from '../core/ids.ts';
import type { Tx } from './database.ts';
import { eraseFiles } from './files.ts';

/** What the person said and was told goes, whatever its status; that something was asked, and when, stays. Returns hashes that no other file shares. */
export async function eraseEnquiriesOf(
  tx: Tx,
  { askerId, at }: { askerId: PersonId; at: Date },
): Promise<string[]> {
  const { prisma } = tx;
  const mine = { askerId, erasedAt: null };
  const rows = await prisma.enquiry.findMany({ where: mine, select: { id: true } });
  const enquiryId = { in: rows.map(({ id }) => id) };
  const files = await prisma.enquiryEntry.findMany({
    where: { enquiryId, fileId: { not: null } },
    select: { fileId: true },
  });
  await prisma.enquiryEntry.updateMany({ where: { enquiryId }, data: { text: '', fileId: null } });
  await prisma.enquiry.updateMany({
    where: mine,
    data: {
      status: 'closed',
      title: '',
      areaCode: null,
      proposalId: null,
      question: null,
      row: null,
      criterion: null,
      announcementId: null,
      waitingSince: null,
      erasedAt: at,
    },
  });
  const ids = files.flatMap(({ fileId }) => (fileId === null ? [] : [asId<FileId>(fileId)]));
  return eraseFiles(tx, { ids, at });
}
