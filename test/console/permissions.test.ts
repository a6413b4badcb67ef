// Every page and button of the console × every role: there, or refused with nothing changed.
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/console/routes.ts';
import type { AnnouncementStatus } from '../../src/core/announcement.ts';
import { asId, type PersonId, type ProposalId } from '../../src/core/ids.ts';
import { createAnnouncement } from '../../src/storage/announcements.ts';
import { createConsoleSession } from '../../src/storage/console-sessions.ts';
import { listener } from '../journeys/announcing.ts';
import { submit } from '../journeys/desk.ts';
import { everythingKept, gatherCast, personOf, prepare } from '../journeys/permission-cast.ts';
import { everyRole } from '../journeys/permission-table.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import type { Office } from '../support/office.ts';
import { DeskBrowser } from './desk-browser.ts';
import { type DeskRow, deskPermissions, openToAll } from './permission-table.ts';

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

describe('the table of the console', () => {
  it('has a row for every route, and none that is no route', () => {
    const named = [...Object.keys(deskPermissions), ...openToAll];
    expect(named.toSorted()).toEqual(routes.map(nameOf).toSorted());
  });
});

describe('every page and button', () => {
  it('is there for the roles in the table and refused to all others, with nothing changed', async () => {
    const { office, phones, holder } = await gatherCast();
    const dossier = await submitWithPaper(office, 1100);
    await askWithPicture(office);
    await listener(office, 1300);
    await createAnnouncement(office.product.app.database, draft(holder, office.now));
    let erasable = 1200;
    const wrong: string[] = [];
    for (const [name, row] of Object.entries(deskPermissions)) {
      // Refusals first: what is allowed may use the dossier up.
      const order = everyRole.toSorted(
        (one, other) => Number(row.by.includes(one)) - Number(row.by.includes(other)),
      );
      for (const role of order) {
        const isAllowed = row.by.includes(role);
        const isEaten = isAllowed && name.endsWith('/close-erased');
        if (isEaten) erasable += 1;
        const id = isEaten ? await submitWithPaper(office, erasable) : dossier;
        const actor = await personOf(office, phones[role].id);
        if (row.dossier !== undefined) await prepare(office, id, actor, row.dossier);
        if (row.announcement !== undefined)
          await putAnnouncement(office, row.announcement.isOwn ? actor : holder, row.announcement.status);
        if (row.enquiry !== undefined) await putEnquiry(office, row.enquiry === 'held' ? actor : null);
        const before = await everythingKept(office);
        // A session that nobody without a role would be given: what it may do is asked anew at every page.
        const page = await attempt(office, actor, { name, row, id, holder });
        const isChanged = (await everythingKept(office)) !== before;
        const expected = isAllowed
          ? { status: row.status ?? 200, isChanged: row.changes ?? false }
          : {
              status: ['officer', 'reviewer', 'lead', 'admin'].includes(role) ? 403 : 401,
              isChanged: false,
            };
        if (page !== expected.status || isChanged !== expected.isChanged)
          wrong.push(`${role} ${name}: ${page}, ${isChanged ? 'changed' : 'unchanged'}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});

async function submitWithPaper(office: Office, id: number): Promise<ProposalId> {
  const { reference } = await submit(office, { name: `Chủ ${id}`, id }, noodleHousehold);
  const where = { reference };
  const proposal = await office.product.app.database.prisma.proposal.findUniqueOrThrow({ where });
  return asId<ProposalId>(proposal.id);
}

/** The only one there is. */
async function askWithPicture(office: Office): Promise<void> {
  const asker = await office.phone('Chủ 1100', 1100);
  await asker.send('/hoi');
  await asker.sendPhoto();
}

/** Waiting, or in somebody's hands with an answer that may be corrected, and is published. */
async function putEnquiry(office: Office, holder: PersonId | null): Promise<void> {
  const { prisma } = office.product.app.database;
  const { id } = await prisma.enquiry.findFirstOrThrow();
  await prisma.enquiry.update({
    where: { id },
    data: { status: holder === null ? 'waiting' : 'claimed', holderId: holder, waitingSince: office.now },
  });
  if (holder === null) return;
  const answer = { enquiryId: id, kind: 'answer', authorId: holder, text: 'Được', at: office.now } as const;
  await prisma.enquiryEntry.create({ data: answer });
  const published = { question: 'Hỏi gì?', answer: 'Được', publishedById: holder, publishedAt: office.now };
  await prisma.publishedAnswer.upsert({
    where: { enquiryId: id },
    create: { enquiryId: id, ...published },
    update: { ...published, withdrawnAt: null },
  });
}

const draft = (authorId: PersonId, at: Date) => ({
  authorId,
  topic: 'training' as const,
  areas: ['01777'],
  programmeId: null,
  language: null,
  texts: { vi: 'Thứ Bảy có lớp sấy miến.' },
  buttons: [],
  fileId: null,
  // Nobody is to send it meanwhile.
  startAt: new Date(at.getTime() + 86_400_000),
  at,
});

/** The only one there is, by somebody, and so far. */
async function putAnnouncement(
  office: Office,
  authorId: PersonId,
  status: AnnouncementStatus,
): Promise<void> {
  const { startAt } = draft(authorId, office.now);
  await office.product.app.database.prisma.announcement.updateMany({
    where: { id: 1 },
    data: { authorId, status, startAt },
  });
}

interface Attempt {
  readonly name: string;
  readonly row: DeskRow;
  readonly id: ProposalId;
  readonly holder: PersonId;
}

async function attempt(office: Office, actor: PersonId, { name, row, id, holder }: Attempt): Promise<number> {
  const browser = new DeskBrowser(office);
  const token = await giveSession(office, actor);
  browser.cookies.set('desk', token);
  const { prisma } = office.product.app.database;
  const { version } = await prisma.proposal.findUniqueOrThrow({ where: { id } });
  const [method, pattern = ''] = name.split(' ');
  const isOfEnquiry = pattern.includes('/enquiries/');
  const enquiry = await prisma.enquiry.findFirstOrThrow({ include: { entries: true } });
  const fileId = isOfEnquiry
    ? enquiry.entries.find((each) => each.fileId !== null)?.fileId
    : (await prisma.file.findFirstOrThrow({ where: { proposalId: id } })).id;
  const path = pattern
    // Nobody, and an invitation that is not there: what these do is tried elsewhere (people.test.ts).
    .replace('people/:id', 'people/999999')
    .replace('invitations/:id', 'invitations/999999')
    .replace('announcements/:id', 'announcements/1')
    .replace('enquiries/:id', `enquiries/${enquiry.id}`)
    .replace(':id', String(id))
    .replace(':file', String(fileId))
    .replace(':paper', 'letter');
  if (method === 'GET') return (await browser.open(`${path}?${row.query ?? ''}`)).status;
  const formToken = createHash('sha256').update(`form ${token}`).digest('base64url');
  const { revision } = await prisma.announcement.findUniqueOrThrow({ where: { id: 1 } });
  const isOfAnnouncement = pattern.includes('/announcements/');
  const seen = String(isOfAnnouncement ? revision : (enquiry.entries.at(-1)?.id ?? 0));
  const fields = { token: formToken, version: String(version), event: '0', seen, ...row.fields?.(holder) };
  return (await browser.post(path, fields)).status;
}

async function giveSession(office: Office, personId: PersonId): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const at = office.now;
  const expiresAt = new Date(at.getTime() + 3_600_000);
  await createConsoleSession(office.product.app.database, { tokenHash, personId, at, expiresAt });
  return token;
}
