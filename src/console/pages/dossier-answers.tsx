import type { ReadAnswer, WholeDossier } from '../../app/staff/read-whole-dossier.ts';
import type { AnswerKey } from '../../core/answer.ts';
import { asHtml, plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { requestForm, writeKey } from './dossier-forms.ts';

interface Props {
  readonly whole: WholeDossier;
  readonly visitor: Visitor;
  /** What was ticked to be mended in a form that was not taken. */
  readonly chosen: readonly AnswerKey[];
}

/** What was sent, section by section; where changes can be asked for, each answer can be ticked for them. */
export function DossierAnswers({ whole, visitor, chosen }: Props) {
  const { wording } = visitor;
  const isAskable = whole.card.buttons.includes('requestChanges');
  const ticked = new Set(chosen.map(writeKey));
  const unknown = whole.sections.flatMap(({ answers }) =>
    answers.filter(({ value }) => value.kind === 'unknown'),
  );
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{say(wording, 'staff.dossier.buttons.answers')}</h2>
      {unknown.length > 0 && (
        <p>
          {say(wording, 'console.answers.unknown', {
            labels: unknown.map(({ line }) => wording.label(line)).join('; '),
          })}
        </p>
      )}
      {whole.sections.map(({ section, answers }) => (
        <table class="answers">
          <caption>{say(wording, `console.answers.sections.${section}`)}</caption>
          <tbody>
            {answers.map((answer) => (
              <Row answer={answer} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );

  function Row({ answer }: { readonly answer: ReadAnswer }) {
    const { line, missing } = answer;
    const label = wording.label(line);
    const key = writeKey(line);
    return (
      <tr>
        {isAskable && (
          <td class="tick">
            <input
              type="checkbox"
              form={requestForm}
              name="item"
              value={key}
              checked={ticked.has(key)}
              aria-label={plain(wording, 'console.answers.tick', { label })}
            />
          </td>
        )}
        <th scope="row">{label}</th>
        <td>
          <span class="lines">
            {answer.value.kind === 'files' && answer.value.files.length > 0
              ? say(wording, 'console.answers.files', { count: answer.value.files.length })
              : answer.value.kind === 'files' ||
                  (answer.value.kind === 'unknown' && line.asks.mayFollow === true)
                ? say(wording, 'console.answers.later')
                : wording.value(line, { isUnmasked: whole.isUnmasked })}
          </span>
          {missing.length > 0 && (
            <small class="vague">
              {say(wording, 'console.answers.vague')}{' '}
              {missing.map((want) => asHtml(`${wording.find(`advice.want.${want}`) ?? ''} `))}
            </small>
          )}
        </td>
      </tr>
    );
  }
}
