// The staff's queue: what waits, longest first; what I have; everything. By topic and area at a desk.
import { communesIn } from '../../core/area.ts';
import type { EnquiryTopic } from '../../core/enquiry-topic.ts';
import { mayAct } from '../../core/roles.ts';
import { countQueue, listQueue, type QueueFilter } from '../../storage/enquiry-queue.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import type { QueueName } from './enquiry-action.ts';
import type { QueuePage } from './enquiry-reply.ts';
import { enquiryHeading } from './read-enquiry.ts';
import { waitedMinutes } from './staff-enquiry.ts';

export interface EnquirySearch {
  readonly queue: QueueName;
  readonly topic: EnquiryTopic | null;
  /** A commune's code or a former district's. */
  readonly area: string | null;
  /** From 0. */
  readonly page: number;
}

/** As many as a phone shows, and as a desk. */
export const queuePageSize = { chat: 6, desk: 25 } as const;

/** For whoever may see what people ask: the caller checks. A page that no longer exists shows the last one. */
export async function readQueue(
  app: App,
  visit: Visit,
  { queue, topic, area, page }: EnquirySearch,
  size: number,
): Promise<QueuePage> {
  const filter: QueueFilter = {
    ...filterOf(queue, visit),
    ...(topic === null ? {} : { topic }),
    ...(area === null ? {} : { areaCodes: communesIn(app.rulebook.areas, area).map(({ code }) => code) }),
  };
  const count = await countQueue(app.database, filter);
  const pages = Math.max(1, Math.ceil(count / size));
  const number = Math.min(page, pages - 1);
  const order = queue === 'all' ? 'latestFirst' : 'longestWaiting';
  const found = await listQueue(app.database, filter, { order, size, number });
  const items = found.map((enquiry) => ({
    ...enquiryHeading(enquiry),
    waitedMinutes: waitedMinutes(app, enquiry),
  }));
  return { items, first: number * size + 1, page: number, pages, count };
}

function filterOf(queue: QueueName, { person }: Visit): QueueFilter {
  switch (queue) {
    case 'waiting':
      return { statuses: ['waiting'], isHeard: true };
    case 'mine':
      return { statuses: ['claimed'], holder: person.id };
    case 'all':
      return {};
    default:
      return queue satisfies never;
  }
}

export async function showQueue(app: App, visit: Visit, queue: QueueName, page: number): Promise<Reply> {
  if (!mayAct(visit.person.grants, 'seeEnquiries')) return showHome(app, visit, 'notAllowed');
  await remember(app, app.database, visit, { focus: null });
  const search = { queue, topic: null, area: null, page };
  return { screen: 'queue', queue, ...(await readQueue(app, visit, search, queuePageSize.chat)) };
}
