import type { WholeDossier } from '../../app/staff/read-whole-dossier.ts';
import type { Wording } from '../../app/wording.ts';
import type { VerdictLine } from '../../core/verdict.ts';
import { asHtml, say } from '../say.ts';

interface Props {
  readonly whole: WholeDossier;
  readonly wording: Wording;
}

/** Every condition: what the rules say of it today, with the article that says so. */
export function DossierVerdict({ whole, wording }: Props) {
  const { verdict } = whole.card;
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict">{say(wording, 'console.verdict.title')}</h2>
      {verdict === null ? (
        <p>{say(wording, 'console.verdict.none')}</p>
      ) : (
        <>
          <p>
            <strong>{say(wording, `verdict.outcome.${verdict.outcome}`)}</strong>
            {' · '}
            {say(wording, 'verdict.judgedFor', { date: wording.date(verdict.judgedFor) })}
          </p>
          <ul class="conditions">
            {verdict.lines.map((line) => (
              <Condition line={line} wording={wording} />
            ))}
          </ul>
          <p>{asHtml(wording.amount(verdict.amount))}</p>
          <p>{say(wording, 'verdict.preliminary')}</p>
        </>
      )}
    </section>
  );
}

function Condition({ line, wording }: { readonly line: VerdictLine; readonly wording: Wording }) {
  const { criterion, outcome, citation } = line;
  return (
    <li class={outcome}>
      <strong>{say(wording, `verdict.lineOutcome.${outcome}`)}</strong>
      {`: ${wording.pick(criterion.label)}`}
      <span class="block">{asHtml(wording.verdictLine(line))}</span>
      {outcome !== 'met' && <span class="block">{`→ ${wording.pick(criterion.remedy)}`}</span>}
      <small>{asHtml(wording.citation(citation))}</small>
    </li>
  );
}
