// The queue of enquiries: what waits, what I have, everything; by topic and area.
import { queueNames } from '../../app/enquiry/enquiry-action.ts';
import type { QueuedEnquiry } from '../../app/enquiry/enquiry-reply.ts';
import { type EnquirySearch, queuePageSize, readQueue } from '../../app/enquiry/queue.ts';
import { titleOf, wordWaited } from '../../app/enquiry/word-enquiry.ts';
import type { Wording } from '../../app/wording.ts';
import { enquiryTopics } from '../../core/enquiry-topic.ts';
import { Layout } from '../layout.tsx';
import { asHtml, plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { AreaOptions } from './area-options.tsx';
import { CardTable } from './card-table.tsx';
import { Field, Options } from './form-fields.tsx';
import { PageTurns } from './page-turns.tsx';

const place = '/console/enquiries';

export async function showEnquiries(visitor: Visitor): Promise<Response> {
  const { app, context, wording, visit } = visitor;
  const params = new URL(context.req.url).searchParams;
  const search = readQuery(params);
  const { items, count, page, pages } = await readQueue(app, visit, search, queuePageSize.desk);
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'console.ways.enquiries')}>
      <h1>{say(wording, 'console.ways.enquiries')}</h1>
      <ul class="ways">
        <li>
          <a href="/console/ready-replies">{say(wording, 'console.ready.title')}</a>
        </li>
        <li>
          <a href="/console/published-answers">{say(wording, 'console.published.title')}</a>
        </li>
        <li>
          <a href="/console/enquiry-numbers">{say(wording, 'console.numbers.title')}</a>
        </li>
      </ul>
      <nav aria-label={plain(wording, 'console.enquiries.queues')} class="tabs">
        <ul>
          {queueNames.map((queue) => (
            <li>
              <a
                href={addressOf({ ...search, queue, page: 0 })}
                {...(queue === search.queue ? { 'aria-current': 'true' as const } : {})}
              >
                {say(wording, `enquiries.queue.names.${queue}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <form method="get" action={place} class="filters">
          <input type="hidden" name="queue" value={search.queue} />
          <Field name="topic" label={plain(wording, 'console.enquiries.topic')}>
            <select id="topic" name="topic">
              <option value="">{plain(wording, 'console.filter.any')}</option>
              <Options
                of={enquiryTopics.map((topic) => ({
                  value: topic,
                  text: plain(wording, `enquiries.topic.${topic}`),
                }))}
                chosen={search.topic}
              />
            </select>
          </Field>
          <Field name="area" label={plain(wording, 'console.filter.area')}>
            <select id="area" name="area">
              <option value="">{plain(wording, 'console.filter.any')}</option>
              <AreaOptions visitor={visitor} chosen={search.area} />
            </select>
          </Field>
          <div class="buttons">
            <button type="submit">{say(wording, 'console.filter.apply')}</button>
          </div>
        </form>
      </search>
      <p role="status">{say(wording, 'console.enquiries.found', { count, page: page + 1, pages })}</p>
      {count === 0 ? (
        <p>{say(wording, 'enquiries.queue.empty')}</p>
      ) : (
        <CardTable
          columns={columns}
          items={items}
          head={(name) => plain(wording, `console.enquiries.columns.${name}`)}
          cell={(name, item) => cell(name, item, wording)}
        />
      )}
      <PageTurns
        page={page}
        pages={pages}
        addressOf={(number) => addressOf({ ...search, page: number - 1 })}
        wording={wording}
      />
    </Layout>,
  );
}

const columns = ['number', 'title', 'asker', 'topic', 'area', 'state', 'holder'] as const;

function cell(name: (typeof columns)[number], item: QueuedEnquiry, wording: Wording) {
  switch (name) {
    case 'number':
      return <a href={`${place}/${item.id}`}>{item.id}</a>;
    case 'title':
      return titleOf(item, wording);
    case 'asker':
      return item.askerName;
    case 'topic':
      return plain(wording, `enquiries.topic.${item.topic}`);
    case 'area':
      return wording.area(item.areaCode);
    case 'state':
      return asHtml(wordWaited(item, item.waitedMinutes, wording));
    case 'holder':
      return item.holderName ?? '–';
    default:
      return name satisfies never;
  }
}

/** What cannot be read is not filtered by: an old or mistyped address still shows a list. */
function readQuery(params: URLSearchParams): EnquirySearch {
  const topic = params.get('topic') ?? '';
  const area = params.get('area') ?? '';
  const page = Number(params.get('page') ?? 1);
  return {
    queue: queueNames.find((each) => each === params.get('queue')) ?? 'waiting',
    topic: enquiryTopics.find((each) => each === topic) ?? null,
    area: /^[\w-]{1,60}$/.test(area) ? area : null,
    page: Number.isSafeInteger(page) && page > 0 ? page - 1 : 0,
  };
}

function addressOf({ queue, topic, area, page }: EnquirySearch): string {
  const params = new URLSearchParams({ queue });
  if (topic !== null) params.set('topic', topic);
  if (area !== null) params.set('area', area);
  if (page > 0) params.set('page', String(page + 1));
  return `${place}?${params}`;
}
