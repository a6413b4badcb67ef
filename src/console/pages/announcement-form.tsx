// Everything of an announcement in one form: what it says, to whom, when.
import { announcementButtons } from '../../core/announcement.ts';
import { announcementTopics } from '../../core/announcement-topic.ts';
import { districtsOf } from '../../core/area.ts';
import { localDay, localMinutes } from '../../core/calendar.ts';
import { speakableAreas } from '../../core/speaking.ts';
import type { AnnouncedFile, AnnouncementWords } from '../../storage/announcements.ts';
import { FormToken } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { Options } from './form-fields.tsx';
import { TextFields } from './text-fields.tsx';

interface Props {
  readonly visitor: Visitor;
  readonly action: string;
  /** The revision that the page shows; null: a new one. */
  readonly seen: number | null;
  readonly words: AnnouncementWords;
  /** What goes with it already. */
  readonly file: AnnouncedFile | null;
  /** Why it was not kept. */
  readonly why: string | null;
}

export function AnnouncementForm({ visitor, action, seen, words, file, why }: Props) {
  const { app, wording } = visitor;
  const { rulebook, translations } = app;
  const names = new Intl.DisplayNames(wording.language, { type: 'language' });
  const label = (name: 'file' | 'topic' | 'areas' | 'programme' | 'language' | 'buttons' | 'startAt') =>
    say(wording, `announcements.desk.form.${name}`);
  return (
    <form method="post" action={action} class="short" enctype="multipart/form-data">
      <FormToken visitor={visitor} />
      {seen !== null && <input type="hidden" name="seen" value={String(seen)} />}
      {why !== null && <p role="alert">{why}</p>}
      <TextFields visitor={visitor} texts={words.texts} />
      <label for="file">{label('file')}</label>
      <input id="file" name="file" type="file" />
      {file !== null && (
        <Tick
          name="dropFile"
          value="yes"
          isChosen={words.fileId === null}
          text={plain(wording, 'announcements.desk.form.dropFile', { name: file.name })}
        />
      )}
      <label for="topic">{label('topic')}</label>
      <select id="topic" name="topic">
        <Options
          of={announcementTopics.map((topic) => ({
            value: topic,
            text: plain(wording, `announcements.topic.${topic}`),
          }))}
          chosen={words.topic}
        />
      </select>
      <AreaChoice visitor={visitor} chosen={words.areas} />
      <label for="programme">{label('programme')}</label>
      <select id="programme" name="programme">
        <option value="">{plain(wording, 'announcements.desk.form.anyProgramme')}</option>
        <Options
          of={rulebook.programmes.map(({ id, name }) => ({ value: id, text: wording.pick(name) }))}
          chosen={words.programmeId}
        />
      </select>
      <label for="language">{label('language')}</label>
      <select id="language" name="language">
        <option value="">{plain(wording, 'announcements.desk.form.anyLanguage')}</option>
        <Options
          of={translations.languages.map((language) => ({
            value: language,
            text: names.of(language) ?? language,
          }))}
          chosen={words.language}
        />
      </select>
      <fieldset>
        <legend>{label('buttons')}</legend>
        {announcementButtons.map((each) => (
          <Tick
            name="button"
            value={each}
            isChosen={words.buttons.includes(each)}
            text={plain(wording, `announcements.staff.button.${each}`)}
          />
        ))}
      </fieldset>
      <label for="startAt">{label('startAt')}</label>
      <input id="startAt" name="startAt" type="datetime-local" value={toField(words.startAt)} />
      <button type="submit">{say(wording, 'announcements.desk.form.keep')}</button>
    </form>
  );
}

/** By former district, whole or by commune: only those that this person speaks for. */
function AreaChoice({ visitor, chosen }: { readonly visitor: Visitor; readonly chosen: readonly string[] }) {
  const { app, wording, person } = visitor;
  const { areas } = app.rulebook;
  const mine = new Set(speakableAreas(areas, person.grants));
  const districts = [...districtsOf(areas)].flatMap(([id, name]) => {
    const communes = areas.filter(({ code, district }) => district === id && mine.has(code));
    return communes.length === 0 ? [] : [{ id, name, communes }];
  });
  return (
    <fieldset>
      <legend>{say(wording, 'announcements.desk.form.areas')}</legend>
      {districts.map(({ id, name, communes }) => (
        <details open={districts.length === 1 || [id, ...communes.map(({ code }) => code)].some(isChosen)}>
          <summary>{name}</summary>
          {mine.has(id) && (
            <Tick
              name="area"
              value={id}
              isChosen={isChosen(id)}
              text={plain(wording, 'announcements.desk.form.wholeDistrict', { district: name })}
            />
          )}
          {communes.map(({ code, name: commune }) => (
            <Tick name="area" value={code} isChosen={isChosen(code)} text={commune} />
          ))}
        </details>
      ))}
    </fieldset>
  );

  function isChosen(code: string): boolean {
    return chosen.includes(code);
  }
}

function Tick({
  name,
  value,
  isChosen,
  text,
}: {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly text: string;
}) {
  return (
    <label>
      <input type="checkbox" name={name} value={value} checked={isChosen} /> {text}
    </label>
  );
}

/** As browsers write a day and a time, in the province's. */
function toField(at: Date | null): string {
  if (at === null) return '';
  const minutes = localMinutes(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${localDay(at)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
