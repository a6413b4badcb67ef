// Those who announce in a test, and those who hear it.
import { labelled, t } from '../support/applicants.ts';
import { type Office, type OfficeOptions, openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { openAdmin, recruit, untilDelivered } from './desk.ts';

export interface Speakers {
  readonly office: Office;
  /** Of Thành Công (01777), and another one of it. */
  readonly officer: Phone;
  readonly second: Phone;
  readonly admin: Phone;
}

export async function openCommune(options: OfficeOptions = {}): Promise<Speakers> {
  const office = await openOffice(options);
  const admin = await openAdmin(office);
  const area = 'Thành Công';
  const officer = await recruit(office, admin, { name: 'Hải', id: 2011, role: 'officer', area });
  const second = await recruit(office, admin, { name: 'Nga', id: 2012, role: 'officer', area });
  return { office, officer, second, admin };
}

/** Hears what is said in that area, about everything. */
export async function listener(office: Office, id: number, area = '01777'): Promise<Phone> {
  const phone = await office.phone(`Dân ${id}`, id);
  await phone.send(`/start hear_${area}`);
  await phone.press(labelled(t('announcements.ask.agree')));
  return phone;
}

/** Written and proposed: the phone shows it. */
export async function propose(author: Phone, text: string): Promise<void> {
  await write(author, text);
  await author.press(t('announcements.staff.move.propose'));
}

export async function write(author: Phone, text: string): Promise<void> {
  await author.send('/thongbao');
  await author.press(labelled(t('announcements.staff.new')));
  await author.send(text);
}

/** Once what is due was told: nothing comes between. */
export async function openLatest(office: Office, phone: Phone): Promise<void> {
  await untilDelivered(office);
  await phone.send('/thongbao');
  await phone.press(/\d+$/);
}

/** Until nothing of any announcement is due or under way. */
export async function untilAnnounced({ product }: Office, within = 20_000): Promise<void> {
  const { announcement } = product.app.database.prisma;
  const deadline = Date.now() + within;
  while ((await announcement.count({ where: { status: { in: ['sending', 'approved'] } } })) > 0) {
    if (Date.now() > deadline) throw new Error('The announcement was not sent in time.');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

type Stored = Awaited<
  ReturnType<Office['product']['app']['database']['prisma']['announcement']['findUnique']>
>;

/** The first announcement of an office, sent to these people: they have it. */
export async function announcedTo(people: readonly number[], text: string, options: OfficeOptions = {}) {
  const speakers = await openCommune(options);
  const { office, officer, second } = speakers;
  const phones: Phone[] = [];
  for (const id of people) phones.push(await listener(office, id));
  await propose(officer, text);
  await openLatest(office, second);
  await second.press(t('announcements.staff.move.approve'));
  await untilAnnounced(office);
  await untilDelivered(office);
  const stored = () =>
    office.product.app.database.prisma.announcement.findUniqueOrThrow({ where: { id: 1 } });
  const untilStored = async (isSo: (announcement: NonNullable<Stored>) => boolean): Promise<void> => {
    const deadline = Date.now() + 30_000;
    for (let now = await stored(); !isSo(now); now = await stored()) {
      if (Date.now() > deadline) throw new Error(`It is ${JSON.stringify(now)}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  /** Whether these words are on each phone. */
  const have = async (words: string) => {
    const told = await Promise.all(phones.map((phone) => phone.messages()));
    return told.map((messages) => messages.some((each) => (each.text ?? each.caption)?.includes(words)));
  };
  return { ...speakers, phones, stored, untilStored, have };
}
