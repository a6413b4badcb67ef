// The plan as an Excel file: sums by kind of support and by place, the table of registered projects, and all data.
import writeExcelFile from 'write-excel-file/node';
import type { App } from '../app/app.ts';
import { type PlanEntry, readPlan } from '../app/staff/read-plan.ts';
import { wordingIn } from '../app/wording.ts';
import { localDay } from '../core/calendar.ts';
import type { TextKey } from '../i18n/text-key.ts';
import { sourceLanguage, toPlainText } from '../i18n/translator.ts';
import { fixZipTimes } from './fix-package.ts';
import { PlanSums } from './plan-sums.ts';
import { heading, money, number, type SheetRow, safe, strong, widths } from './sheet-cells.ts';

type PlanApp = Pick<App, 'database' | 'rulebook' | 'translations' | 'clock'>;

export async function writePlan(app: PlanApp, year: number | null): Promise<Uint8Array> {
  const wording = wordingIn(app.translations, app.rulebook, sourceLanguage);
  const say = once((key: TextKey): string => toPlainText(wording.t(key)));
  const areaName = once(wording.area);
  const programmes = new Map(app.rulebook.programmes.map((each) => [each.id, wording.programmeName(each)]));
  const centre = wording.pick(app.rulebook.centre.name);
  const date = (moment: Date | null): string => (moment === null ? '' : wording.date(localDay(moment)));
  const month = (day: string | null): string => (day === null ? '' : `${day.slice(5, 7)}/${day.slice(0, 4)}`);
  const programme = ({ programmeId }: PlanEntry): string =>
    programmes.get(programmeId ?? '') ?? say('papers.plan.open');

  const sums = new PlanSums();
  const form: SheetRow[] = [];
  const data: SheetRow[] = [];
  for await (const entries of readPlan(app, year)) {
    for (const entry of entries) {
      const { reference, title, areaCode, costDong, askedDong, ownCapitalDong } = entry;
      const restDong = costDong === null || askedDong === null ? null : costDong - askedDong;
      const area = areaName(areaCode);
      const plan = entry.plannedYear === null ? say('papers.plan.open') : String(entry.plannedYear);
      if (entry.isRegistered) {
        sums.add(entry, { plan, programme: programme(entry), area });
        form.push([
          number(form.length + 1),
          safe(title),
          safe(programme(entry)),
          safe(centre),
          safe(entry.establishment),
          safe(area),
          safe(month(entry.plannedFor)),
          money(costDong),
          money(askedDong),
          money(restDong),
          safe([reference ?? '', say(`staff.list.filters.${entry.status}`)].join('; ')),
        ]);
      }
      data.push([
        safe(reference ?? ''),
        safe(entry.establishment),
        safe(title),
        safe(area),
        safe(programme(entry)),
        safe(plan),
        safe(say(`staff.list.filters.${entry.status}`)),
        safe(entry.verdictOutcome === null ? '' : say(`verdict.outcome.${entry.verdictOutcome}`)),
        costDong,
        askedDong,
        ownCapitalDong,
        safe(month(entry.plannedFor)),
        safe(date(entry.submittedAt)),
        safe(date(entry.decidedAt)),
        safe(entry.reviewerName ?? ''),
        safe(entry.ownerName),
      ]);
    }
  }
  const heads = (...keys: readonly TextKey[]): SheetRow => keys.map((key) => heading(say(key)));
  const title = [strong(say(year === null ? 'papers.plan.titleAll' : 'papers.plan.title'))];
  const made = [safe(`${say('papers.plan.made')} ${date(app.clock.now())}`)];
  const { cost, asked } = sums.total;
  const rest = sums.total.rest;
  const formTotal: SheetRow = [
    null,
    strong(say('papers.money.total')),
    null,
    null,
    null,
    null,
    null,
    money(cost),
    money(asked),
    money(rest),
    null,
  ];
  const bytes = await writeExcelFile(
    [
      {
        sheet: say('papers.plan.sheets.sums'),
        columns: widths(14, 44, 12, 22, 22, 22),
        data: [
          title,
          ...(year === null ? [] : [[safe(String(year))]]),
          made,
          [safe(say('papers.plan.counted'))],
          [],
          heads(
            'papers.plan.year',
            'papers.letter.programme',
            'papers.plan.count',
            'papers.plan.cost',
            'papers.plan.asked',
            'papers.plan.rest',
          ),
          ...sums.byProgramme(),
          [],
          heads(
            'papers.plan.year',
            'papers.who.place',
            'papers.plan.count',
            'papers.plan.cost',
            'papers.plan.asked',
            'papers.plan.rest',
          ),
          ...sums.byArea(),
          [],
          [
            strong(say('papers.money.total')),
            null,
            number(sums.total.count),
            money(cost),
            money(asked),
            money(rest),
          ],
        ],
      },
      {
        sheet: say('papers.plan.sheets.form'),
        orientation: 'landscape',
        stickyRowsCount: 4,
        columns: widths(6, 40, 30, 28, 30, 34, 12, 20, 20, 20, 26),
        data: [
          title,
          [safe(say('papers.plan.formNote'))],
          [],
          heads(
            'papers.columns.number',
            'papers.plan.project',
            'papers.letter.programme',
            'papers.outline.carriedOutBy',
            'papers.outline.benefits',
            'papers.outline.place',
            'papers.outline.time',
            'papers.plan.cost',
            'papers.plan.asked',
            'papers.plan.rest',
            'papers.plan.remark',
          ),
          ...form,
          formTotal,
        ],
      },
      {
        sheet: say('papers.plan.sheets.data'),
        stickyRowsCount: 1,
        columns: widths(16, 30, 40, 34, 30, 10, 18, 22, 20, 20, 20, 12, 12, 12, 20, 20),
        data: [
          heads(
            'papers.outline.reference',
            'papers.who.name',
            'papers.plan.project',
            'papers.who.place',
            'papers.letter.programme',
            'papers.plan.year',
            'papers.plan.status',
            'papers.plan.outcome',
            'papers.plan.cost',
            'papers.plan.asked',
            'papers.plan.own',
            'papers.outline.time',
            'papers.plan.sent',
            'papers.plan.decided',
            'papers.plan.reviewer',
            'papers.plan.owner',
          ),
          ...data,
        ],
      },
    ],
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
  return fixZipTimes(bytes);
}

/** The same few are asked for thousands of times. */
function once<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
