// The same promise whichever way updates come: nothing lost, nothing twice, also where the way changes in between.
import { expect, it } from 'vitest';
import { readAsked, t } from '../support/applicants.ts';
import { openOffice } from '../support/office.ts';
import { askStandIn, readReport, repeatUpdate, settle } from '../support/stand-in.ts';
import { expectNoComplaints } from './desk.ts';
import { answersOf, openDraft } from './draft-on-phone.ts';

it('an update that Telegram brings again changes nothing and is answered again, also after a restart', async () => {
  const office = await openOffice({ updates: 'webhook' });
  const owner = await openDraft(office, 'material');
  const { updateId } = await owner.send('Củ dong mua ở xã Thành Công');
  const before = await answersOf(office, 1);
  await repeatUpdate(office.standIn, updateId);
  await office.restart();
  const shown = (await owner.messages()).length;
  await repeatUpdate(office.standIn, updateId);
  expect((await owner.messages()).length).toBeGreaterThan(shown);
  expect((await readAsked(owner))?.id).toBe('market');
  expect(await answersOf(office, 1)).toEqual(before);
  await expectNoComplaints(office);
});

it('an update that was answered with advice is answered with the same advice again', async () => {
  const office = await openOffice({ updates: 'webhook' });
  const owner = await openDraft(office, 'situation');
  const { updateId } = await owner.send('Mọi thứ');
  const advised = await owner.buttons();
  expect(advised).toEqual([t('applicant.question.addMore'), t('applicant.question.keep')]);
  await repeatUpdate(office.standIn, updateId);
  expect(await owner.buttons()).toEqual([...advised, ...advised]);
  await owner.send('Máy ép năm 2014, tháng hỏng 3 lần');
  expect(await answersOf(office, 1)).toMatchObject({
    'situation/0': { text: 'Mọi thứ\nMáy ép năm 2014, tháng hỏng 3 lần' },
  });
});

it('what is written while the bot is down waits, and is taken once whichever way it comes afterwards', async () => {
  const office = await openOffice({ updates: 'webhook' });
  const owner = await openDraft(office, 'material');
  const write = (text: string) => askStandIn(office.standIn, 'POST', 'send', { person: owner.id, text });
  await office.restart('polling', () => write('Củ dong mua ở xã Thành Công'));
  await settle(office.standIn);
  expect(await answersOf(office, 1)).toMatchObject({ 'material/0': { text: 'Củ dong mua ở xã Thành Công' } });
  const { calls } = await readReport(office.standIn);
  expect(calls).toMatchObject({ setWebhook: 1, deleteWebhook: 1 });
  await office.restart('webhook', () => write('Chợ Nguyên Bình và Hà Nội'));
  await settle(office.standIn);
  expect(await answersOf(office, 1)).toMatchObject({ 'market/0': { text: 'Chợ Nguyên Bình và Hà Nội' } });
  await expectNoComplaints(office);
});

it('a message and a press of one person at the same moment are both answered, and the form goes on', async () => {
  const office = await openOffice({ updates: 'webhook' });
  const owner = await openDraft(office, 'need');
  const option = t('questions.need.options.machine');
  await Promise.all([owner.press(option), owner.send('/tieptuc')]);
  expect(await answersOf(office, 1)).toMatchObject({ 'need/0': { option: 'machine' } });
  expect((await readAsked(owner))?.id).not.toBe('need');
  await expectNoComplaints(office);
});
