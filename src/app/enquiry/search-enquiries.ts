// The queue of a desk's screen: every filter at once.
import { type EnquiryTopic, enquiryTopics } from '../../core/enquiry-topic.ts';
import { countQueue, listQueue } from '../../storage/enquiry-queue.ts';
import type { App, Visit } from '../app.ts';
import type { QueueName } from './enquiry-action.ts';
import type { EnquiryHeading } from './enquiry-reply.ts';
import { filterOf } from './queue.ts';
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

export interface QueuedEnquiry extends EnquiryHeading {
  readonly waitedMinutes: number | null;
}

export interface FoundEnquiries {
  readonly items: readonly QueuedEnquiry[];
  readonly page: number;
  readonly pages: number;
  readonly count: number;
}

const perPage = 25;

export const isTopic = (text: string): text is EnquiryTopic => enquiryTopics.some((topic) => topic === text);

/** For whoever may see what people ask: the caller checks. A page that no longer exists shows the last one. */
export async function searchEnquiries(
  app: App,
  visit: Visit,
  { queue, topic, area, page }: EnquirySearch,
): Promise<FoundEnquiries> {
  const communes = app.rulebook.areas.filter(({ code, district }) => code === area || district === area);
  const filter = {
    ...filterOf(queue, visit),
    ...(topic === null ? {} : { topic }),
    ...(area === null ? {} : { areaCodes: communes.map(({ code }) => code) }),
  };
  const count = await countQueue(app.database, filter);
  const pages = Math.max(1, Math.ceil(count / perPage));
  const number = Math.min(page, pages - 1);
  const order = queue === 'all' ? 'latestFirst' : 'longestWaiting';
  const found = await listQueue(app.database, filter, { order, size: perPage, number });
  return {
    items: found.map((enquiry) => ({
      ...enquiryHeading(enquiry),
      waitedMinutes: waitedMinutes(app, enquiry),
    })),
    page: number,
    pages,
    count,
  };
}
