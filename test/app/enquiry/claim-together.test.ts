// Four of the staff press "take it" on fifty enquiries at the same moment.
import { expect, it } from 'vitest';
import type { Visit } from '../../../src/app/app.ts';
import { claimEnquiry } from '../../../src/app/enquiry/hold-enquiry.ts';
import type { EnquiryId } from '../../../src/core/ids.ts';
import { createEnquiry } from '../../../src/storage/enquiries.ts';
import { findPerson, type StoredPerson } from '../../../src/storage/persons.ts';
import { grantRole } from '../../../src/storage/roles.ts';
import { addPerson } from '../../storage/examples.ts';
import { openOffice } from '../../support/office.ts';

const visitOf = (person: StoredPerson): Visit => ({ person, updateId: null, isInTurn: () => true });

it('each enquiry has exactly one of them in the end, and every other one is told who', async () => {
  const { product, now } = await openOffice();
  const { app } = product;
  const asker = await addPerson(app.database, 'Lan');
  const staff: StoredPerson[] = [];
  for (const name of ['Hoàng', 'Mai', 'Sơn', 'Thu']) {
    const { id } = await addPerson(app.database, name);
    await grantRole(app.database, {
      personId: id,
      role: 'reviewer',
      areaCode: null,
      grantedBy: null,
      at: now,
    });
    const person = await findPerson(app.database, id);
    if (person !== null) staff.push(person);
  }
  const ids: EnquiryId[] = [];
  for (let each = 0; each < 50; each += 1)
    ids.push(
      await createEnquiry(app.database, {
        askerId: asker.id,
        topic: 'other',
        areaCode: null,
        title: `Câu ${each}`,
        proposalId: null,
        question: null,
        row: null,
        criterion: null,
        announcementId: null,
        at: now,
      }),
    );

  const pressed = ids.flatMap((id) => staff.map((person) => ({ id, person })));
  const replies = await Promise.all(pressed.map(({ id, person }) => claimEnquiry(app, visitOf(person), id)));
  const told = replies.map((reply) => (reply.screen === 'staffEnquiry' ? reply.notice : reply.screen));
  const rows = await app.database.prisma.enquiry.findMany({ include: { holder: true } });
  const holders = new Map(rows.map(({ id, holder }) => [id, holder?.name]));
  const expected = pressed.map(({ id, person }) =>
    holders.get(id) === person.name ? 'claimed' : { taken: holders.get(id) },
  );
  expect(told).toEqual(expected);
  expect(told.filter((each) => each === 'claimed')).toHaveLength(50);
  expect(rows.every(({ status, holder }) => status === 'claimed' && holder !== null)).toBe(true);
  expect(await app.database.prisma.enquiryEntry.count({ where: { kind: 'claimed' } })).toBe(50);
});
