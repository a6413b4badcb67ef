// The staff's queue of enquiries.
import { queueNames } from '../../app/enquiry/enquiry-action.ts';
import type { EnquiryHeading, EnquiryReply } from '../../app/enquiry/enquiry-reply.ts';
import { titleOf, wordWaited } from '../../app/enquiry/word-enquiry.ts';
import type { Wording } from '../../app/wording.ts';
import { toPlainText } from '../../i18n/translator.ts';
import { pageButtons } from './page-buttons.ts';
import { button, cutText, inRowsOf, paragraphs, type Screen } from './screen.ts';

type Of<Name extends EnquiryReply['screen']> = Extract<EnquiryReply, { screen: Name }>;

export function renderQueue(reply: Of<'queue'>, wording: Wording): Screen {
  const { t } = wording;
  const { queue, items, count, first } = reply;
  const body = items.map((item, index) =>
    t('enquiries.queue.item', {
      number: first + index,
      id: item.id,
      title: cutText(titleOf(item, wording), 80),
      asker: cutText(item.askerName, 60),
      topic: t(`enquiries.topic.${item.topic}`),
      area: wording.area(item.areaCode),
      state: toPlainText(wordWaited(item, item.waitedMinutes, wording)) + heldBy(item),
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
          button(t('enquiries.queue.open', { number: first + index, id }), {
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

/** Behind how long somebody waits: who has it in hand. */
const heldBy = ({ holderName, waitingSince }: EnquiryHeading): string =>
  holderName === null || waitingSince === null ? '' : ` · ${cutText(holderName, 60)}`;
