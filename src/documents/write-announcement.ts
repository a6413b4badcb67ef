// What became of an announcement, as an Excel file: the sums, and whom to call because it did not reach them.
import writeExcelFile from 'write-excel-file/node';
import { readMissed, readReport } from '../app/announcement/read-report.ts';
import { waitingOf, wordReason } from '../app/announcement/word-announcement.ts';
import type { App } from '../app/app.ts';
import { wordingIn } from '../app/wording.ts';
import type { TextKey } from '../i18n/text-key.ts';
import { sourceLanguage, toPlainText } from '../i18n/translator.ts';
import type { StoredAnnouncement } from '../storage/announcements.ts';
import { fixZipTimes } from './fix-package.ts';
import { heading, number, type SheetRow, safe, strong, widths } from './sheet-cells.ts';

export async function writeAnnouncement(
  app: Pick<App, 'database' | 'rulebook' | 'translations'>,
  announcement: StoredAnnouncement,
): Promise<Uint8Array> {
  const wording = wordingIn(app.translations, app.rulebook, sourceLanguage);
  const say = (key: TextKey, values?: Record<string, string | number>): string =>
    toPlainText(wording.t(key, values));
  const { id, topic, areas, authorName, approvedBy, texts, startedAt, endedAt, recipients } = announcement;
  const { reasons, perSecond } = await readReport(app, announcement);
  const moment = (at: Date | null): string => (at === null ? '–' : wording.moment(at));
  const told = (key: TextKey, value: string): SheetRow => [heading(say(key)), safe(value)];
  const counted = (name: 'recipients' | 'waiting' | keyof typeof sums, count: number): SheetRow => [
    safe(say(`announcements.desk.counts.${name}`)),
    number(count),
  ];
  const { delivered, failed, unreachable, uncertain, skipped, recalled } = announcement;
  const sums = { delivered, failed, unreachable, uncertain, skipped, recalled };
  const missed: SheetRow[] = [
    (['name', 'areas', 'what', 'why'] as const).map((column) =>
      heading(say(`announcements.desk.missed.${column}`)),
    ),
  ];
  for await (const people of readMissed(app, id))
    for (const { personId, name, areas: heard, status, error } of people)
      missed.push([
        safe(name === '' ? say('announcements.desk.missed.nameless', { number: personId }) : name),
        safe(heard.map((code) => wording.area(code)).join(', ')),
        safe(say(`announcements.desk.counts.${status}`)),
        safe(toPlainText(wordReason(error, wording))),
      ]);
  const bytes = await writeExcelFile(
    [
      {
        sheet: say('announcements.desk.report'),
        columns: widths(34, 80),
        data: [
          [strong(say('announcements.staff.number', { number: id }))],
          told('announcements.desk.form.topic', say(`announcements.topic.${topic}`)),
          told('announcements.desk.form.areas', areas.map((code) => wording.area(code)).join(', ')),
          told('announcements.desk.author', authorName),
          told('announcements.desk.approver', approvedBy ?? '–'),
          told('announcements.desk.started', moment(startedAt)),
          told('announcements.desk.ended', moment(endedAt)),
          told('announcements.desk.form.text', texts.vi),
          [],
          counted('recipients', recipients),
          ...(Object.keys(sums) as (keyof typeof sums)[]).map((name) => counted(name, sums[name])),
          counted('waiting', waitingOf(announcement)),
          ...(perSecond === null
            ? []
            : [[safe(say('announcements.desk.perSecond')), number(Math.round(perSecond * 10) / 10)]]),
          [],
          ...reasons.map(
            ({ status, error, count }): SheetRow => [
              safe(
                `${say(`announcements.desk.counts.${status}`)}: ${toPlainText(wordReason(error, wording))}`,
              ),
              number(count),
            ],
          ),
        ],
      },
      {
        sheet: say('announcements.desk.missed.title'),
        columns: widths(30, 50, 34, 60),
        stickyRowsCount: 1,
        data: missed,
      },
    ],
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
  return fixZipTimes(bytes);
}
