// Questions to the centre: asked in any form, waiting in a queue, answered by whoever took them.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { returnForgotten, tellWhatWaits } from '../../src/app/enquiry/tend-queue.ts';
import type { EnquiryMove } from '../../src/core/enquiry.ts';
import { fillIn, fillInUntil, labelled, openForm, opening, t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { consenting, everythingTold, expectNoComplaints, openCentre, untilDelivered } from './desk.ts';
import { noodleHousehold, shop } from './prepared-answers.ts';

const enquiriesIn = (office: Office) =>
  office.product.app.database.prisma.enquiry.findMany({ orderBy: { id: 'asc' } });

const number = (id: number): string => words('enquiries.number', { number: id });

/** Opens it from the queue of what waits, once what is due was told: nothing comes between. */
async function openQueued(office: Office, phone: Phone, id: number): Promise<void> {
  await untilDelivered(office);
  await phone.send('/queue');
  if (!(await phone.buttons()).some((label) => label.endsWith(`Số ${id}`)))
    await phone.press(t('enquiries.queue.names.all'));
  await phone.press(new RegExp(`Số ${id}$`));
}

const button = (name: EnquiryMove): string => t(`enquiries.staff.buttons.${name}`);

describe('three people ask and two of the staff answer, one through the other', () => {
  it('and each question has its answer, whatever way it came', async () => {
    const { office, hoang, mai } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    const hoa = await consenting(office, 'Hoa', 1002);
    const tai = await consenting(office, 'Tài', 1003);

    // In words, at once behind the command.
    await lan.send('/hoi Máy cũ mua lại có được hỗ trợ không?');
    expect(await lan.lastText()).toContain(t('enquiries.own.asked'));
    expect(await lan.lastText()).toContain(number(1));
    expect(await lan.lastText()).toContain(t('enquiries.seen.now'));
    // A picture and nothing else.
    await hoa.press(`❓ ${t('enquiries.home')}`);
    expect(await hoa.lastText()).toContain(t('enquiries.ask.text'));
    await hoa.sendPhoto();
    expect(await hoa.lastText()).toContain(t('enquiries.own.asked'));
    // Spoken.
    await tai.send('/hoi');
    await tai.sendVoice();
    expect(await tai.lastText()).toContain(number(3));
    await untilDelivered(office);
    for (const staff of [hoang, mai])
      expect(await everythingTold(staff)).toContain('Máy cũ mua lại có được hỗ trợ không?');

    await openQueued(office, hoang, 1);
    await hoang.press(button('claim'));
    expect(await hoang.lastText()).toContain(t('enquiries.staff.claimed'));
    // Of two taps the second one is told who has it.
    await openQueued(office, mai, 1);
    expect(await mai.buttons()).not.toContain(button('claim'));
    await mai.press({ data: 'QX:1' });
    expect(await mai.lastText()).toContain(words('enquiries.staff.taken', { name: 'Hoàng' }));

    // Mai answers the spoken one by replying to the message that told her of it.
    const told = (await mai.messages()).find(
      ({ from, text }) => from === 'bot' && text?.includes('Tài') === true && text.includes('số 3'),
    );
    await mai.send('Chào anh Tài, đề án nộp trước ngày 30/09 ạ.', { replyTo: told?.messageId ?? 0 });
    expect(await mai.lastText()).toContain(t('enquiries.staff.answered'));
    await untilDelivered(office);
    expect(await tai.lastText()).toContain('đề án nộp trước ngày 30/09');
    expect(await tai.lastText()).toContain('Mai');

    // Lan adds a word while Hoàng has it; he hands it on, and Mai answers with a picture.
    await lan.send('Máy mua năm 2015 ạ');
    expect(await lan.lastText()).toContain(t('enquiries.own.added'));
    await untilDelivered(office);
    expect(await everythingTold(hoang)).toContain('Máy mua năm 2015 ạ');
    await openQueued(office, hoang, 1);
    await hoang.press(button('handOver'));
    await hoang.press('Mai');
    expect(await hoang.lastText()).toContain(words('enquiries.staff.handedOver', { name: 'Mai' }));
    await untilDelivered(office);
    expect(await everythingTold(mai)).toContain(
      opening('enquiries.notice.enquiryHandedOver', { number: 1, name: 'Lan' }),
    );
    await openQueued(office, mai, 1);
    await mai.press(button('answer'));
    await mai.sendPhoto({ caption: 'Máy phải mới, chị xem quy định trong ảnh nhé.' });
    await untilDelivered(office);
    expect(await lan.lastText()).toContain('Máy phải mới');
    expect((await lan.messages()).some(({ photo }) => photo !== undefined)).toBe(true);

    // Hoa's picture is looked at, noted, and answered; she writes again, and it is open with the same person.
    await openQueued(office, hoang, 2);
    await hoang.press(button('claim'));
    await hoang.press(
      new RegExp(`^${t('enquiries.staff.buttons.files', { count: 1 }).replace(/[()]/g, '\\$&')}$`),
    );
    expect((await hoang.messages()).at(-1)?.photo).toBeDefined();
    await openQueued(office, hoang, 2);
    await hoang.press(button('note'));
    await hoang.send('Ảnh giấy đăng ký, hỏi lại tên cơ sở');
    await hoang.press(button('answer'));
    await hoang.send('Giấy này còn hạn, chị dùng được.');
    await untilDelivered(office);
    expect(await hoa.lastText()).toContain('Giấy này còn hạn');
    expect(await everythingTold(hoa)).not.toContain('hỏi lại tên cơ sở');
    await hoa.press(t('enquiries.own.more'));
    await hoa.send('Vậy cần công chứng không ạ?');
    expect(await hoa.lastText()).toContain(t('enquiries.own.reopened'));
    const [, second] = await enquiriesIn(office);
    expect(second).toMatchObject({ status: 'claimed', topic: 'other' });
    await untilDelivered(office);
    expect(await everythingTold(hoang)).toContain('Vậy cần công chứng không ạ?');

    await tai.press(t('enquiries.own.close'));
    expect(await tai.lastText()).toContain(t('enquiries.own.closed'));
    expect((await enquiriesIn(office)).map(({ status }) => status)).toEqual([
      'answered',
      'claimed',
      'closed',
    ]);
    await expectNoComplaints(office);
  });

  it('who blocked the bot is not told, and the staff see so on the question', async () => {
    const { office, hoang } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi Tôi ở xã Thành Công, nuôi ong có được không?');
    await lan.block();
    await openQueued(office, hoang, 1);
    expect(await hoang.lastText()).toContain(t('enquiries.staff.unreachable'));
    await hoang.press(button('answer'));
    await hoang.send('Chế biến mật ong thì được chị ạ.');
    await untilDelivered(office);
    const missed = words('enquiries.notice.enquiryUndelivered', { number: 1, name: 'Lan' });
    expect(await everythingTold(hoang)).toContain(missed);
    await openQueued(office, hoang, 1);
    expect(await hoang.lastText()).toContain(t('enquiries.line.delivery.unreachable'));
    await lan.unblock();
    await lan.send('/start');
    await untilDelivered(office);
    expect(await everythingTold(lan)).toContain('Chế biến mật ong thì được chị ạ.');
    await openQueued(office, hoang, 1);
    expect(await hoang.lastText()).toContain(t('enquiries.line.delivery.sent'));
  });
});

describe('an answer that was not right', () => {
  const answerOf = async (phone: Phone, said: string) =>
    (await phone.messages()).filter(({ text }) => text?.includes(said) === true);

  it('is corrected in the message on the phone, and the staff still read what it said', async () => {
    const { office, hoang, mai } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi Được hỗ trợ mấy phần?');
    await openQueued(office, hoang, 1);
    await hoang.press(button('answer'));
    await hoang.send('Được 70 phần trăm ạ.');
    await untilDelivered(office);
    const [before] = await answerOf(lan, 'Được 70 phần trăm');
    await openQueued(office, hoang, 1);
    await hoang.press(button('correct'));
    // A picture is no words: it is asked for again.
    await hoang.sendPhoto({ caption: 'Ảnh' });
    expect(await hoang.lastText()).toContain(t('enquiries.staff.prompt.correction'));
    await hoang.send('Được nhiều nhất một nửa ạ.');
    expect(await hoang.lastText()).toContain(t('enquiries.staff.corrected'));
    await untilDelivered(office);
    const [after, ...others] = await answerOf(lan, 'Được nhiều nhất một nửa');
    expect(after?.messageId).toBe(before?.messageId);
    expect(others).toEqual([]);
    expect(after?.text).toContain(words('enquiries.notice.corrected'));
    expect(await answerOf(lan, 'Được 70 phần trăm')).toEqual([]);
    // The other one reads both, and may not change what is not theirs.
    await openQueued(office, mai, 1);
    expect(await mai.lastText()).toContain('Được 70 phần trăm');
    expect(await mai.buttons()).not.toContain(button('correct'));
    await expectNoComplaints(office);
  });

  it('is taken back on the phone, and whoever asked waits again', async () => {
    const { office, hoang } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi Được hỗ trợ mấy phần?');
    await openQueued(office, hoang, 1);
    await hoang.press(button('answer'));
    await hoang.send('Nhầm người ạ.');
    await untilDelivered(office);
    await openQueued(office, hoang, 1);
    await hoang.press(button('withdraw'));
    expect(await hoang.lastText()).toContain(t('enquiries.staff.withdrawn'));
    await untilDelivered(office);
    expect(await answerOf(lan, 'Nhầm người')).toEqual([]);
    expect(await everythingTold(lan)).toContain(words('enquiries.notice.enquiryWithdrawn', { number: 1 }));
    const [enquiry] = await enquiriesIn(office);
    expect(enquiry).toMatchObject({ status: 'claimed' });
    expect(enquiry?.waitingSince).not.toBeNull();
    await hoang.press({ data: 'QW:1' });
    expect(await hoang.lastText()).toContain(t('enquiries.staff.refused.wrongStatus'));
    await expectNoComplaints(office);
  });

  it('that was not delivered yet goes out as it is by then, once', async () => {
    const { office, hoang } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi Được hỗ trợ mấy phần?');
    await openQueued(office, hoang, 1);
    await lan.block();
    await hoang.press(button('answer'));
    await hoang.send('Được 70 phần trăm ạ.');
    await openQueued(office, hoang, 1);
    await hoang.press(button('correct'));
    await hoang.send('Được nhiều nhất một nửa ạ.');
    await untilDelivered(office);
    await lan.unblock();
    await untilDelivered(office);
    expect(await answerOf(lan, 'Được nhiều nhất một nửa')).toHaveLength(1);
    expect(await answerOf(lan, 'Được 70 phần trăm')).toEqual([]);
  });
});

describe('what is asked from the form', () => {
  it('carries the question along, and the form goes on where it was', async () => {
    const { office, hoang } = await openCentre();
    const lan = await office.phone('Lan', 1001);
    await openForm(lan);
    await fillInUntil(lan, noodleHousehold, 'machine-price');
    await lan.press(`❓ ${t('enquiries.ask.button')}`);
    const about = words('enquiries.ask.about.question', { label: t('questions.machine-price.label') });
    expect(await lan.lastText()).toContain(about);
    await lan.send('Giá ghi cả tiền chở máy không?');
    expect(await lan.lastText()).toContain(about);
    await lan.press(t('applicant.home.continue'));
    expect(await lan.lastText()).toContain(words('questions.machine-price.ask').slice(0, 20));
    await fillIn(lan, noodleHousehold);
    await openQueued(office, hoang, 1);
    expect(await hoang.lastText()).toContain(about);
    expect((await enquiriesIn(office))[0]).toMatchObject({ question: 'machine-price', areaCode: '01777' });
    await expectNoComplaints(office);
  });

  it('carries the condition of a verdict along', async () => {
    const { office, hoang } = await openCentre();
    const lan = await office.phone('Lan', 1001);
    await openForm(lan);
    await fillIn(lan, { ...noodleHousehold, commune: null });
    await lan.press(labelled(t('applicant.review.verdict')));
    await lan.press(t('applicant.verdict.lines'));
    const first = (await lan.buttons()).find((label) => label.startsWith('❓'));
    await lan.press(first ?? '');
    await lan.send('Xưởng của tôi ở hai xã thì ghi xã nào?');
    await openQueued(office, hoang, 1);
    const [enquiry] = await enquiriesIn(office);
    expect(enquiry).toMatchObject({ topic: 'conditions' });
    expect(enquiry?.criterion).not.toBeNull();
    expect(await hoang.lastText()).toContain(words('enquiries.ask.about.criterion', { label: '' }).trim());
  });
});

describe('what may be asked', () => {
  it('is five things at a time, and more is told kindly', async () => {
    const { office } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    for (const each of [1, 2, 3, 4, 5]) await lan.send(`/hoi Câu thứ ${each} của tôi`);
    await lan.send('/hoi Câu thứ sáu');
    expect(await lan.lastText()).toContain(
      words('enquiries.own.tooMany', { count: 5, call: t('applicant.centre.toCall') }),
    );
    expect(await enquiriesIn(office)).toHaveLength(5);
    await lan.press(/^1\. Câu thứ 1/);
    await lan.press(t('enquiries.own.drop'));
    await lan.send('/hoi Câu thứ sáu');
    expect(await enquiriesIn(office)).toHaveLength(6);
  });

  it('is nothing before consent, and is gone when consent is taken back, answers included', async () => {
    const { office, hoang } = await openCentre();
    const lan = await office.phone('Lan', 1001);
    await lan.send('/hoi Có mất phí không?');
    expect(await lan.lastText()).toContain(words('applicant.consent.needed'));
    expect(await enquiriesIn(office)).toEqual([]);
    await lan.press(labelled(t('applicant.consent.agree')));
    await lan.send('/hoi Nhà tôi ở bản Nà Luông có được không?');
    await lan.sendPhoto({ caption: 'Ảnh xưởng' });
    await openQueued(office, hoang, 1);
    await hoang.press(button('answer'));
    await hoang.send('Bản nào cũng được chị ạ.');
    await untilDelivered(office);
    await lan.send('/dulieucuatoi');
    await lan.press(t('applicant.data.erase'));
    await lan.press(t('applicant.data.confirm'));
    const { prisma } = office.product.app.database;
    const kept = JSON.stringify([
      await prisma.enquiry.findMany(),
      await prisma.enquiryEntry.findMany(),
      await prisma.delivery.findMany({ select: { notice: true } }),
      await prisma.file.findMany({ select: { name: true, sha256: true } }),
    ]);
    for (const word of ['Nà Luông', 'Bản nào', 'Ảnh xưởng']) expect(kept).not.toContain(word);
    expect(await prisma.file.count({ where: { erasedAt: null } })).toBe(0);
    await hoang.press({ data: 'QE:1:0' });
    expect(await hoang.lastText()).toContain(t('enquiries.own.gone'));
    await expectNoComplaints(office);
  });
});

describe('whoever floods the centre', () => {
  it('is muted by an admin, notices nothing of it, and loses nothing', async () => {
    const { office, admin, hoang } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi Câu một');
    await openQueued(office, admin, 1);
    await admin.press(t('enquiries.staff.buttons.mute'));
    expect(await admin.lastText()).toContain(t('enquiries.staff.isMuted'));
    await lan.send('/hoi Câu hai');
    expect(await lan.lastText()).toContain(t('enquiries.own.asked'));
    await untilDelivered(office);
    expect(await everythingTold(hoang)).not.toContain('Câu hai');
    await hoang.send('/queue');
    expect(await hoang.lastText()).toContain(t('enquiries.queue.empty'));
    await hoang.press(t('enquiries.queue.names.all'));
    expect(await hoang.lastText()).toContain('Câu hai');
    await admin.press(t('enquiries.staff.buttons.unmute'));
    await hoang.send('/queue');
    expect(await hoang.lastText()).toContain('Câu hai');
    await expectNoComplaints(office);
  });

  it('may ask ten things a day, and write thirty messages to one', async () => {
    const { office } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    for (let each = 1; each <= 10; each += 1) {
      await lan.send(`/hoi Câu thứ ${each}`);
      await lan.press(t('enquiries.own.drop'));
    }
    await lan.send('/hoi Câu nữa');
    expect(await lan.lastText()).toContain(
      words('enquiries.own.tooManyToday', { count: 10, call: t('applicant.centre.toCall') }),
    );
    office.now = new Date('2026-11-26T02:00:00Z');
    await lan.send('/hoi Câu hôm sau');
    expect(await lan.lastText()).toContain(t('enquiries.own.asked'));
    await lan.sendPhoto();
    const stored = () => readdir(join(office.folder, 'files'), { recursive: true });
    const before = await stored();
    expect(before.length).toBeGreaterThan(0);
    for (let each = 3; each <= 30; each += 1) await lan.send(`Thêm ${each}`);
    expect(await lan.lastText()).toContain(t('enquiries.own.added'));
    await lan.send('Thêm nữa');
    expect(await lan.lastText()).toContain(t('enquiries.own.tooMuch'));
    // What is not taken is not stored either.
    await lan.sendFile({ kind: 'document', name: 'don.pdf', bytes: Buffer.from('%PDF-1.4 khác') });
    expect(await lan.lastText()).toContain(t('enquiries.own.tooMuch'));
    expect(await stored()).toEqual(before);
  });
});

describe('a question that somebody of the staff asks', () => {
  it('is answered by a colleague and not by whoever asked', async () => {
    const { office, hoang, mai } = await openCentre();
    await hoang.send('/hosomoi');
    await hoang.press(labelled(t('applicant.consent.agree')));
    await hoang.send('/hoi Nhà tôi làm bánh có xin được không?');
    await openQueued(office, hoang, 1);
    expect(await hoang.buttons()).not.toContain(button('answer'));
    await hoang.press({ data: 'QA:1' });
    expect(await hoang.buttons()).toContain(t('enquiries.own.drop'));
    await openQueued(office, mai, 1);
    await mai.press(button('finish'));
    expect(await mai.lastText()).toContain(t('enquiries.staff.finished'));
    await expectNoComplaints(office);
  });

  it('goes back to the queue when whoever has it loses the role', async () => {
    const { office, admin, hoang, mai } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi Bao giờ có kết quả?');
    await openQueued(office, hoang, 1);
    await hoang.press(button('claim'));
    await admin.send('/nguoi');
    await admin.press(/Hoàng/);
    await admin.press(new RegExp(t('staff.role.reviewer')));
    expect((await enquiriesIn(office))[0]).toMatchObject({ status: 'waiting', holderId: null });
    await openQueued(office, mai, 1);
    await mai.press(button('claim'));
    await mai.press(button('release'));
    expect(await mai.lastText()).toContain(t('enquiries.staff.released'));
    expect((await enquiriesIn(office))[0]).toMatchObject({ status: 'waiting', topic: 'deadline' });
  });
});

it('a shop that the rules exclude may ask all the same', async () => {
  const { office } = await openCentre();
  const lan = await office.phone('Lan', 1001);
  await openForm(lan);
  await fillIn(lan, shop);
  await lan.send('/hoi Vì sao cửa hàng không được?');
  expect(await lan.lastText()).toContain(t('enquiries.own.asked'));
});

describe('nothing is forgotten', () => {
  it('what somebody took goes back after a working day, and is told to them and to whoever leads', async () => {
    const { office, admin, hoang, mai } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi Bao giờ có kết quả?');
    await openQueued(office, hoang, 1);
    await hoang.press(button('claim'));
    // Thursday, a working day later but for a minute; then the minute.
    office.now = new Date('2026-11-26T01:59:00Z');
    expect(await returnForgotten(office.product.app)).toBe(0);
    office.now = new Date('2026-11-26T02:00:00Z');
    expect(await returnForgotten(office.product.app)).toBe(1);
    expect(await returnForgotten(office.product.app)).toBe(0);
    await untilDelivered(office);
    const told = words('enquiries.notice.enquiryReturned', { number: 1 });
    expect(await everythingTold(hoang)).toContain(told);
    expect(await everythingTold(admin)).toContain(told);
    expect(await everythingTold(mai)).not.toContain(told);
    await openQueued(office, mai, 1);
    expect(await mai.lastText()).toContain(t('enquiries.staff.event.returned'));
    await mai.press(button('claim'));
    await expectNoComplaints(office);
  });

  it('each morning begins with what waits longest, once, and only where anything waits', async () => {
    const { office, hoang } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    office.now = new Date('2026-11-27T00:40:00Z');
    expect(await tellWhatWaits(office.product.app)).toBe(0);
    await lan.send('/hoi Bao giờ có kết quả?');
    // Saturday is no working day; on Monday it waited since Friday morning.
    office.now = new Date('2026-11-28T00:40:00Z');
    expect(await tellWhatWaits(office.product.app)).toBe(0);
    office.now = new Date('2026-11-30T00:40:00Z');
    expect(await tellWhatWaits(office.product.app)).toBeGreaterThan(0);
    expect(await tellWhatWaits(office.product.app)).toBe(0);
    office.now = new Date('2026-11-30T03:00:00Z');
    expect(await tellWhatWaits(office.product.app)).toBe(0);
    await untilDelivered(office);
    expect(await everythingTold(hoang)).toContain(words('enquiries.notice.waiting', { count: 1 }));
    expect(await everythingTold(hoang)).toContain(
      words('enquiries.notice.waitingOne', { number: 1, time: words('enquiries.queue.hours', { count: 7 }) }),
    );
  });
});

describe('what is already known', () => {
  it('is offered beside the queue, and where it helps that ends the question', async () => {
    const { office, hoang } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi khuyen cong la gi vay');
    expect(await lan.lastText()).toContain(t('enquiries.known.offered'));
    await lan.press(/^📖 Khuyến công là gì/);
    expect(await lan.lastText()).toContain('Khuyến công là Nhà nước hỗ trợ người làm ra sản phẩm');
    await lan.press(t('enquiries.known.helped'));
    expect(await lan.lastText()).toContain(t('enquiries.own.closed'));
    expect((await enquiriesIn(office))[0]).toMatchObject({ status: 'closed', waitingSince: null });
    const counted = await office.product.app.database.prisma.counter.findMany({
      where: { name: { startsWith: 'answer g.what-is-it' } },
      orderBy: { name: 'asc' },
    });
    expect(counted.map(({ name, value }) => [name, value])).toEqual([
      ['answer g.what-is-it helped', 1],
      ['answer g.what-is-it read', 1],
    ]);
    await untilDelivered(office);
    await hoang.send('/queue');
    expect(await hoang.lastText()).toContain(t('enquiries.queue.empty'));
    await expectNoComplaints(office);
  });

  it('grows by an answer that staff publish in words of their own, and shrinks when they take it down', async () => {
    const { office, hoang } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi Tôi là Lan ở Thành Công, lò nung gốm có được hỗ trợ không?');
    await openQueued(office, hoang, 1);
    expect(await hoang.buttons()).not.toContain(t('enquiries.known.publish'));
    await hoang.press(button('answer'));
    await hoang.send('Lò nung gốm mới thì được ạ.');
    await untilDelivered(office);
    await openQueued(office, hoang, 1);
    await hoang.press(t('enquiries.known.publish'));
    expect(await hoang.lastText()).toContain(t('enquiries.staff.prompt.publication'));
    await hoang.send('Lò nung gốm có được hỗ trợ không?');
    expect(await hoang.lastText()).toContain(t('enquiries.staff.published'));

    const hoa = await consenting(office, 'Hoa', 1002);
    await hoa.send('lo nung gom co dc ko');
    await hoa.press(/^📖 Lò nung gốm/);
    expect(await hoa.lastText()).toContain('Lò nung gốm mới thì được ạ.');
    expect(await hoa.lastText()).not.toContain('Lan');
    await hoang.press(t('enquiries.known.unpublish'));
    expect(await hoang.lastText()).toContain(t('enquiries.staff.unpublished'));
    await hoa.send('/start');
    await hoa.send('lo nung gom co dc ko');
    expect(await hoa.buttons()).not.toContainEqual(expect.stringMatching(/^📖 Lò nung gốm/));
    // The button of before leads to what there is.
    await hoa.press(/^📖 Lò nung gốm/);
    expect(await hoa.lastText()).toContain(words('applicant.generalAnswers.title').slice(0, 12));
    await expectNoComplaints(office);
  });
});
