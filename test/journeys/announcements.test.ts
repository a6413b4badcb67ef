// An officer announces, a second person approves, and everybody who asked to hear it gets it once.
import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/bot/action-codec.ts';
import type { AnnouncementMove } from '../../src/core/announcement.ts';
import { type AnnouncementId, asId } from '../../src/core/ids.ts';
import { labelled, t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { listener, openCommune, openLatest, propose, untilAnnounced, write } from './announcing.ts';
import { everythingTold, expectNoComplaints, recruit, untilDelivered } from './desk.ts';

const said = 'Sáng thứ Bảy, lớp sấy miến dong ở nhà văn hóa. Bà con đến nhé.';
const move = (name: AnnouncementMove): string => t(`announcements.staff.move.${name}`);
const first = asId<AnnouncementId>(1);

const stored = ({ product }: Office) =>
  product.app.database.prisma.announcement.findUniqueOrThrow({ where: { id: 1 }, include: { rows: true } });

describe('an announcement of a commune', { timeout: 60_000 }, () => {
  it('is written on the phone, approved by a second person, and heard by those who asked, once each', async () => {
    const { office, officer, second } = await openCommune();
    const near = await listener(office, 1001);
    const inDistrict = await listener(office, 1002, 'nguyen-binh');
    const far = await listener(office, 1003, 'cao-bang');
    await officer.send('/khuvuc');
    expect(await officer.lastText()).toContain('start=hear_01777');
    expect(await officer.lastText()).toContain('Có 2 người nhận tin');
    await write(officer, said);
    expect(await officer.lastText()).toContain(said);
    expect(await officer.lastText()).toContain('Có 2 người nhận tin');
    await officer.press(labelled(t('announcements.staff.preview').replace('👁 ', '')));
    expect(await officer.lastText()).toContain('📣');
    expect(await officer.lastText()).toContain(said);
    await officer.press(t('applicant.send.back'));
    await officer.press(move('propose'));
    expect(await officer.lastText()).toContain(t('announcements.staff.told.propose'));
    expect(await officer.buttons()).not.toContain(move('approve'));
    await untilDelivered(office);
    expect(await second.lastText()).toContain(said.slice(0, 30));
    await second.press(t('announcements.notice.open'));
    await second.press(move('approve'));
    expect(await second.lastText()).toContain(t('announcements.staff.told.approve'));
    await untilAnnounced(office);
    await untilDelivered(office);
    for (const phone of [near, inDistrict]) {
      const got = (await phone.messages()).filter(({ text }) => text?.includes(said) === true);
      expect(got).toHaveLength(1);
    }
    expect(await everythingTold(far)).not.toContain(said);
    expect(await everythingTold(officer)).toContain(
      words('announcements.notice.announcementSent', {
        number: 1,
        title: said.slice(0, 59).trimEnd() === said ? said : `${[...said].slice(0, 59).join('')}…`,
        delivered: 2,
        missed: 0,
      }),
    );
    expect(await stored(office)).toMatchObject({ status: 'sent', recipients: 2, delivered: 2, failed: 0 });
    // One tap below it, and they hear nothing more.
    await near.press(labelled(t('announcements.stop')));
    expect(await near.lastText()).toContain(t('announcements.stopped'));
    await expectNoComplaints(office);
  });

  it('reaches each in their language, about what they chose, and only where they chose', async () => {
    const { office, officer, second } = await openCommune();
    const lan = await listener(office, 1001);
    const fairs = await listener(office, 1002);
    const visitor = await office.phone('Ann', 1003);
    await visitor.send('/ngonngu');
    await visitor.press('English');
    await visitor.send('/start hear_01777');
    await visitor.press(/I agree/);
    for (const topic of ['support', 'deadlines', 'training'] as const)
      await fairs.press(`✅ ${t(`announcements.topic.${topic}`)}`);
    await write(officer, said);
    await officer.press('English');
    await officer.send('A class on drying noodles on Saturday morning.');
    await officer.press(t('announcements.topic.training'));
    await officer.press(move('propose'));
    await openLatest(office, second);
    await second.press(move('approve'));
    await untilAnnounced(office);
    expect(await everythingTold(lan)).toContain(said);
    expect(await everythingTold(visitor)).toContain('A class on drying noodles');
    expect(await everythingTold(visitor)).not.toContain(said);
    expect(await everythingTold(fairs)).not.toContain(said);
  });

  it('is counted right to the person: blocked, gone before, and stopped just before', async () => {
    const { office, officer, second } = await openCommune();
    await listener(office, 1001);
    const blocking = await listener(office, 1002);
    const stopping = await listener(office, 1003);
    const gone = await listener(office, 1004);
    await gone.block();
    await propose(officer, said);
    // Blocks without the product hearing of it.
    const { prisma } = office.product.app.database;
    await blocking.block();
    await prisma.person.updateMany({ where: { telegramId: 1002n }, data: { isReachable: true } });
    await openLatest(office, second);
    await stopping.send('/nhantin');
    await stopping.press(labelled(t('announcements.stop')));
    await second.press(move('approve'));
    await untilAnnounced(office);
    const { rows, ...counts } = await stored(office);
    expect(counts).toMatchObject({ recipients: 3, delivered: 1, unreachable: 2, failed: 0, skipped: 0 });
    expect(rows.map(({ status }) => status).toSorted()).toEqual(['sent', 'unreachable', 'unreachable']);
    const person = await prisma.person.findFirstOrThrow({ where: { telegramId: 1002n } });
    expect(person.isReachable).toBe(false);
    await openLatest(office, officer);
    expect(await officer.lastText()).toContain(words('announcements.report.unreachable', { count: 2 }));
  });
});

describe('what is not allowed', { timeout: 60_000 }, () => {
  it('approving one’s own, or what was changed since it was read', async () => {
    const { office, officer, second } = await openCommune();
    await listener(office, 1001);
    await propose(officer, said);
    await officer.press({
      data: encodeAction({ do: 'moveAnnouncement', announcement: first, move: 'approve', version: 2 }),
    });
    expect(await officer.lastText()).toContain(t('announcements.staff.refused.ownAnnouncement'));
    await openLatest(office, second);
    await officer.press(move('takeBack'));
    await officer.press(labelled(t('announcements.staff.text')));
    await officer.send('Lớp học dời sang Chủ nhật.');
    await officer.press(move('propose'));
    await untilDelivered(office);
    await second.press(move('approve'));
    expect(await second.lastText()).toContain(t('announcements.staff.told.changedSince'));
    expect(await second.lastText()).toContain('Chủ nhật');
    expect((await stored(office)).status).toBe('proposed');
  });

  it('changing it once it is proposed or approved', async () => {
    const { office, officer, second } = await openCommune();
    await listener(office, 1001);
    await write(officer, said);
    await officer.press(labelled(t('announcements.staff.when')));
    await officer.press(/19:00/);
    await officer.press(move('propose'));
    const edits = [
      { do: 'announcementText', announcement: first, language: 'vi' },
      { do: 'announcementTopic', announcement: first, topic: 'fairs' },
      { do: 'announcementArea', announcement: first, id: '01777', page: 0 },
      { do: 'announcementButton', announcement: first, button: 'ask' },
      { do: 'announcementTime', announcement: first, time: 'now' },
    ] as const;
    const before = await stored(office);
    for (const edit of edits) {
      await officer.press({ data: encodeAction(edit) });
      expect(await officer.lastText(), edit.do).toContain(t('announcements.staff.refused.wrongStatus'));
    }
    await openLatest(office, second);
    await second.press(move('approve'));
    for (const edit of edits) {
      await officer.press({ data: encodeAction(edit) });
      expect(await officer.lastText(), edit.do).toContain(t('announcements.staff.refused.wrongStatus'));
    }
    const after = await stored(office);
    expect(after).toMatchObject({ status: 'approved', revision: before.revision, texts: before.texts });
  });

  it('speaking where one does not: neither writing for it nor seeing what is said there', async () => {
    const { office, officer, admin } = await openCommune();
    await listener(office, 1001);
    const other = await recruit(office, admin, { name: 'Sơn', id: 2013, role: 'officer', area: 'Quảng Hòa' });
    await write(officer, said);
    await officer.press({
      data: encodeAction({ do: 'announcementArea', announcement: first, id: 'nguyen-binh', page: 0 }),
    });
    expect(await officer.lastText()).toContain(t('announcements.staff.refused.notAllowed'));
    await openLatest(office, officer);
    await officer.press(move('propose'));
    for (const action of [
      { do: 'announcement', announcement: first },
      { do: 'previewAnnouncement', announcement: first },
      { do: 'moveAnnouncement', announcement: first, move: 'approve', version: 2 },
      { do: 'moveAnnouncement', announcement: first, move: 'cancel', version: 2 },
    ] as const) {
      await other.press({ data: encodeAction(action) });
      expect(await other.lastText()).toContain(t('announcements.staff.gone'));
    }
    expect(await stored(office)).toMatchObject({ status: 'proposed', areas: ['01777'] });
    // Who lost the role meanwhile approves nothing.
    await office.product.app.database.prisma.roleGrant.deleteMany({ where: { role: 'officer' } });
    await officer.press({ data: encodeAction({ do: 'announcement', announcement: first }) });
    expect(await officer.lastText()).toContain(t('applicant.error.notAllowed'));
  });

  it('proposing what nobody could understand, or would hear', async () => {
    const { office, officer } = await openCommune();
    await officer.send('/thongbao');
    await officer.press(labelled(t('announcements.staff.new')));
    await officer.send('a'.repeat(3_001));
    expect(await officer.lastText()).toContain(
      words('announcements.staff.tooLong', { length: 3_001, longest: 3_000 }),
    );
    await officer.press(t('applicant.send.back'));
    await officer.press(move('propose'));
    expect(await officer.lastText()).toContain(t('announcements.staff.told.noText'));
    await officer.press(labelled(t('announcements.staff.text')));
    await officer.send(said);
    await officer.press(move('propose'));
    expect(await officer.lastText()).toContain(t('announcements.staff.told.noListener'));
    await officer.press({
      data: encodeAction({ do: 'announcementArea', announcement: first, id: '01777', page: 0 }),
    });
    await openLatest(office, officer);
    await officer.press(move('propose'));
    expect(await officer.lastText()).toContain(t('announcements.staff.told.noArea'));
    expect((await stored(office)).status).toBe('draft');
  });
});

describe('its time', { timeout: 60_000 }, () => {
  it('is kept, and a start that is hours late goes back to the author', async () => {
    const { office, officer, second } = await openCommune();
    const lan = await listener(office, 1001);
    await write(officer, said);
    await officer.press(labelled(t('announcements.staff.when')));
    await officer.press(/19:00/);
    await officer.press(move('propose'));
    await openLatest(office, second);
    await second.press(move('approve'));
    await untilDelivered(office);
    expect((await stored(office)).status).toBe('approved');
    // The machine was off from noon until 22:30.
    await office.restart(undefined, async () => {
      office.now = new Date('2026-11-25T15:30:00Z');
    });
    await expect.poll(async () => (await stored(office)).status, { timeout: 30_000 }).toBe('draft');
    await untilDelivered(office);
    expect(await officer.lastText()).toContain(
      words('announcements.notice.announcementLate', {
        number: 1,
        title: `${[...said].slice(0, 59).join('')}…`,
      }),
    );
    expect(await everythingTold(lan)).not.toContain(said);
    // Proposed again and approved, it is sent at the new time.
    await officer.press(t('announcements.notice.open'));
    await officer.press(labelled(t('announcements.staff.when')));
    await officer.press(/19:00/);
    await officer.press(move('propose'));
    await openLatest(office, second);
    await second.press(move('approve'));
    await office.restart(undefined, async () => {
      office.now = new Date('2026-11-26T12:10:00Z');
    });
    await untilAnnounced(office);
    expect(await everythingTold(lan)).toContain(said);
  });
});

describe('what others decide', { timeout: 60_000 }, () => {
  it('a refusal says why, in the words of whoever refused, and it can be proposed anew', async () => {
    const { office, officer, second } = await openCommune();
    await listener(office, 1001);
    await propose(officer, said);
    await openLatest(office, second);
    await second.press(move('refuse'));
    await second.send('Chưa ghi giờ học.');
    expect(await second.lastText()).toContain(t('announcements.staff.told.refuse'));
    await untilDelivered(office);
    expect(await officer.lastText()).toContain('Chưa ghi giờ học.');
    await officer.press(t('announcements.notice.open'));
    expect(await officer.lastText()).toContain(
      words('announcements.staff.wasRefused', { why: 'Chưa ghi giờ học.' }),
    );
    await officer.press(move('propose'));
    expect((await stored(office)).status).toBe('proposed');
  });

  it('it is cancelled only after a second question, and nobody gets it', async () => {
    const { office, officer, second } = await openCommune();
    const lan = await listener(office, 1001);
    await propose(officer, said);
    await openLatest(office, second);
    await second.press(move('cancel'));
    expect((await stored(office)).status).toBe('proposed');
    await second.press(t('announcements.staff.move.cancel'));
    expect(await second.lastText()).toContain(t('announcements.staff.told.cancel'));
    await officer.press({
      data: encodeAction({ do: 'moveAnnouncement', announcement: first, move: 'takeBack', version: 2 }),
    });
    expect(await officer.lastText()).toContain(t('announcements.staff.refused.wrongStatus'));
    expect(await everythingTold(lan)).not.toContain(said);
  });

  it('an admin who is alone at the centre needs nobody else', async () => {
    const { office, admin } = await openCommune();
    await office.product.app.database.prisma.roleGrant.deleteMany({ where: { role: 'officer' } });
    const lan = await listener(office, 1001);
    await write(admin, said);
    await admin.press(labelled(t('announcements.chooseArea')));
    await admin.press(labelled(words('staff.people.district', { name: 'Nguyên Bình' })));
    await admin.press(t('announcements.done'));
    await admin.press(move('propose'));
    await untilAnnounced(office);
    // What came of it may be told right behind.
    expect(await everythingTold(admin)).toContain(t('announcements.staff.told.approve'));
    expect(await everythingTold(lan)).toContain(said);
  });
});
