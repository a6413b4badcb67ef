// Asking to hear announcements: a consent of its own, areas and topics, and an end to it with one tap.
import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/bot/action-codec.ts';
import { labelled, openForm, t, words } from '../support/applicants.ts';
import { type Office, openOffice } from '../support/office.ts';
import { expectNoComplaints, submit } from './desk.ts';
import { noodleHousehold } from './prepared-answers.ts';

const kept = async ({ product }: Office) => {
  const { prisma } = product.app.database;
  const areas = await prisma.listenerArea.findMany({ orderBy: { areaCode: 'asc' } });
  const topics = await prisma.listenerTopic.findMany({ orderBy: { topic: 'asc' } });
  return {
    listeners: await prisma.listener.count(),
    areas: areas.map(({ areaCode }) => areaCode),
    topics: topics.map(({ topic }) => topic),
  };
};
const agree = labelled(t('announcements.ask.agree'));
const nothing = { listeners: 0, areas: [], topics: [] };

describe('somebody who wants to hear', () => {
  it('by the link of a commune agrees to that alone, and nothing is kept before', async () => {
    const office = await openOffice();
    const phone = await office.phone('Lan', 1001);
    await phone.send('/start hear_01777');
    expect(await phone.lastText()).toContain('Thành Công');
    expect(await kept(office)).toEqual(nothing);
    await phone.press(agree);
    expect(await phone.lastText()).toContain(t('announcements.started'));
    expect(await kept(office)).toEqual({
      listeners: 1,
      areas: ['01777'],
      topics: ['deadlines', 'fairs', 'support', 'training'],
    });
    const person = await office.product.app.database.prisma.person.findFirstOrThrow();
    expect(person.consentAt).toBeNull();
    // The link of another commune adds it.
    await phone.send('/start hear_cao-bang');
    expect((await kept(office)).areas).toEqual(['01777', 'cao-bang']);
    await expectNoComplaints(office);
  });

  it('chooses communes by the old district, and topics, each with one tap that can be taken back', async () => {
    const office = await openOffice();
    const phone = await office.phone('Lan', 1001);
    await phone.send('/nhantin');
    await phone.press(agree);
    expect(await phone.lastText()).toContain(t('announcements.whichDistrict'));
    await phone.press('Nguyên Bình');
    await phone.press('Thành Công');
    await phone.press(words('staff.people.district', { name: 'Nguyên Bình' }));
    expect((await kept(office)).areas).toEqual(['01777', 'nguyen-binh']);
    await phone.press('✅ Thành Công');
    await phone.press(t('announcements.otherDistrict'));
    expect(await phone.buttons()).toContain('✅ Nguyên Bình (1)');
    await phone.press(t('announcements.done'));
    await phone.press(`✅ ${t('announcements.topic.fairs')}`);
    expect(await phone.buttons()).toContain(t('announcements.topic.fairs'));
    expect(await kept(office)).toMatchObject({
      areas: ['nguyen-binh'],
      topics: ['deadlines', 'support', 'training'],
    });
    for (const topic of ['support', 'deadlines', 'training'] as const)
      await phone.press(`✅ ${t(`announcements.topic.${topic}`)}`);
    expect(await phone.lastText()).toContain(t('announcements.noTopic'));
    await expectNoComplaints(office);
  });

  it('is offered the commune of the establishment after sending a dossier', async () => {
    const office = await openOffice();
    const { owner: phone } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    await phone.press(labelled(t('announcements.home')));
    const { areaCode } = await office.product.app.database.prisma.proposal.findFirstOrThrow();
    await phone.press(agree);
    expect((await kept(office)).areas).toEqual([areaCode]);
  });
});

describe('the end of it', () => {
  it('is one tap, from wherever, and nothing stays but that it was so', async () => {
    const office = await openOffice();
    const phone = await office.phone('Lan', 1001);
    await phone.send('/start hear_01777');
    await phone.press(agree);
    await phone.press({ data: encodeAction({ do: 'stopHearing' }) });
    expect(await phone.lastText()).toContain(t('announcements.stopped'));
    expect(await kept(office)).toEqual(nothing);
    await phone.press({ data: encodeAction({ do: 'stopHearing' }) });
    expect(await phone.lastText()).toContain(t('announcements.notStopped'));
    // Old buttons of the choice change nothing any more.
    await phone.press({ data: encodeAction({ do: 'hearArea', id: '01777' }) });
    await phone.press({ data: encodeAction({ do: 'hearTopic', topic: 'fairs' }) });
    expect(await kept(office)).toEqual(nothing);
    const events = await office.product.app.database.prisma.event.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ what }) => what).slice(-2)).toEqual(['hearingAgreed', 'hearingStopped']);
  });

  it('comes with erasing one’s data, which says what is heard', async () => {
    const office = await openOffice();
    const phone = await office.phone('Lan', 1001);
    await openForm(phone);
    await phone.send('/start hear_01777');
    await phone.press(agree);
    await phone.send('/dulieucuatoi');
    expect(await phone.lastText()).toContain(words('announcements.kept', { count: 1 }));
    await phone.press(t('applicant.data.erase'));
    await phone.press(t('applicant.data.confirm'));
    expect(await kept(office)).toEqual(nothing);
    await expectNoComplaints(office);
  });

  it('an area that is not one is never chosen, whatever link or button says so', async () => {
    const office = await openOffice();
    const phone = await office.phone('Lan', 1001);
    for (const payload of ['hear_99999', 'hear_x', 'hear_', `hear_${'a'.repeat(50)}`])
      await phone.send(`/start ${payload}`);
    await phone.send('/nhantin');
    await phone.press(agree);
    await phone.press({ data: encodeAction({ do: 'hearArea', id: '99999' }) });
    await phone.press({ data: encodeAction({ do: 'hearDistrict', id: 'nowhere' }) });
    expect(await kept(office)).toMatchObject({ listeners: 1, areas: [] });
    await expectNoComplaints(office);
  });
});
