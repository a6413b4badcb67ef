// What an admin sets while the product runs, by plan year: until when papers must be here, and the money of the year.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import {
  changeSettingOf,
  readSettings,
  type SettingOutcome,
  type SettingValue,
} from '../../app/staff/centre-settings.ts';
import {
  deadlineRange,
  isSameSetting,
  readTypedSetting,
  type SettingName,
  type TypedSetting,
} from '../../core/centre-settings.ts';
import { Layout } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { refuse } from './refusal-page.tsx';
import { SettingForm, wordSetting, wordValue } from './setting-form.tsx';

interface Told {
  readonly name: SettingName;
  readonly what: SettingOutcome | Extract<TypedSetting, { ok: false }>['reason'];
  /** As it was typed; null: the way back was pressed. */
  readonly typed: string | null;
}

export async function showSettings(visitor: Visitor, told: Told | null = null): Promise<Response> {
  const { app, context, wording } = visitor;
  const years = await readSettings(app);
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'console.ways.settings')}>
      <h1>{say(wording, 'console.ways.settings')}</h1>
      <p>{say(wording, 'console.settings.about')}</p>
      {told !== null && isDone(told) && (
        <article class="told" role="status">
          <p>
            {say(wording, `console.settings.told.${told.what}`, {
              name: wordSetting(told.name, wording),
              value: wordValue(valueIn(years, told.name), wording),
            })}
          </p>
        </article>
      )}
      {[...years].map(([year, settings]) => (
        <section aria-labelledby={`plan-${year}`}>
          <h2 id={`plan-${year}`}>{say(wording, 'console.settings.plan', { year })}</h2>
          <div class="settings">
            {settings.map((setting) => (
              <SettingForm
                setting={setting}
                visitor={visitor}
                refused={
                  told !== null && !isDone(told) && isSameSetting(told.name, setting.name)
                    ? { why: wordRefusal(told, setting.value, visitor), typed: told.typed }
                    : null
                }
              />
            ))}
          </div>
        </section>
      ))}
    </Layout>,
    statusOf(told),
  );
}

const isDone = ({ what }: Told): boolean => what === 'saved' || what === 'unchanged';

function statusOf(told: Told | null): ContentfulStatusCode {
  if (told === null || isDone(told)) return 200;
  return told.what === 'stale' ? 409 : 422;
}

function valueIn(years: Awaited<ReturnType<typeof readSettings>>, name: SettingName): SettingValue | null {
  return years.get(name.year)?.find((each) => isSameSetting(each.name, name))?.value ?? null;
}

function wordRefusal({ name, what }: Told, now: SettingValue | null, { wording }: Visitor): string {
  const { from, to } = deadlineRange(name.year);
  return plain(wording, `console.settings.told.${what}`, {
    name: wordSetting(name, wording),
    value: wordValue(now, wording),
    from: wording.date(from),
    to: wording.date(to),
  });
}

export async function pressSetting(visitor: Visitor): Promise<Response> {
  const { app, form, visit } = visitor;
  const name = nameIn(form);
  const shown = name === null ? null : shownIn(name, form.get('shown') ?? '');
  if (name === null || shown === undefined) return refuse(visitor, 'malformed');
  const typed = form.get('do') === 'back' ? null : (form.get('value') ?? '');
  if (typed === null) {
    const what = await changeSettingOf(app, visit, name, { to: null, shown });
    return showSettings(visitor, { name, what, typed });
  }
  const read = readTypedSetting(name, typed);
  if (!read.ok) return showSettings(visitor, { name, what: read.reason, typed });
  const what = await changeSettingOf(app, visit, name, { to: read.value, shown });
  return showSettings(visitor, { name, what, typed });
}

function nameIn(form: URLSearchParams): SettingName | null {
  const year = Number(form.get('year'));
  if (!Number.isInteger(year) || year < 2000 || year > 2999) return null;
  switch (form.get('name')) {
    case 'local':
      return { about: 'deadline', year, money: 'local' };
    case 'national':
      return { about: 'deadline', year, money: 'national' };
    case 'budget':
      return { about: 'budget', year };
    default:
      return null;
  }
}

/** Undefined for what no page of ours has. */
function shownIn(name: SettingName, text: string): SettingValue | null | undefined {
  if (text === '') return null;
  if (name.about === 'deadline') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
