// The staff's queue of enquiries.
import { queueNames } from '../../app/enquiry/enquiry-action.ts';
import type { EnquiryHeading, EnquiryReply } from '../../app/enquiry/enquiry-reply.ts';
import type { Wording } from '../../app/wording.ts';
import { toPlainText } from '../../i18n/translator.ts';
import { pageButtons } from './page-buttons.ts';
import { button, cutText, inRowsOf, paragraphs, type Screen } from './screen.ts';

type Of<Name extends EnquiryReply['screen']> = Extract<EnquiryReply, { screen: Name }>;

const pageSize = 6;

export function renderQueue(reply: Of<'queue'>, wording: Wording): Screen {
  const { t } = wording;
  const { queue, page, items, count } = reply;
  const numberOf = (index: number): number => page * pageSize + index + 1;
  const body = items.map((item, index) =>
    t('enquiries.queue.item', {
      number: numberOf(index),
      id: item.id,
      title: cutText(titleOf(item, wording), 80),
      asker: cutText(item.askerName, 60),
      topic: t(`enquiries.topic.${item.topic}`),
      area: wording.area(item.areaCode),
      state: wordWait(item, item.waitedMinutes, wording),
    }),
  );
  return {
    html: paragraphs(
      t('enquiries.queue.title', { name: t(`enquiries.queue.names.${queue}`), count }),
      items.length === 0 ? t('enquiries.queue.empty') : body.join('\n'),
    ),
    buttons: [
      ...inRowsOf(
        items.map(({ id }, index) =>
          button(t('enquiries.queue.open', { number: numberOf(index), id }), {
            do: 'queued',
            enquiry: id,
            page: 0,
          }),
        ),
        3,
      ),
      ...pageButtons(reply, (next) => ({ do: 'queue', queue, page: next }), wording),
      queueNames
        .filter((name) => name !== queue)
        .map((name) => button(t(`enquiries.queue.names.${name}`), { do: 'queue', queue: name, page: 0 })),
      [button(t('applicant.home.back'), { do: 'home' })],
    ],
  };
}

export const titleOf = ({ title }: EnquiryHeading, { t }: Wording): string =>
  title === '' ? t('enquiries.line.spoken') : title;

/** Plain text: how long it waits, in the hours of the office; where nobody waits, how it stands. */
export function wordWait(heading: EnquiryHeading, waited: number | null, { t }: Wording): string {
  const status = t(`enquiries.status.${heading.status}`);
  if (waited === null) return status;
  const held = heading.holderName === null ? '' : ` · ${cutText(heading.holderName, 60)}`;
  return `${toPlainText(wordWaited(waited, { t }))}${held}`;
}

/** Minutes in which the office was open. */
export function wordMinutes(minutes: number, { t }: Pick<Wording, 't'>): string {
  return minutes < 60
    ? t('enquiries.queue.minutes', { count: minutes })
    : t('enquiries.queue.hours', { count: Math.floor(minutes / 60) });
}

function wordWaited(minutes: number, { t }: Pick<Wording, 't'>): string {
  return minutes === 0
    ? t('enquiries.queue.justNow')
    : t('enquiries.queue.waited', { time: wordMinutes(minutes, { t }) });
}
