// A notice about an enquiry as a message: what was said, and the ways on.
import type { ReadEnquiryNotice } from '../../app/enquiry/read-notice.ts';
import type { Wording } from '../../app/wording.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import { fileWords } from './enquiry-lines.ts';
import { button, cutText, lines, paragraphs, type Screen } from './screen.ts';

const longestQuoted = 3_000;

export function renderEnquiryNotice(
  read: Pick<ReadEnquiryNotice, 'about' | 'heading' | 'line'>,
  wording: Wording,
): Screen {
  const { t } = wording;
  const { about, heading, line } = read;
  const { id } = heading;
  const said = cutText(line.text, longestQuoted);
  if (about === 'enquiryWithdrawn')
    return {
      html: t('enquiries.notice.enquiryWithdrawn', { number: id }),
      buttons: [[button(t('enquiries.own.more'), { do: 'addToEnquiry', enquiry: id })]],
    };
  if (about === 'enquiryAnswered' || about === 'enquiryCorrected') {
    const title = cutText(heading.title, 80);
    return {
      html: paragraphs(
        t(`enquiries.notice.${title === '' ? 'answered' : 'answeredTitled'}`, { number: id, title }),
        said === '' ? t('enquiries.notice.fileOnly') : escapeHtml(said),
        line.isCorrected && t('enquiries.notice.corrected'),
        line.author !== null && t('enquiries.notice.answeredBy', { name: cutText(line.author, 60) }),
      ),
      buttons: [
        [
          button(t('enquiries.own.more'), { do: 'addToEnquiry', enquiry: id }),
          button(t('enquiries.own.close'), { do: 'closeEnquiry', enquiry: id }),
        ],
      ],
    };
  }
  const isQuoted = about === 'newEnquiry' || about === 'enquiryAdded' || about === 'enquiryHandedOver';
  return {
    html: paragraphs(
      t(`enquiries.notice.${about}`, {
        number: id,
        name: cutText(heading.askerName, 60),
        area: wording.area(heading.areaCode),
        holder: cutText(heading.holderName ?? '', 60),
      }),
      isQuoted && lines(escapeHtml(said), fileWords(line, wording)),
      isQuoted && t('enquiries.notice.replyHint'),
    ),
    buttons: [[button(t('enquiries.notice.open'), { do: 'queued', enquiry: id, page: 0 })]],
  };
}
