// Numbers of enquiries: as many as there are, and times in the hours of the office.
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readNumbers } from '../../src/app/enquiry/read-numbers.ts';
import type { EnquiryStatus } from '../../src/core/enquiry.ts';
import { openCentre } from '../journeys/desk.ts';
import { t } from '../support/applicants.ts';
import { signInAs } from './desk-browser.ts';

const at = (local: string): Date => new Date(`${local}:00+07:00`);

it('counts by week, topic and area, and tells how long half and nine of ten took', async () => {
  const { office, hoang } = await openCentre();
  const { prisma } = office.product.app.database;
  const { id: askerId } = await prisma.person.findFirstOrThrow();
  const add = (
    topic: string,
    areaCode: string | null,
    asked: string,
    answered: string | null,
    status: EnquiryStatus,
  ) =>
    prisma.enquiry.create({
      data: {
        askerId,
        topic,
        areaCode,
        title: '=1+1',
        status,
        createdAt: at(asked),
        answeredAt: answered === null ? null : at(answered),
      },
    });
  // Monday to Wednesday; one over a weekend, one more than a year ago.
  await add('money', '01777', '2026-11-23T08:00', '2026-11-23T09:00', 'answered');
  await add('money', '01777', '2026-11-23T11:00', '2026-11-23T14:00', 'closed');
  await add('money', null, '2026-11-20T16:00', '2026-11-23T08:30', 'answered');
  await add('papers', '01777', '2026-11-24T08:00', null, 'waiting');
  await add('other', null, '2025-10-01T08:00', '2025-10-01T09:00', 'answered');
  const { all, byWeek, byTopic, byArea } = await readNumbers(office.product.app);
  expect(all).toEqual({ key: null, count: 4, answered: 3, open: 1, median: 60, ninetieth: 120 });
  expect(byWeek.map(({ key, count }) => [key, count])).toEqual([
    ['2026-11-23', 3],
    ['2026-11-16', 1],
  ]);
  expect(byTopic.map(({ key, count, median }) => [key, count, median])).toEqual([
    ['money', 3, 60],
    ['papers', 1, null],
  ]);
  expect(byArea.map(({ key, count }) => [key, count])).toEqual([
    ['01777', 3],
    [null, 1],
  ]);

  const browser = await signInAs(office, hoang);
  await browser.open('/console/enquiry-numbers');
  expect(browser.page.text).toContain(t('enquiries.topic.money'));
  const address = new URL('/console/enquiries.xlsx', office.product.address);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const download = async (): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(address, { headers: { cookie } })).arrayBuffer());
  const bytes = await download();
  const files = unzipSync(bytes);
  const text = Object.entries(files)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, content]) => new TextDecoder().decode(content))
    .join('\n');
  expect(text).toContain(t('enquiries.topic.papers'));
  expect(text).not.toContain('=1+1');
  expect(await download()).toEqual(bytes);
});

it('nothing asked is no number to divide by', async () => {
  const { office, hoang } = await openCentre();
  const browser = await signInAs(office, hoang);
  expect((await browser.open('/console/enquiry-numbers')).status).toBe(200);
  expect(await readNumbers(office.product.app)).toMatchObject({
    all: { count: 0, median: null },
    byWeek: [],
  });
});
