// Every page and button of the console × every role: there, or refused with nothing changed.
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/console/routes.ts';
import { asId, type PersonId, type ProposalId } from '../../src/core/ids.ts';
import { createConsoleSession } from '../../src/storage/console-sessions.ts';
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
        const before = await everythingKept(office);
        // A session that nobody without a role would be given: what it may do is asked anew at every page.
        const page = await attempt(office, actor, { name, row, id, holder });
        const isChanged = (await everythingKept(office)) !== before;
        const expected = isAllowed
          ? { status: row.status ?? 200, isChanged: row.changes ?? false }
          : {
              status: role === 'officer' || !['reviewer', 'lead', 'admin'].includes(role) ? 401 : 403,
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
  const file = await prisma.file.findFirstOrThrow({ where: { proposalId: id } });
  const [method, pattern = ''] = name.split(' ');
  const path = pattern
    // Nobody, and an invitation that is not there: what these do is tried elsewhere (people.test.ts).
    .replace('people/:id', 'people/999999')
    .replace('invitations/:id', 'invitations/999999')
    .replace(':id', String(id))
    .replace(':file', String(file.id))
    .replace(':paper', 'letter');
  if (method === 'GET') return (await browser.open(path)).status;
  const formToken = createHash('sha256').update(`form ${token}`).digest('base64url');
  const fields = { token: formToken, version: String(version), event: '0', ...row.fields?.(holder) };
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
