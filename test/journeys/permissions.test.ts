// Every action of every role, by buttons that nobody was given: allowed, or refused with nothing changed.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/bot/action-codec.ts';
import { commands } from '../../src/bot/command-list.ts';
import { asId, type PersonId, type ProposalId } from '../../src/core/ids.ts';
import type { TransitionRefusal } from '../../src/core/proposal.ts';
import { projectRoot } from '../../src/project-root.ts';
import { fillInUntil, labelled, openForm, t } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { expectNoComplaints, openAdmin, recruit, submit } from './desk.ts';
import { type Actor, commandPermissions, everyRole, permissions, type StaffRow } from './permission-table.ts';
import { noodleHousehold, shop } from './prepared-answers.ts';

const refusals: readonly TransitionRefusal[] = [
  'wrongStatus',
  'notYours',
  'someoneElseHasIt',
  'notAllowed',
  'reasonMissing',
];
const refusalTexts = [
  t('applicant.error.notAllowed'),
  t('staff.dossier.gone'),
  ...refusals.map((reason) => t(`staff.refusal.${reason}`)),
];

interface Cast {
  readonly office: Office;
  readonly phones: Readonly<Record<Actor, Phone>>;
  /** Holds the role that admins may take away, and gets what is handed over. */
  readonly holder: PersonId;
}

async function gatherCast(): Promise<Cast> {
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

async function personOf(office: Office, telegramId: number): Promise<PersonId> {
  const where = { telegramId: BigInt(telegramId) };
  const { id } = await office.product.app.database.prisma.person.findUniqueOrThrow({ where });
  return asId<PersonId>(id);
}

async function submitOne(office: Office, id: number): Promise<ProposalId> {
  await submit(office, { name: `Chủ ${id}`, id }, shop);
  const newest = { orderBy: { id: 'desc' } } as const;
  const proposal = await office.product.app.database.prisma.proposal.findFirstOrThrow(newest);
  return asId<ProposalId>(proposal.id);
}

/** All that is kept, without what only says where somebody is in the chat. */
async function everythingKept({ product }: Office): Promise<string> {
  const { prisma } = product.app.database;
  const kept = [
    await prisma.person.findMany({ select: { id: true, name: true, language: true, consentAt: true } }),
    await prisma.roleGrant.findMany({ orderBy: [{ personId: 'asc' }, { role: 'asc' }] }),
    await prisma.invitation.findMany(),
    await prisma.proposal.findMany(),
    await prisma.answer.findMany({ orderBy: [{ proposalId: 'asc' }, { question: 'asc' }, { row: 'asc' }] }),
    await prisma.file.findMany(),
    await prisma.note.findMany(),
    await prisma.changeRequest.findMany(),
    await prisma.submission.findMany(),
    await prisma.event.findMany(),
    await prisma.delivery.findMany({ select: { key: true } }),
  ];
  return JSON.stringify(kept);
}

/** Makes the dossier what the action needs, in the hands of whoever acts, with a question ticked. */
async function prepare(
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
  await prisma.person.update({
    where: { id: actor },
    data: { focus: { kind: 'changeRequest', proposal: dossier, items: [{ question: 'content', row: 0 }] } },
  });
}

describe('the table of permissions', () => {
  it('has a row for every action that there is', () => {
    const source = readFileSync(new URL('src/app/action.ts', projectRoot), 'utf8');
    const actions = [...source.matchAll(/readonly do: '(\w+)'/g)].map(([, name]) => name);
    expect(actions.length).toBeGreaterThan(50);
    expect(actions.filter((name) => name === undefined || !Object.hasOwn(permissions, name))).toEqual([]);
  });

  it('has a row for every command that not everybody finds in the menu', () => {
    const names = commands.filter(({ seenBy }) => seenBy !== undefined).map(({ name }) => name);
    expect(names.sort()).toEqual(Object.keys(commandPermissions).sort());
  });
});

describe('what the staff do', () => {
  it('is allowed to the roles in the table and refused to all others, with nothing changed', async () => {
    const { office, phones, holder } = await gatherCast();
    const dossier = await submitOne(office, 1100);
    const wrong: string[] = [];
    let erasable = 1200;
    for (const [name, row] of Object.entries(permissions)) {
      if (row.kind !== 'staff') continue;
      // Refusals first: what is allowed may use the dossier up.
      const order = everyRole.toSorted(
        (one, other) => Number(row.by.includes(one)) - Number(row.by.includes(other)),
      );
      for (const role of order) {
        const isAllowed = row.by.includes(role);
        const isEaten = name === 'closeErased' && isAllowed;
        if (isEaten) erasable += 1;
        const id = isEaten ? await submitOne(office, erasable) : dossier;
        const actor = await personOf(office, phones[role].id);
        await prepare(office, id, actor, row.dossier);
        const before = await everythingKept(office);
        await phones[role].press({ data: encodeAction(row.action(id, holder)) });
        const isChanged = (await everythingKept(office)) !== before;
        const told = (await phones[role].answers())[0]?.text ?? '';
        const isRefused = refusalTexts.some((text) => told.includes(text));
        const isClean = isAllowed
          ? !isRefused && isChanged === row.changes
          : told.includes(t('applicant.error.notAllowed')) && !isChanged;
        if (!isClean) wrong.push(`${name} by ${role}: changed ${isChanged}, told «${told.slice(0, 120)}»`);
      }
    }
    expect(wrong).toEqual([]);
    await expectNoComplaints(office);
  }, 120_000);

  it('commands serve the roles in the table, stand in the menus of those concerned, and change nothing', async () => {
    const { office, phones } = await gatherCast();
    const wrong: string[] = [];
    for (const role of everyRole) {
      const menu = (await phones[role].commands()).map(({ command }) => command);
      for (const [name, { by, inMenuOf }] of Object.entries(commandPermissions)) {
        const before = await everythingKept(office);
        await phones[role].send(`/${name}`);
        const isRefused = (await phones[role].lastText()).includes(t('applicant.error.notAllowed'));
        const isChanged = (await everythingKept(office)) !== before;
        if (isRefused === by.includes(role) || isChanged || menu.includes(name) !== inMenuOf.includes(role))
          wrong.push(
            `/${name} by ${role}: refused ${isRefused}, changed ${isChanged}, menu ${menu.join(' ')}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    await expectNoComplaints(office);
  });
});

describe('what an owner does with a proposal', () => {
  it('is refused to everybody else, staff included, with nothing changed', async () => {
    const { office, phones } = await gatherCast();
    const sent = await submitOne(office, 1100);
    const drafting = await office.phone('Bình', 1101);
    await openForm(drafting);
    await fillInUntil(drafting, noodleHousehold, 'vat');
    const draft = asId<ProposalId>(sent + 1);
    await phones.reviewer.send('/hosomoi');
    await phones.reviewer.press(labelled(t('applicant.consent.agree')));
    const answerTo = (role: Actor): string =>
      role === 'applicant' || role === 'reviewer'
        ? t('applicant.question.notYours')
        : t('applicant.consent.needed');
    const wrong: string[] = [];
    const before = await everythingKept(office);
    for (const [name, row] of Object.entries(permissions)) {
      if (row.kind !== 'owner') continue;
      for (const role of everyRole)
        for (const foreign of [draft, sent]) {
          await phones[role].press({ data: encodeAction(row.action(foreign)) });
          const told = await phones[role].lastText();
          // Somebody else's file is simply not there.
          const expected =
            name === 'filePaper' && answerTo(role) === t('applicant.question.notYours')
              ? t('applicant.question.gone')
              : answerTo(role);
          if (!told.includes(expected)) wrong.push(`${name} by ${role}: «${told.slice(0, 120)}»`);
        }
    }
    expect(wrong).toEqual([]);
    expect((await everythingKept(office)) === before).toBe(true);
    await expectNoComplaints(office);
  }, 60_000);

  it('a new proposal copied from somebody else’s by a forged button starts empty', async () => {
    const { office, phones } = await gatherCast();
    const foreign = await submitOne(office, 1100);
    await phones.applicant.press({ data: encodeAction({ do: 'startProposal', copyFrom: foreign }) });
    const { prisma } = office.product.app.database;
    const started = await prisma.proposal.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(started.id).toBeGreaterThan(foreign);
    expect(await prisma.answer.count({ where: { proposalId: started.id } })).toBe(0);
    await expectNoComplaints(office);
  });
});
