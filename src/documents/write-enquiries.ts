// What is asked and how soon it is answered, as an Excel file: sums by topic, week and area, and a line for each question.
// No words and no names of anybody stand in it.
import writeExcelFile from 'write-excel-file/node';
import type { App } from '../app/app.ts';
import { type EnquiryNumbers, NumbersSums, readAnswered } from '../app/enquiry/read-numbers.ts';
import { wordingIn } from '../app/wording.ts';
import { localDay } from '../core/calendar.ts';
import { topicFrom } from '../core/enquiry-topic.ts';
import type { TextKey } from '../i18n/text-key.ts';
import { sourceLanguage, toPlainText } from '../i18n/translator.ts';
import { fixZipTimes } from './fix-package.ts';
import { heading, number, type SheetRow, safe, strong, widths } from './sheet-cells.ts';

type NumbersApp = Pick<App, 'database' | 'rulebook' | 'translations' | 'clock'>;

const columns = ['count', 'answered', 'open', 'median', 'ninetieth'] as const;

export async function writeEnquiries(app: NumbersApp): Promise<Uint8Array> {
  const wording = wordingIn(app.translations, app.rulebook, sourceLanguage);
  const say = (key: TextKey): string => toPlainText(wording.t(key));
  const topic = (key: string): string => say(`enquiries.topic.${topicFrom(key)}`);
  const sums = new NumbersSums();
  const table = <Key>(
    title: TextKey,
    rows: readonly EnquiryNumbers<Key>[],
    name: (key: Key) => string,
  ): SheetRow[] => [
    [strong(say(title))],
    ['', ...columns.map((column) => heading(say(`console.numbers.columns.${column}`)))],
    ...rows.map(
      (row): SheetRow => [
        safe(name(row.key)),
        ...columns.map((column) => (row[column] === null ? null : number(row[column]))),
      ],
    ),
    [],
  ];
  const each: SheetRow[] = [
    (['number', 'asked', 'topic', 'area', 'status', 'minutes'] as const).map((column) =>
      heading(say(`console.numbers.each.${column}`)),
    ),
  ];
  for await (const enquiries of readAnswered(app)) {
    sums.add(enquiries);
    for (const enquiry of enquiries)
      each.push([
        number(enquiry.id),
        safe(wording.date(localDay(enquiry.createdAt))),
        safe(topic(enquiry.topic)),
        safe(wording.area(enquiry.areaCode)),
        safe(say(`enquiries.status.${enquiry.status}`)),
        enquiry.minutes === null ? null : number(enquiry.minutes),
      ]);
  }
  const { all, byTopic, byWeek, byArea } = sums.read();
  const bytes = await writeExcelFile(
    [
      {
        sheet: say('console.numbers.sums'),
        columns: widths(44, 12, 12, 12, 22, 22),
        data: [
          [strong(say('console.numbers.title'))],
          [safe(say('console.numbers.about'))],
          [],
          ...table('console.numbers.by.all', [all], () => say('console.numbers.all')),
          ...table('console.numbers.by.topics', byTopic, topic),
          ...table('console.numbers.by.weeks', byWeek, wording.date),
          ...table('console.numbers.by.areas', byArea, wording.area),
        ],
      },
      {
        sheet: say('console.ways.enquiries'),
        columns: widths(10, 14, 22, 36, 18, 18),
        stickyRowsCount: 1,
        data: each,
      },
    ],
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
  return fixZipTimes(bytes);
}
