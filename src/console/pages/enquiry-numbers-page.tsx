// How much is asked and how soon it is answered, in tables that stand in an Excel file as well.
import type { Child } from 'hono/jsx';
import { type EnquiryNumbers, readNumbers } from '../../app/enquiry/read-numbers.ts';
import { wordMinutes } from '../../app/enquiry/word-enquiry.ts';
import { topicFrom } from '../../core/enquiry-topic.ts';
import { formatNumber } from '../../core/format.ts';
import { Layout } from '../layout.tsx';
import { asHtml, plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { CardTable } from './card-table.tsx';

const shown = ['name', 'count', 'answered', 'open', 'median', 'ninetieth'] as const;

export async function showEnquiryNumbers(visitor: Visitor): Promise<Response> {
  const { app, context, wording } = visitor;
  const { all, byWeek, byTopic, byArea } = await readNumbers(app);
  const topic = (key: string): string => plain(wording, `enquiries.topic.${topicFrom(key)}`);
  const week = (key: string): string => plain(wording, 'console.numbers.week', { date: wording.date(key) });
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'console.numbers.title')}>
      <h1>{say(wording, 'console.numbers.title')}</h1>
      <p>{say(wording, 'console.numbers.about')}</p>
      <ul class="papers">
        <li>
          <a href="/console/enquiries.xlsx" download>
            {say(wording, 'console.numbers.file')}
          </a>
        </li>
        <li>
          <a href="/console/enquiries">{say(wording, 'console.ways.enquiries')}</a>
        </li>
      </ul>
      <Numbers id="all" rows={[{ ...all, key: plain(wording, 'console.numbers.all') }]} name={(key) => key} />
      <Numbers id="topics" rows={byTopic} name={topic} />
      <Numbers id="weeks" rows={byWeek} name={week} />
      <Numbers id="areas" rows={byArea} name={wording.area} />
    </Layout>,
  );

  function Numbers<Key>({
    id,
    rows,
    name,
  }: {
    readonly id: 'all' | 'topics' | 'weeks' | 'areas';
    readonly rows: readonly EnquiryNumbers<Key>[];
    readonly name: (key: Key) => string;
  }) {
    if (rows.length === 0) return null;
    const minutes = (value: number | null): Child =>
      value === null ? '–' : asHtml(wordMinutes(value, wording));
    const number = (value: number): string => formatNumber(value, wording.language);
    return (
      <section aria-labelledby={id}>
        <h2 id={id}>{say(wording, `console.numbers.by.${id}`)}</h2>
        <CardTable
          columns={shown}
          items={rows}
          rowHead="name"
          head={(column) =>
            plain(
              wording,
              column === 'name' ? `console.numbers.by.${id}` : `console.numbers.columns.${column}`,
            )
          }
          cell={(column, row) => {
            if (column === 'name') return name(row.key);
            return column === 'median' || column === 'ninetieth' ? minutes(row[column]) : number(row[column]);
          }}
        />
      </section>
    );
  }
}
