// Replies that are kept ready, to choose from, and one as it would be sent.
import type { EnquiryReply } from '../../app/enquiry/enquiry-reply.ts';
import type { Wording } from '../../app/wording.ts';
import { longestAnswer } from '../../core/enquiry.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import { pageButtons } from './page-buttons.ts';
import { backToEnquiry } from './render-staff-enquiry.ts';
import { button, cutText, paragraphs, type Screen } from './screen.ts';

type Of<Name extends EnquiryReply['screen']> = Extract<EnquiryReply, { screen: Name }>;

const pageSize = 8;

export function renderReadyReplies({ heading, items, page }: Of<'readyReplies'>, wording: Wording): Screen {
  const { t } = wording;
  const enquiry = heading.id;
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  const shown = Math.min(page, pages - 1);
  return {
    html: t(items.length === 0 ? 'enquiries.ready.none' : 'enquiries.ready.choose', { number: enquiry }),
    buttons: [
      ...items
        .slice(shown * pageSize, (shown + 1) * pageSize)
        .map(({ id, title }) => [button(title, { do: 'readyReply', enquiry, ready: id })]),
      ...pageButtons(
        { page: shown, pages },
        (next) => ({ do: 'readyReplies', enquiry, page: next }),
        wording,
      ),
      backToEnquiry(heading, wording),
    ],
  };
}

export function renderReadyReply(
  { heading, reply, text, unfilled }: Of<'readyReply'>,
  wording: Wording,
): Screen {
  const { t } = wording;
  const enquiry = heading.id;
  const isWhole = unfilled.length === 0;
  return {
    html: paragraphs(
      `<b>${t('enquiries.ready.preview', { number: enquiry })}</b>`,
      `<blockquote>${escapeHtml(cutText(text, longestAnswer))}</blockquote>`,
      isWhole ? t('enquiries.ready.look') : t('enquiries.ready.unfilled', { places: unfilled.join(', ') }),
    ),
    buttons: [
      ...(isWhole
        ? [
            [
              button(t('enquiries.ready.send'), {
                do: 'sendReady',
                enquiry,
                ready: reply.id,
                version: reply.revision,
              }),
            ],
          ]
        : []),
      [button(t('enquiries.ready.others'), { do: 'readyReplies', enquiry, page: 0 })],
      backToEnquiry(heading, wording),
    ],
  };
}
