// What the form of an announcement posts.
import { announcementButtons } from '../../core/announcement.ts';
import { announcementTopicFrom } from '../../core/announcement-topic.ts';
import { instantAt, readDay } from '../../core/calendar.ts';
import type { FileId } from '../../core/ids.ts';
import type { Texts } from '../../core/rulebook.ts';
import type { AnnouncementWords } from '../../storage/announcements.ts';
import type { Visitor } from '../visitor.ts';

/** `fileId`: what goes with it so far. Null where a page of ours could not have posted it. */
export function readWords(visitor: Visitor, fileId: FileId | null): AnnouncementWords | null {
  const { app, form } = visitor;
  const { rulebook, translations } = app;
  const topic = announcementTopicFrom(form.get('topic') ?? '');
  const startAt = fromField(form.get('startAt') ?? '');
  if (topic === null || startAt === undefined) return null;
  const chosen = <Item extends string>(items: readonly Item[], name: string): Item | null =>
    items.find((item) => item === form.get(name)) ?? null;
  return {
    topic,
    areas: [...new Set(form.getAll('area'))],
    programmeId: chosen(
      rulebook.programmes.map(({ id }) => id),
      'programme',
    ),
    language: chosen(translations.languages, 'language'),
    texts: readTexts(visitor),
    buttons: announcementButtons.filter((each) => form.getAll('button').includes(each)),
    fileId: form.get('dropFile') === 'yes' ? null : fileId,
    startAt,
  };
}

/** As they were typed, in every language that there is. */
export function readTexts({ app, form }: Visitor): Texts {
  const text = (language: string): string => (form.get(`text-${language}`) ?? '').replaceAll('\r\n', '\n');
  const { languages } = app.translations;
  return { ...Object.fromEntries(languages.map((language) => [language, text(language)])), vi: text('vi') };
}

/** Null where it is empty, undefined where it is no time. */
function fromField(written: string): Date | null | undefined {
  if (written === '') return null;
  const [, day, hours, minutes] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?$/.exec(written) ?? [];
  if (day === undefined || readDay(day) === null || Number(hours) > 23 || Number(minutes) > 59)
    return undefined;
  return instantAt(day, Number(hours) * 60 + Number(minutes));
}
