// The database goes away in the middle of a form and comes back: nothing is lost, done twice or confirmed too early, and
// no process ends.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import { fillIn, fillInUntil, openForm, opening, readAsked, sendToCentre, t } from '../support/applicants.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { type PrivatePostgresql, startPrivatePostgresql } from '../support/private-postgresql.ts';
import { askStandIn, readReport, settle } from '../support/stand-in.ts';
import { eventually, type Offices, openOffices } from './several-offices.ts';

let server: PrivatePostgresql;

beforeAll(async () => {
  server = await startPrivatePostgresql();
}, 60_000);

afterAll(() => server.stop());

const meet = ({ standIn }: Offices, firstName: string, id: number): Promise<Phone> =>
  openPhone(standIn, { id, firstName, languageCode: 'vi' });

/** Says something and does not wait for an answer. */
const saySoon = ({ standIn }: Offices, { id: person }: Phone, text: string): Promise<unknown> =>
  askStandIn(standIn, 'POST', 'send', { person, text });

async function answersIn({ database }: Offices): Promise<Record<string, unknown>> {
  const rows = await database.prisma.answer.findMany();
  return Object.fromEntries(rows.map(({ question, value }) => [question, value]));
}

const given = ({ database }: Offices, question: string): Promise<number> =>
  database.prisma.event.count({ where: { what: 'answerGiven', question } });

const health = async ({ instances }: Offices): Promise<number[]> =>
  Promise.all(instances.map(async ({ address }) => (await fetch(`${address}/healthz`)).status));

async function isSomebodyHeldUp({ database }: Offices): Promise<true | undefined> {
  const held = await database.prisma.$queryRaw<unknown[]>`
    SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE "Proposal"%'`;
  return held.length > 0 ? true : undefined;
}

async function countWith(phone: Phone, words: string): Promise<number> {
  const has = ({ from, text }: ChatMessage): boolean => from === 'bot' && text?.includes(words) === true;
  return (await phone.messages()).filter(has).length;
}

const brokenWords = opening('applicant.error.broken', { reference: '#' }).split('#')[0] ?? '';
const waitingWords = t('applicant.error.waiting');

for (const updates of ['polling', 'webhook'] as const)
  for (const how of ['stop', 'crash'] as const)
    describe(`a database that is away for seconds (${how}) while updates come by ${updates}`, () => {
      it('loses nothing, does nothing twice, and confirms nothing before it is done', async () => {
        const offices = await openOffices(server, updates);
        const { standIn } = offices;
        const [lan, slao] = [await meet(offices, 'Lan', 1001), await meet(offices, 'Slao', 1002)];
        await openForm(slao);
        await openForm(lan);
        await fillInUntil(lan, noodleHousehold, 'material');
        await server.halt(how);
        await saySoon(offices, lan, 'Củ dong mua ở xã Thành Công');
        await saySoon(offices, slao, '/tieptuc');
        await wait(6_000);
        expect((await readReport(standIn)).pendingUpdates).toBe(2);
        expect(await health(offices)).toEqual([503, 503]);
        await server.resume();
        await settle(standIn, 60_000);
        expect((await readReport(standIn)).pendingUpdates).toBe(0);
        expect(await answersIn(offices)).toMatchObject({ material: { text: 'Củ dong mua ở xã Thành Công' } });
        expect((await readAsked(lan))?.id).toBe('market');
        expect(await readAsked(slao)).not.toBeNull();
        await fillIn(lan, noodleHousehold);
        await sendToCentre(lan);
        expect(await given(offices, 'material')).toBe(1);
        expect(await countWith(lan, brokenWords)).toBe(0);
        expect(await countWith(slao, brokenWords)).toBe(0);
        expect(await health(offices)).toEqual([200, 200]);
      });
    });

describe('a database that goes away while an answer is being saved', () => {
  it('has it afterwards, once, and its owner was told once that it takes a moment', async () => {
    const offices = await openOffices(server, 'polling');
    const { standIn, database } = offices;
    const lan = await meet(offices, 'Lan', 1001);
    await openForm(lan);
    await fillInUntil(lan, noodleHousehold, 'material');
    // Nobody can save as long as this is open; it ends with the server.
    const holding = database.transaction(async ({ prisma }) => {
      await prisma.proposal.updateMany({ data: { language: 'vi' } });
      await saySoon(offices, lan, 'Củ dong mua ở xã Thành Công');
      await eventually(() => isSomebodyHeldUp(offices), 'the answer waiting to be saved');
      await server.halt('crash');
    });
    await expect(holding).rejects.toThrow();
    await lan.waitFor(waitingWords, 20_000);
    expect((await readReport(standIn)).pendingUpdates).toBe(1);
    await wait(4_000);
    await server.resume();
    await settle(standIn, 60_000);
    expect(await answersIn(offices)).toMatchObject({ material: { text: 'Củ dong mua ở xã Thành Công' } });
    expect(await given(offices, 'material')).toBe(1);
    expect((await readAsked(lan))?.id).toBe('market');
    expect(await countWith(lan, waitingWords)).toBe(1);
    expect(await countWith(lan, brokenWords)).toBe(0);
  });
});
