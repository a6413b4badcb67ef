// What came before: notes, earlier submissions with their differences, and everything that happened.
import type { ChangedAnswer, HistoryLine } from '../../app/staff/dossier-reply.ts';
import type { WholeDossier } from '../../app/staff/read-whole-dossier.ts';
import type { Wording } from '../../app/wording.ts';
import { localDay } from '../../core/calendar.ts';
import { asHtml, say } from '../say.ts';

interface Props {
  readonly whole: WholeDossier;
  readonly wording: Wording;
}

export function DossierNotes({ whole, wording }: Props) {
  const { notes } = whole.card;
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{say(wording, 'staff.dossier.notes', { count: notes.length })}</h2>
      <ul>
        {notes.map(({ at, author, text }) => (
          <li>
            <small>{`${wording.moment(at)} · ${author}`}</small>
            <span class="lines block">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DossierSubmissions({ whole, wording }: Props) {
  if (whole.submissions.length < 2) return null;
  return (
    <section aria-labelledby="submissions">
      <h2 id="submissions">{say(wording, 'console.past.submissions')}</h2>
      {whole.submissions.map(({ number, at, changes }, index) => (
        <details open={index === 0}>
          <summary>
            {say(wording, 'staff.dossier.sent', { number, date: wording.date(localDay(at)) })}
          </summary>
          {changes === null ? (
            <p>{say(wording, 'staff.changes.first')}</p>
          ) : changes.length === 0 ? (
            <p>{say(wording, 'staff.changes.none')}</p>
          ) : (
            <Changes changes={changes} isUnmasked={whole.isUnmasked} wording={wording} />
          )}
        </details>
      ))}
    </section>
  );
}

function Changes({
  changes,
  isUnmasked,
  wording,
}: {
  readonly changes: readonly ChangedAnswer[];
  readonly isUnmasked: boolean;
  readonly wording: Wording;
}) {
  const text = ({ line }: ChangedAnswer, value: ChangedAnswer['before']): string =>
    value === undefined ? '–' : wording.value({ asks: line.asks, value }, { isUnmasked });
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(wording, 'console.past.question')}</th>
          <th scope="col">{say(wording, 'console.past.before')}</th>
          <th scope="col">{say(wording, 'console.past.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr>
            <th scope="row">{wording.label(change.line)}</th>
            <td>
              <del>{text(change, change.before)}</del>
            </td>
            <td>
              <ins>{text(change, change.after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function DossierHistory({ whole, wording }: Props) {
  return (
    <section aria-labelledby="history">
      <details>
        <summary id="history">
          {say(wording, 'console.past.history', { count: whole.history.length })}
        </summary>
        <HistoryList lines={whole.history} wording={wording} />
      </details>
    </section>
  );
}

export function HistoryList({
  lines,
  wording,
}: {
  readonly lines: readonly HistoryLine[];
  readonly wording: Wording;
}) {
  return (
    <ul>
      {lines.map((line) => (
        <li>{historyLine(line, wording)}</li>
      ))}
    </ul>
  );
}

function historyLine({ at, who, what, key, why }: HistoryLine, wording: Wording) {
  const { t, find } = wording;
  const question = key === null ? '' : t(`questions.${key.question}.label`);
  const doer = who === null ? t('staff.history.owner') : who === 'system' ? t('staff.history.system') : who;
  return (
    <>
      <small>{wording.moment(at)}</small> {`${doer}: `}
      {asHtml(find(`staff.history.what.${what}`, { question }) ?? '')}
      {why !== null && `: ${why}`}
    </>
  );
}
