// Every button around an enquiry, pressed by every role, by buttons that nobody was given.
import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/bot/action-codec.ts';
import { asId, type EnquiryId, type PersonId } from '../../src/core/ids.ts';
import { labelled, t } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { consenting, expectNoComplaints, untilDelivered } from './desk.ts';
import { everythingKept, gatherCast, personOf } from './permission-cast.ts';
import { type Actor, everyRole, permissions } from './permission-table.ts';

async function ask(office: Office): Promise<EnquiryId> {
  const asker = await consenting(office, 'Hỏi', 1200);
  await asker.send('/hoi Máy cũ có được hỗ trợ không?');
  await untilDelivered(office);
  const { id } = await office.product.app.database.prisma.enquiry.findFirstOrThrow();
  return asId<EnquiryId>(id);
}

async function putInto(office: Office, id: EnquiryId, holder: PersonId | null): Promise<void> {
  await office.product.app.database.prisma.enquiry.update({
    where: { id },
    data: { status: holder === null ? 'waiting' : 'claimed', holderId: holder, waitingSince: office.now },
  });
}

describe('what the staff do with an enquiry', () => {
  it('is allowed to the roles in the table and refused to all others, with nothing changed', async () => {
    const { office, phones, holder } = await gatherCast();
    const enquiry = await ask(office);
    await office.product.app.database.prisma.readyReply.create({
      data: { title: 'Chào', text: 'Chào {tên}', updatedById: holder, updatedAt: office.now },
    });
    const refused = [t('applicant.error.notAllowed'), t('enquiries.staff.refused.notAllowed')];
    const wrong: string[] = [];
    for (const [name, row] of Object.entries(permissions)) {
      if (row.kind !== 'enquiry') continue;
      for (const role of everyRole) {
        await putInto(office, enquiry, row.isHeld ? await personOf(office, phones[role].id) : null);
        const before = await everythingKept(office);
        await phones[role].press({ data: encodeAction(row.action(enquiry, holder)) });
        const isChanged = (await everythingKept(office)) !== before;
        const told = await phones[role].lastText();
        const isRefused = refused.some((text) => told.includes(text));
        const isAllowed = row.by.includes(role);
        const isClean = isAllowed ? !isRefused && isChanged === row.changes : isRefused && !isChanged;
        if (!isClean) wrong.push(`${name} by ${role}: changed ${isChanged}, told «${told.slice(0, 120)}»`);
      }
    }
    expect(wrong).toEqual([]);
    await expectNoComplaints(office);
  }, 120_000);
});

it('what whoever asked does with it is refused to everybody else, with nothing changed', async () => {
  const { office, phones } = await gatherCast();
  const enquiry = await ask(office);
  await phones.reviewer.send('/hosomoi');
  await phones.reviewer.press(labelled(t('applicant.consent.agree')));
  const before = await everythingKept(office);
  const expected = (role: Actor): string =>
    role === 'applicant' || role === 'reviewer' ? t('enquiries.own.gone') : t('applicant.consent.needed');
  const wrong: string[] = [];
  for (const [name, row] of Object.entries(permissions)) {
    if (row.kind !== 'asker') continue;
    for (const role of everyRole) {
      await phones[role].press({ data: encodeAction(row.action(enquiry)) });
      const told = await phones[role].lastText();
      if (!told.includes(expected(role))) wrong.push(`${name} by ${role}: «${told.slice(0, 120)}»`);
    }
  }
  expect(wrong).toEqual([]);
  expect((await everythingKept(office)) === before).toBe(true);
  await expectNoComplaints(office);
});
