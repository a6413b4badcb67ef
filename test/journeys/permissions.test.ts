// Every action of every role, by buttons that nobody was given: allowed, or refused with nothing changed.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/bot/action-codec.ts';
import { commands } from '../../src/bot/command-list.ts';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import type { TransitionRefusal } from '../../src/core/proposal.ts';
import { projectRoot } from '../../src/project-root.ts';
import { fillInUntil, labelled, openForm, t } from '../support/applicants.ts';
import { expectNoComplaints } from './desk.ts';
import { everythingKept, gatherCast, personOf, prepare, submitOne } from './permission-cast.ts';
import { type Actor, commandPermissions, everyRole, permissions } from './permission-table.ts';
import { noodleHousehold } from './prepared-answers.ts';

const refusals: readonly TransitionRefusal[] = [
  'wrongStatus',
  'notYours',
  'someoneElseHasIt',
  'notAllowed',
  'reasonMissing',
  'ownDossier',
];
const refusalTexts = [
  t('applicant.error.notAllowed'),
  t('staff.dossier.gone'),
  ...refusals.map((reason) => t(`staff.refusal.${reason}`)),
];

describe('the table of permissions', () => {
  it('has a row for every action that there is', () => {
    const files = [
      'src/app/action.ts',
      'src/app/enquiry/enquiry-action.ts',
      'src/app/announcement/announcement-action.ts',
    ];
    const source = files.map((file) => readFileSync(new URL(file, projectRoot), 'utf8')).join('\n');
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
        const isEaten = name === 'confirmCloseErased' && isAllowed;
        if (isEaten) erasable += 1;
        const id = isEaten ? await submitOne(office, erasable) : dossier;
        const actor = await personOf(office, phones[role].id);
        await prepare(office, id, actor, row.dossier);
        const before = await everythingKept(office);
        const { prisma } = office.product.app.database;
        const { version } = await prisma.proposal.findUniqueOrThrow({ where: { id } });
        await phones[role].press({ data: encodeAction(row.action(id, holder, version)) });
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
    const actor = await personOf(office, phones.applicant.id);
    const started = await prisma.proposal.findFirstOrThrow({ where: { ownerId: actor } });
    expect(started.id).not.toBe(foreign);
    expect(await prisma.answer.count({ where: { proposalId: started.id } })).toBe(0);
    await expectNoComplaints(office);
  });
});
