// Whom an announcement reaches: each rule by itself, and rows that are made once however often a chunk is repeated.
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnnouncementId, asId, type PersonId } from '../../src/core/ids.ts';
import { createAnnouncement } from '../../src/storage/announcements.ts';
import { type Audience, countAudience, makeRecipients } from '../../src/storage/audience.ts';
import type { Database } from '../../src/storage/database.ts';
import { addHeardArea, startListening } from '../../src/storage/listeners.ts';
import { meetPerson } from '../../src/storage/persons.ts';
import { freshDatabase } from '../support/database.ts';

const at = new Date('2026-11-25T02:00:00Z');
const audience: Audience = {
  areas: ['01777', 'nguyen-binh'],
  topic: 'training',
  programmeId: null,
  language: null,
};

let database: Database;
let lastId: number;

beforeEach(async () => {
  ({ database } = await freshDatabase());
  lastId = 7_500_000_000;
});

async function listener(chosen: {
  readonly areas?: readonly string[];
  readonly topics?: readonly ('training' | 'fairs')[];
  readonly language?: string;
  readonly programmeId?: string;
}): Promise<PersonId> {
  const { areas = ['01777'], topics = ['training'], language = 'vi', programmeId } = chosen;
  lastId += 1;
  const known = { telegramId: lastId, name: 'Dân', username: null, language, at };
  const { id } = await meetPerson(database, known);
  await database.transaction(async (tx) => {
    await startListening(tx, { personId: id, version: '1', topics, at });
    for (const area of areas) await addHeardArea(tx, id, area);
    return { ok: true };
  });
  if (programmeId !== undefined)
    await database.prisma.proposal.create({
      data: { ownerId: id, language, programmeId, createdAt: at, updatedAt: at },
    });
  return id;
}

async function announcement(): Promise<AnnouncementId> {
  const author = await listener({ areas: [], topics: [] });
  return createAnnouncement(database, {
    authorId: author,
    topic: 'training',
    areas: ['01777'],
    programmeId: null,
    language: null,
    texts: { vi: 'Lớp học' },
    buttons: [],
    fileId: null,
    startAt: null,
    at,
  });
}

async function reached(wanted: Audience, size = 100): Promise<readonly number[]> {
  const id = await announcement();
  let after: number | null = 0;
  let made = 0;
  while (after !== null) {
    const from: number = after;
    const work = () =>
      database.transaction((tx) => makeRecipients(tx, id, wanted, { after: from, size, at }));
    const chunk = await work();
    // As after a crash that came too late to undo it.
    expect((await work()).made).toBe(0);
    made += chunk.made;
    after = chunk.upTo;
  }
  const rows = await database.prisma.recipient.findMany({
    where: { announcementId: id },
    orderBy: { personId: 'asc' },
  });
  expect(rows).toHaveLength(made);
  expect(await countAudience(database, wanted)).toBe(made);
  expect(rows.every((row) => row.status === 'waiting' && row.at.getTime() === at.getTime())).toBe(true);
  return rows.map(({ personId }) => asId<PersonId>(personId));
}

describe('an announcement reaches', () => {
  it('whoever chose one of the areas, once, and nobody else', async () => {
    const near = await listener({});
    const around = await listener({ areas: ['nguyen-binh', '01777'] });
    await listener({ areas: ['01273'] });
    await listener({ areas: [] });
    expect(await reached(audience)).toEqual([near, around]);
    expect(await reached({ ...audience, areas: [] })).toEqual([]);
  });

  it('whoever chose the topic', async () => {
    const both = await listener({ topics: ['training', 'fairs'] });
    await listener({ topics: ['fairs'] });
    await listener({ topics: [] });
    expect(await reached(audience)).toEqual([both]);
  });

  it('only those who read the language, where one is named', async () => {
    await listener({});
    const english = await listener({ language: 'en' });
    expect(await reached({ ...audience, language: 'en' })).toEqual([english]);
  });

  it('only those who write about the programme, where one is named', async () => {
    await listener({});
    await listener({ programmeId: 'trademark' });
    const machine = await listener({ programmeId: 'machinery' });
    const gone = await listener({ programmeId: 'machinery' });
    await database.prisma.proposal.updateMany({ where: { ownerId: gone }, data: { discardedAt: at } });
    expect(await reached({ ...audience, programmeId: 'machinery' })).toEqual([machine]);
  });

  it('everybody, in chunks of any size', async () => {
    const everybody: number[] = [];
    for (let count = 0; count < 7; count += 1) everybody.push(await listener({}));
    for (const size of [1, 3, 7, 8, 100]) expect(await reached(audience, size)).toEqual(everybody);
  });
});
