// Two processes of the built product on one PostgreSQL: people notice nothing of it.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/core/ids.ts';
import { addDeliveries, countDeliveries } from '../../src/storage/deliveries.ts';
import { findPersonByTelegramId } from '../../src/storage/persons.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import { fillIn, fillInUntil, openForm, readAsked } from '../support/applicants.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { type PrivatePostgresql, startPrivatePostgresql } from '../support/private-postgresql.ts';
import { addFault, readReport } from '../support/stand-in.ts';
import { bring, eventually, findOnDuty, type Offices, openOffices } from './several-offices.ts';

let server: PrivatePostgresql;

beforeAll(async () => {
  server = await startPrivatePostgresql();
}, 60_000);

afterAll(() => server.stop());

const meet = ({ standIn }: Offices, firstName: string, id: number): Promise<Phone> =>
  openPhone(standIn, { id, firstName, languageCode: 'vi' });

async function answersIn({ database }: Offices): Promise<Record<string, unknown>> {
  const rows = await database.prisma.answer.findMany();
  return Object.fromEntries(rows.map(({ question, value }) => [question, value]));
}

/** Ends every connection that holds a lock, as a network that breaks. */
async function cutLocks({ prisma }: Offices['database']): Promise<void> {
  await prisma.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'`;
}

/** A message that comes to one instance only. Telegram's ids have grown so far by then. */
function says(owner: Phone, updateId: number, text: string): object {
  const from = { id: owner.id, is_bot: false, first_name: owner.person.firstName };
  const chat = { id: owner.id, type: 'private', first_name: owner.person.firstName };
  return { update_id: updateId, message: { message_id: updateId, date: 1_790_000_000, chat, from, text } };
}

describe('an owner whose updates come now to one instance and now to the other', () => {
  it('fills in the whole form, and every answer is taken once', async () => {
    const offices = await openOffices(server, 'webhook');
    const owner = await meet(offices, 'Lan', 1001);
    await openForm(owner);
    const asked = await fillIn(owner, noodleHousehold);
    const { database } = offices;
    const given = await database.prisma.event.findMany({ where: { what: 'answerGiven' } });
    const questions = given.map(({ question, row }) => `${question}/${row}`);
    expect(new Set(questions).size).toBe(questions.length);
    expect(Object.keys(await answersIn(offices))).toEqual(expect.arrayContaining([...new Set(asked)]));
    // Both started at once: the admins of the settings were appointed once.
    const appointed = await database.prisma.event.findMany({ where: { what: 'roleGranted' } });
    expect(appointed).toHaveLength(4);
    expect((await readReport(offices.standIn)).refused).toEqual([]);
  });

  it('is taken in order where the second message comes while the first is in hand elsewhere', async () => {
    const offices = await openOffices(server, 'webhook');
    const [one, other] = offices.instances;
    const owner = await meet(offices, 'Lan', 1001);
    await openForm(owner);
    await fillInUntil(owner, noodleHousehold, 'material');
    await addFault(offices.standIn, { kind: 'slow', method: 'sendMessage', delayMs: 1_000, times: 1 });
    const done: string[] = [];
    const first = bring(one, says(owner, 900_001, 'Củ dong mua ở xã Thành Công'));
    await wait(300);
    const second = bring(other, says(owner, 900_002, 'Chợ Nguyên Bình và Hà Nội'));
    void first.then(() => done.push('first'));
    void second.then(() => done.push('second'));
    expect(await Promise.all([first, second])).toEqual([200, 200]);
    expect(done).toEqual(['first', 'second']);
    expect(await answersIn(offices)).toMatchObject({
      material: { text: 'Củ dong mua ở xã Thành Công' },
      market: { text: 'Chợ Nguyên Bình và Hà Nội' },
    });
  });

  it('is taken once where the same message comes to both at the same moment', async () => {
    const offices = await openOffices(server, 'webhook');
    const owner = await meet(offices, 'Lan', 1001);
    await openForm(owner);
    await fillInUntil(owner, noodleHousehold, 'material');
    const update = says(owner, 900_001, 'Củ dong mua ở xã Thành Công');
    const statuses = await offices.database.transaction(async ({ prisma }) => {
      // Nobody can save as long as this is open: both have the time to read before either has saved.
      await prisma.proposal.updateMany({ data: { language: 'vi' } });
      const brought = offices.instances.flatMap((each) => [bring(each, update), bring(each, update)]);
      await wait(1_000);
      return { whenDone: Promise.all(brought) };
    });
    expect(await statuses.whenDone).toEqual([200, 200, 200, 200]);
    const given = await offices.database.prisma.event.count({
      where: { what: 'answerGiven', question: 'material' },
    });
    expect(given).toBe(1);
    const answers = await answersIn(offices);
    expect(answers['material']).toMatchObject({ text: 'Củ dong mua ở xã Thành Công' });
    expect(answers).not.toHaveProperty('market');
    expect((await readAsked(owner))?.id).toBe('market');
  });
});

describe('an instance whose connection breaks while it fetches a photo', () => {
  it('leaves the photo to the one that is brought it next, and it is kept once', async () => {
    const offices = await openOffices(server, 'webhook');
    const { standIn, frontDoor, database } = offices;
    const [one, other] = offices.instances;
    const owner = await meet(offices, 'Lan', 1001);
    await openForm(owner);
    await fillInUntil(owner, noodleHousehold, 'paper-quotation');
    frontDoor.leadTo(one.address);
    await addFault(standIn, { kind: 'slow', method: 'getFile', delayMs: 3_000, times: 1 });
    const sent = owner.sendPhoto();
    await eventually(
      async () => (await readReport(standIn)).calls['getFile'] ?? undefined,
      'the photo being fetched',
    );
    await cutLocks(database);
    frontDoor.leadTo(other.address);
    frontDoor.hangUp();
    await sent;
    await eventually(
      () => one.log.find((line) => line.includes('The turn was lost')),
      'that the first gave it up',
    );
    expect(
      await database.prisma.event.count({ where: { what: 'answerGiven', question: 'paper-quotation' } }),
    ).toBe(1);
    expect(await answersIn(offices)).toMatchObject({ 'paper-quotation': { files: [{}] } });
  });
});

describe('the notices that several instances could send', () => {
  const words = 'của anh/chị đã được gỡ';
  const people = 20;

  async function queueForEverybody(offices: Offices): Promise<readonly Phone[]> {
    const phones: Phone[] = [];
    const persons: PersonId[] = [];
    for (let index = 0; index < people; index += 1) {
      const phone = await meet(offices, `Lan ${index}`, 2001 + index);
      await phone.send('/start');
      phones.push(phone);
      const person = await findPersonByTelegramId(offices.database, phone.id);
      if (person !== null) persons.push(person.id);
    }
    const at = new Date();
    const notice = { about: 'roleRemoved', role: 'reviewer' };
    const deliveries = persons.map((personId) => ({
      personId,
      proposalId: null,
      notice,
      key: `test ${personId}`,
      dueAt: at,
    }));
    await offices.database.transaction((tx) => addDeliveries(tx, deliveries, at));
    return phones;
  }

  const sent = async ({ database }: Offices): Promise<number> =>
    (await countDeliveries(database)).get('sent') ?? 0;

  const heard = (phones: readonly Phone[]): Promise<number[]> =>
    Promise.all(
      phones.map(
        async (phone) => (await phone.messages()).filter(({ text }) => text?.includes(words) === true).length,
      ),
    );

  it('reach everybody once', async () => {
    const offices = await openOffices(server, 'webhook');
    const phones = await queueForEverybody(offices);
    await eventually(async () => ((await sent(offices)) === people ? true : undefined), 'all sent');
    await wait(1_000);
    expect(await heard(phones)).toEqual(phones.map(() => 1));
  });

  it('are sent by the other within seconds after the one that sent them is killed', async () => {
    const offices = await openOffices(server, 'webhook');
    const onDuty = await findOnDuty(offices);
    const survivor = offices.instances.find((each) => each !== onDuty);
    const phones = await queueForEverybody(offices);
    await eventually(async () => ((await sent(offices)) >= 3 ? true : undefined), 'the first three sent');
    await onDuty.kill();
    const killed = performance.now();
    // What was in hand may have gone out: it is sent again when its lease ends.
    await eventually(
      async () => ((await sent(offices)) >= people - 1 ? true : undefined),
      'all but one sent',
      5_000,
    );
    console.log(`sent by the other ${Math.round(performance.now() - killed)} ms after the kill`);
    expect(survivor?.log.filter((line) => line.includes('on duty'))).toHaveLength(1);
    expect(Math.max(...(await heard(phones)))).toBe(1);
  });
});

describe('two instances that ask Telegram for updates', () => {
  it('do it one at a time, and the other goes on within seconds after a kill', async () => {
    const offices = await openOffices(server, 'polling');
    const owner = await meet(offices, 'Lan', 1001);
    await openForm(owner);
    await fillInUntil(owner, noodleHousehold, 'material');
    await wait(2_000);
    expect((await readReport(offices.standIn)).refused).toEqual([]);
    await (await findOnDuty(offices)).kill();
    const killed = performance.now();
    await owner.send('Củ dong mua ở xã Thành Công');
    expect((await readAsked(owner))?.id).toBe('market');
    console.log(`answered by the other ${Math.round(performance.now() - killed)} ms after the kill`);
    expect(performance.now() - killed).toBeLessThan(5_000);
  });

  it('hand over at a stop, and nothing is lost or refused', async () => {
    const offices = await openOffices(server, 'polling');
    const owner = await meet(offices, 'Lan', 1001);
    await openForm(owner);
    await fillInUntil(owner, noodleHousehold, 'material');
    expect(await (await findOnDuty(offices)).stop()).toBe(0);
    await owner.send('Củ dong mua ở xã Thành Công');
    expect(await answersIn(offices)).toMatchObject({ material: { text: 'Củ dong mua ở xã Thành Công' } });
  });
});
