// One setting: what holds, where it comes from, a field to change it, and the way back to what the rulebook says.
import type { SettingValue, ShownSetting } from '../../app/staff/centre-settings.ts';
import type { Wording } from '../../app/wording.ts';
import { localDay } from '../../core/calendar.ts';
import type { SettingName } from '../../core/centre-settings.ts';
import { spellMoney } from '../../core/spell-number.ts';
import { FormToken } from '../layout.tsx';
import { asHtml, plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';

const kindOf = (name: SettingName): 'local' | 'national' | 'budget' =>
  name.about === 'deadline' ? name.money : 'budget';

export const wordSetting = (name: SettingName, wording: Wording): string =>
  plain(wording, `console.settings.of.${kindOf(name)}`, { year: name.year });

export function wordValue(value: SettingValue | null, wording: Wording): string {
  if (value === null) return plain(wording, 'console.settings.nothing');
  return typeof value === 'string'
    ? wording.date(value)
    : `${wording.money(value)} (${spellMoney(value, wording.language)})`;
}

interface Props {
  readonly setting: ShownSetting;
  readonly visitor: Visitor;
  /** Why it was not saved, with what was typed. */
  readonly refused: { readonly why: string; readonly typed: string | null } | null;
}

export function SettingForm({ setting, visitor, refused }: Props) {
  const { wording } = visitor;
  const { name, value, set } = setting;
  const kind = kindOf(name);
  const id = `${kind}-${name.year}`;
  const shown = value === null ? '' : typeof value === 'string' ? wording.date(value) : wording.money(value);
  return (
    <form method="post" action="/console/settings">
      <FormToken visitor={visitor} />
      <input type="hidden" name="name" value={kind} />
      <input type="hidden" name="year" value={String(name.year)} />
      <input type="hidden" name="shown" value={value === null ? '' : String(value)} />
      <label for={id}>{plain(wording, `console.settings.name.${kind}`)}</label>
      <input
        id={id}
        name="value"
        value={refused?.typed ?? shown}
        placeholder={plain(wording, `console.settings.example.${name.about}`)}
        maxlength={100}
        autocomplete="off"
        aria-describedby={`${id}-origin${refused === null ? '' : ` ${id}-why`}`}
        {...(refused === null ? {} : { 'aria-invalid': 'true' as const })}
      />
      {refused !== null && (
        <small id={`${id}-why`} role="alert">
          {refused.why}
        </small>
      )}
      <small id={`${id}-origin`}>
        <Origin setting={setting} visitor={visitor} />
      </small>
      <div class="buttons">
        <button
          type="submit"
          name="do"
          value="save"
          class="small"
          aria-label={plain(wording, 'console.settings.saveOf', { name: wordSetting(name, wording) })}
        >
          {say(wording, 'console.settings.save')}
        </button>
        {set !== null && (
          <button
            type="submit"
            name="do"
            value="back"
            class="small secondary"
            aria-label={plain(wording, 'console.settings.backOf', { name: wordSetting(name, wording) })}
          >
            {say(wording, `console.settings.back.${name.about}`)}
          </button>
        )}
      </div>
    </form>
  );
}

function Origin({ setting, visitor }: Pick<Props, 'setting' | 'visitor'>) {
  const { wording } = visitor;
  const { name, set, written, value } = setting;
  const inFiles =
    written === null
      ? say(wording, `console.settings.notWritten.${name.about}`)
      : say(wording, 'console.settings.written', { date: wording.date(written.until) });
  return (
    <>
      {set !== null && (
        <span class="block">
          {say(wording, 'console.settings.set', {
            name: set.by ?? plain(wording, 'console.settings.somebody'),
            date: wording.date(localDay(set.at)),
          })}
        </span>
      )}
      {typeof value === 'number' && <span class="block">{spellMoney(value, wording.language)}</span>}
      <span class="block">
        {inFiles}{' '}
        {written !== null && written.citation !== null && asHtml(wording.citation(written.citation))}
      </span>
    </>
  );
}
