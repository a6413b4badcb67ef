// A file of SQLite in which every column of every table holds something, and some hold what PostgreSQL does not take.
import { join } from 'node:path';
import type { Database } from '../../src/storage/database.ts';
import { applySqliteMigrations } from '../../src/storage/sqlite/apply-sqlite-migrations.ts';
import { openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import { addPerson, addProposal, monday } from '../storage/examples.ts';
import { fillDossier } from '../storage/full-dossier.ts';
import { freshFolder } from '../support/database.ts';
import { type Rows, readRows } from '../support/read-rows.ts';

export interface FilledFile {
  /** The data folder, with the file in it. */
  readonly folder: string;
  readonly file: string;
  /** All rows by model, as they are to be found afterwards. */
  readonly rows: Rows;
}

/** To the millisecond. */
const moment = new Date('2026-11-23T01:02:03.004Z');

/** Not in use any more. */
export async function fillFile(): Promise<FilledFile> {
  const folder = freshFolder();
  const file = join(folder, 'khuyen-cong.db');
  applySqliteMigrations({ file });
  const database = await openSqlite({ file, synchronous: 'normal' });
  try {
    await fillTables(database);
    return { folder, file, rows: await readRows(database) };
  } finally {
    await database.close();
  }
}

async function fillTables(database: Database): Promise<void> {
  const { prisma } = database;
  const [owner, staff] = [await addPerson(database), await addPerson(database, 'Lý Văn Sơn')];
  const proposal = await fillDossier(database, owner, staff);
  const draft = await addProposal(database, owner.id);
  // An id that was given once and must not be given again.
  await prisma.proposal.delete({ where: { id: (await addProposal(database, owner.id)).id } });
  await prisma.person.update({
    where: { id: owner.id },
    data: {
      telegramId: 2n ** 45n,
      username: 'lan_nong',
      consentVersion: 'c1',
      consentAt: moment,
      consentWithdrawnAt: moment,
      focus: { kind: 'answer', proposal, key: { question: 'situation', row: 0 } },
      isReachable: false,
      mutedAt: moment,
    },
  });
  const area = { role: 'officer', areaCode: '01777' } as const;
  await prisma.roleGrant.create({
    data: { ...area, personId: staff.id, grantedById: owner.id, grantedAt: moment },
  });
  const signedIn = { personId: staff.id, createdAt: moment, expiresAt: moment };
  await prisma.signInLink.create({ data: { ...signedIn, codeHash: 'c0de' } });
  await prisma.consoleSession.create({ data: { ...signedIn, tokenHash: '70ce' } });
  await prisma.invitation.create({
    data: {
      ...area,
      codeHash: 'ab'.repeat(32),
      createdById: staff.id,
      createdAt: monday,
      expiresAt: moment,
      usedById: owner.id,
      usedAt: moment,
      revokedAt: moment,
    },
  });
  await prisma.proposal.update({
    where: { id: proposal },
    data: {
      programmeId: 'machinery',
      areaCode: '01777',
      verdictOutcome: 'eligible',
      plannedYear: 2027,
      reviewerId: staff.id,
      submittedAt: moment,
      decidedAt: moment,
      discardedAt: moment,
      erasedAt: moment,
      closeRequestedAt: moment,
      askedDong: 2n ** 40n,
    },
  });
  await prisma.file.updateMany({ data: { erasedAt: moment } });
  await prisma.changeRequest.updateMany({ data: { closedAt: moment } });
  await prisma.event.create({
    data: {
      at: moment,
      actorId: staff.id,
      proposalId: proposal,
      subjectId: owner.id,
      what: 'answerGiven',
      question: 'situation',
      row: 2,
      before: { text: '{"có": [1, 2.50, 1e3, true, null]}' },
      after: [{ z: 1, a: [{ y: 'Tày', x: 'Nùng' }] }],
      why: 'Sửa lại',
    },
  });
  await prisma.delivery.updateMany({
    data: { lastError: 'Forbidden', sentAt: moment, messageId: 12, attempts: 3 },
  });
  await prisma.counter.create({ data: { name: 'reference 2026', value: 41 } });
  await prisma.setting.create({
    data: { key: 'hours', value: { from: '7:30' }, updatedById: staff.id, updatedAt: moment },
  });
  const asked = await prisma.enquiry.create({
    data: {
      askerId: owner.id,
      holderId: staff.id,
      status: 'answered',
      topic: 'money',
      areaCode: '01777',
      proposalId: proposal,
      question: 'situation',
      row: 2,
      criterion: 'machine-new',
      announcementId: 1,
      title: 'Máy cũ có được không?',
      waitingSince: moment,
      claimedAt: moment,
      answeredAt: moment,
      createdAt: monday,
      erasedAt: moment,
    },
  });
  const { id: fileId } = await prisma.file.findFirstOrThrow();
  await prisma.enquiryEntry.create({
    data: {
      enquiryId: asked.id,
      kind: 'answer',
      authorId: staff.id,
      text: 'Phải là máy mới',
      fileId,
      at: moment,
      correctedAt: moment,
      withdrawnAt: moment,
    },
  });
  const published = await prisma.publishedAnswer.create({
    data: {
      enquiryId: asked.id,
      question: 'Máy cũ có được không?',
      answer: 'Phải là máy mới.',
      publishedById: staff.id,
      publishedAt: monday,
      withdrawnAt: moment,
    },
  });
  await prisma.answerGram.create({ data: { gram: ' ma', answerId: published.id } });
  await prisma.readyReply.create({
    data: { title: 'Chào', text: 'Chào {tên}', revision: 3, updatedById: staff.id, updatedAt: moment },
  });
  await prisma.listener.create({
    data: {
      personId: staff.id,
      since: moment,
      version: '2026-11',
      areas: { create: { areaCode: '01777' } },
      topics: { create: { topic: 'fairs' } },
    },
  });
  await prisma.freeArea.create({ data: { areaCode: '01777', since: moment } });
  const announcement = await prisma.announcement.create({
    data: {
      authorId: staff.id,
      status: 'paused',
      topic: 'fairs',
      areas: ['01777', 'nguyen-binh'],
      programmeId: 'machinery',
      language: 'vi',
      texts: { vi: 'Hội chợ thứ Bảy', en: 'A fair on Saturday' },
      buttons: ['apply'],
      fileId,
      channelFile: 'photo:AgAC',
      revision: 4,
      startAt: moment,
      approvedById: staff.id,
      approvedAt: moment,
      refusedWhy: 'Chưa ghi giờ',
      correction: { vi: 'Hội chợ Chủ nhật' },
      correctionById: staff.id,
      correctedAt: moment,
      correctedUpTo: 7,
      corrected: 1,
      startedAt: moment,
      endedAt: monday,
      createdAt: monday,
      updatedAt: moment,
      madeUpTo: 7,
      recipients: 1,
      delivered: 2,
      failed: 3,
      unreachable: 4,
      uncertain: 5,
      skipped: 6,
      recalled: 7,
    },
  });
  await prisma.recipient.create({
    data: {
      announcementId: announcement.id,
      personId: staff.id,
      status: 'uncertain',
      attempts: 2,
      at: moment,
      error: 'socket hang up',
      messageId: 77,
    },
  });
  await prisma.note.create({
    data: { proposalId: draft.id, authorId: staff.id, text: 'Tên: O\'Brien "\\" {,}\n\tNULL 🌿', at: moment },
  });
}
