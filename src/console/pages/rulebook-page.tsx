// The rules in use, with their articles and dates, and what of them is not certain: for who reviews, and for who must confirm.
import type { Child } from 'hono/jsx';
import { todayOf } from '../../app/app.ts';
import { type Doubt, findDoubts } from '../../app/staff/unconfirmed.ts';
import type { Wording } from '../../app/wording.ts';
import { isInForce } from '../../core/in-force.ts';
import type { Period, Programme, Source } from '../../core/rulebook.ts';
import { Layout } from '../layout.tsx';
import { asHtml, plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { RulesTable } from './rules-table.tsx';

export async function showRulebook(visitor: Visitor): Promise<Response> {
  const { app, context, wording } = visitor;
  const { rulebook } = app;
  const today = todayOf(app);
  const doubts = findDoubts(rulebook);
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'console.ways.rulebook')}>
      <h1>{say(wording, 'console.ways.rulebook')}</h1>
      <p>{say(wording, 'console.rulebook.about')}</p>
      <section aria-labelledby="doubts">
        <h2 id="doubts">{say(wording, 'console.rulebook.doubts', { count: doubts.length })}</h2>
        <ul>
          {doubts.map((doubt) => (
            <li>{wordDoubt(doubt, wording)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="programmes">
        <h2 id="programmes">{say(wording, 'console.rulebook.programmes')}</h2>
        {rulebook.programmes.map((programme) => (
          <ProgrammeRules programme={programme} today={today} wording={wording} />
        ))}
      </section>
      <Deadlines visitor={visitor} />
      <Sources sources={[...rulebook.sources.values()]} wording={wording} />
    </Layout>,
  );
}

function wordDoubt(doubt: Doubt, wording: Wording): Child {
  switch (doubt.about) {
    case 'amount':
    case 'condition':
      return (
        <>
          {say(wording, `console.rulebook.doubt.${doubt.about}`, { name: wording.pick(doubt.name) })}{' '}
          <small>{asHtml(wording.citation(doubt.citation))}</small>
        </>
      );
    case 'deadline':
      return say(wording, 'console.rulebook.doubt.deadline', { year: doubt.year });
    case 'granted':
      return say(wording, 'console.rulebook.doubt.granted', { years: doubt.years });
    default:
      return say(wording, `console.rulebook.doubt.${doubt.about}`);
  }
}

interface ProgrammeProps {
  readonly programme: Programme;
  readonly today: string;
  readonly wording: Wording;
}

function ProgrammeRules({ programme, today, wording }: ProgrammeProps) {
  const unknown = plain(wording, 'console.rulebook.caseByCase');
  return (
    <details id={programme.id}>
      <summary>{wording.programmeName(programme)}</summary>
      <p>{wording.pick(programme.summary)}</p>
      <RulesTable
        caption={plain(wording, 'console.rulebook.amounts')}
        heads={['period', 'percent', 'ceiling', 'level', 'source']}
        wording={wording}
        rows={programme.rules.map((rule) => ({
          isNow: isInForce(rule, today),
          cells: [
            period(rule, wording),
            rule.percent === null ? unknown : `${rule.percent} %`,
            rule.ceiling === null ? unknown : wording.money(rule.ceiling),
            plain(wording, `console.rulebook.levels.${rule.level}`),
            asHtml(wording.citation(rule.citation)),
          ],
        }))}
      />
      <RulesTable
        caption={plain(wording, 'console.verdict.title')}
        heads={['condition', 'remedy', 'period', 'source']}
        wording={wording}
        rows={programme.criteria.map((criterion) => ({
          isNow: isInForce(criterion, today),
          cells: [
            wording.pick(criterion.label),
            wording.pick(criterion.remedy),
            period(criterion, wording),
            asHtml(wording.citation(criterion.citation)),
          ],
        }))}
      />
    </details>
  );
}

function Deadlines({ visitor }: { readonly visitor: Visitor }) {
  const { app, wording } = visitor;
  const { deadlines } = app.rulebook.centre;
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{say(wording, 'console.rulebook.deadlines')}</h2>
      <RulesTable
        caption={plain(wording, 'console.rulebook.deadlines')}
        heads={['year', 'money', 'until', 'source']}
        wording={wording}
        rows={deadlines.map(({ year, money, until, citation }) => ({
          isNow: until >= todayOf(app),
          cells: [
            String(year),
            plain(wording, `console.rulebook.levels.${money === 'local' ? 'province' : 'national'}`),
            wording.date(until),
            citation === null ? plain(wording, 'console.rulebook.set') : asHtml(wording.citation(citation)),
          ],
        }))}
      />
    </section>
  );
}

function Sources({ sources, wording }: { readonly sources: readonly Source[]; readonly wording: Wording }) {
  const date = (day: string | null): string => (day === null ? '–' : wording.date(day));
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{say(wording, 'console.rulebook.sources')}</h2>
      <RulesTable
        caption={plain(wording, 'console.rulebook.sources')}
        heads={['source', 'issued', 'effective', 'status']}
        wording={wording}
        rows={sources.map((source) => ({
          isNow: true,
          cells: [
            wording.pick(source.name),
            date(source.issued),
            date(source.effective),
            wording.pick(source.status),
          ],
        }))}
      />
    </section>
  );
}

function period({ from, to }: Period, wording: Wording): string {
  if (from === null && to === null) return plain(wording, 'console.rulebook.always');
  const start = from === null ? '…' : wording.date(from);
  return to === null
    ? plain(wording, 'console.rulebook.since', { from: start })
    : plain(wording, 'console.rulebook.between', { from: start, to: wording.date(to) });
}
