// Officers of a commune: they see how many there are, and bring people to the form.
import { describe, expect, it } from 'vitest';
import { fillIn, labelled, openForm, t } from '../support/applicants.ts';
import { openOffice } from '../support/office.ts';
import { everythingTold, expectNoComplaints, openAdmin, recruit, submit } from './desk.ts';
import { homestay, noodleHousehold } from './prepared-answers.ts';

describe('an officer', () => {
  it('sees how many there are in the own area, and never whose they are', async () => {
    const office = await openOffice();
    const admin = await openAdmin(office);
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    await submit(office, { name: 'Thác', id: 1002 }, homestay);
    const drafting = await office.phone('Bình', 1003);
    await openForm(drafting);
    await fillIn(drafting, noodleHousehold);

    const officer = await recruit(office, admin, {
      name: 'Cán bộ xã',
      id: 2005,
      role: 'officer',
      area: 'Thành Công',
    });
    await officer.send('/khuvuc');
    expect(await officer.lastText()).toMatch(/1 bản nháp, 1 đã gửi, 0 đã có kết quả/);
    for (const hidden of [reference, 'Nông Thị Lan', 'Miến dong', '0912'])
      expect(await everythingTold(officer)).not.toContain(hidden);
    await officer.send('/danhsach');
    expect(await officer.lastText()).toContain(t('applicant.error.notAllowed'));
    await expectNoComplaints(office);
  });

  it('hands out a link that opens the form with the own commune filled in', async () => {
    const office = await openOffice();
    const admin = await openAdmin(office);
    const area = { role: 'officer', area: 'Thành Công' } as const;
    const officer = await recruit(office, admin, { name: 'Cán bộ xã', id: 2005, ...area });
    await officer.send('/khuvuc');
    const link = /start=(area_\d{5})/.exec(await officer.lastText())?.[1];
    const owner = await office.phone('Lan', 1001);
    await owner.send(`/start ${link}`);
    await owner.press(labelled(t('applicant.consent.agree')));
    const { commune, ...others } = noodleHousehold;
    const asked = await fillIn(owner, others);
    expect(commune).toBeDefined();
    expect(asked[0]).toBe('legal-form');
    expect(asked).not.toContain('commune');
    expect(await owner.screen()).toContain('xã Thành Công');
    await expectNoComplaints(office);
  });
});
