// The plan as an Excel file: its sums are those of the database, and words of people are never formulas.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { signInAs } from '../console/desk-browser.ts';
import { claim, openCentre, openDossier, submit } from '../journeys/desk.ts';
import { homestay, noodleHousehold } from '../journeys/prepared-answers.ts';
import { t } from '../support/applicants.ts';
import { wordsIn } from './opened-docx.ts';

/** Rows of cells as they are read: numbers as numbers. */
function openSheets(bytes: Uint8Array): (string | number)[][][] {
  const parts = unzipSync(bytes);
  const strings = [
    ...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si>([\s\S]*?)<\/si>/g),
  ].map(([, xml = '']) => wordsIn(xml, 't'));
  return Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .toSorted()
    .map((name) =>
      [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<row\b[\s\S]*?<\/row>/g)].map(([row]) =>
        [...row.matchAll(/<c\b([^>]*)>([\s\S]*?)<\/c>/g)].map(([, head = '', body = '']) => {
          const value = /<v>([^<]*)<\/v>/.exec(body)?.[1] ?? '';
          if (head.includes('t="s"')) return strings[Number(value)] ?? '';
          return head.includes('t="inlineStr"') ? wordsIn(body, 't') : Number(value);
        }),
      ),
    );
}

it('holds every dossier that was sent, adds up those that are registered, and keeps formulas asleep', async () => {
  const { office, hoang } = await openCentre();
  await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
  const second = await submit(
    office,
    { name: 'Hoa', id: 1002 },
    {
      ...noodleHousehold,
      'machine-price': '250 triệu',
      'capital-commitment': 'yes-loan',
      representative: '=HYPERLINK("http://x")',
      when: '5/2028',
    },
  );
  await submit(office, { name: 'Thác', id: 1003 }, homestay);
  const declined = await submit(office, { name: 'Bình', id: 1004 }, noodleHousehold);
  await claim(hoang, declined.reference);
  await openDossier(hoang, declined.reference);
  await hoang.press(t('staff.dossier.buttons.decline'));
  await hoang.send('Máy này đã được hỗ trợ.');

  const browser = await signInAs(office, hoang);
  const fetchPlan = async (path: string) => {
    const response = await fetch(new URL(path, office.product.address), {
      headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''ke-hoach-/);
    return new Uint8Array(await response.arrayBuffer());
  };
  const bytes = await fetchPlan('/console/plan.xlsx');
  expect(Buffer.compare(await fetchPlan('/console/plan.xlsx'), bytes)).toBe(0);
  const [sums = [], form = [], data = []] = openSheets(bytes);

  const stored = await office.product.app.database.prisma.proposal.aggregate({
    where: { status: { in: ['submitted', 'inReview', 'changesRequested', 'shortlisted'] } },
    _sum: { askedDong: true },
    _count: true,
  });
  const total = sums.findLast(([name]) => name === t('papers.money.total')) ?? [];
  expect(total).toContain(stored._count);
  expect(total).toContain(Number(stored._sum.askedDong));
  // Two machines, 180 and 250 triệu; the homestay's 600 are no machine but a price all the same.
  expect(form.filter(([number]) => typeof number === 'number')).toHaveLength(stored._count);
  expect(data).toHaveLength(1 + 4);
  expect(data.flat()).toContain(t('staff.list.filters.declined'));
  expect(form.flat()).not.toContain(declined.reference);

  const words = [...sums, ...form, ...data].flat().filter((cell) => typeof cell === 'string');
  expect(words).toContain(`'=HYPERLINK("http://x")`);
  expect(words.filter((word) => /^[=+\-@\t\r]/.test(word))).toEqual([]);
  expect(Object.values(unzipSync(bytes)).some((part) => strFromU8(part).includes('<f>'))).toBe(false);

  const ofYear = openSheets(await fetchPlan('/console/plan.xlsx?year=2028'));
  expect(ofYear[2]).toHaveLength(1 + 1);
  expect(ofYear[2]?.flat()).toContain(second.reference);
  expect((await browser.open('/console/plan.xlsx?year=12')).status).toBe(404);
  expect((await browser.open('/console/dossiers/1/papers/none')).status).toBe(404);
});
