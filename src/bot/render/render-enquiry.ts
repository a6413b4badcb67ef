// The screens of whoever asks: asking, one enquiry, the list of one's own.

import type { AskedAbout } from '../../app/enquiry/asked-about.ts';
import type { EnquiryReply, OwnEnquiryReply } from '../../app/enquiry/enquiry-reply.ts';
import { titleOf } from '../../app/enquiry/word-enquiry.ts';
import type { WhenSeen } from '../../app/when-seen.ts';
import type { Wording } from '../../app/wording.ts';
import { mostEnquiriesADay, mostOpenEnquiries } from '../../core/enquiry.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import { pageLines } from './enquiry-lines.ts';
import { pageButtons } from './page-buttons.ts';
import { button, cutText, inRows, paragraphs, type Screen, type ScreenButton } from './screen.ts';

type Of<Name extends EnquiryReply['screen']> = Extract<EnquiryReply, { screen: Name }>;

export function renderAskCentre({ about, seen, notice }: Of<'askCentre'>, wording: Wording): Screen {
  const { t } = wording;
  const back: ScreenButton =
    about === null || 'announcement' in about
      ? button(t('applicant.home.back'), { do: 'home' })
      : button(t('enquiries.ask.cancel'), { do: 'continue', proposal: about.proposal });
  return {
    html: paragraphs(
      notice !== null && t(`enquiries.ask.${notice}`),
      wordAbout(about, wording),
      t('enquiries.ask.text'),
      wordSeen(seen, wording),
      t('enquiries.ask.never'),
    ),
    buttons: [[button(t('applicant.home.questions'), { do: 'generalAnswers' })], [back]],
  };
}

export function wordAbout(about: AskedAbout | null, { t, pick }: Wording): string | null {
  if (about === null) return null;
  if ('announcement' in about)
    return t('enquiries.ask.about.announcement', {
      number: about.announcement,
      title: cutText(about.title, 120),
    });
  const { question, criterion, proposalName } = about;
  if (question !== null)
    return t('enquiries.ask.about.question', { label: t(`questions.${question.id}.label`) });
  if (criterion !== null) return t('enquiries.ask.about.criterion', { label: pick(criterion) });
  return proposalName === ''
    ? null
    : t('enquiries.ask.about.proposal', { label: cutText(proposalName, 120) });
}

function wordSeen({ seenOn, isSeenToday }: WhenSeen, { t, date }: Wording): string {
  if (seenOn === null) return t('enquiries.seen.now');
  return isSeenToday ? t('enquiries.seen.today') : t('enquiries.seen.later', { day: date(seenOn) });
}

export function renderEnquiry(reply: OwnEnquiryReply, wording: Wording): Screen {
  const { t } = wording;
  const { heading, notice } = reply;
  const { id, status } = heading;
  const body = pageLines(reply.lines, reply.page, wording, ({ kind, author }) =>
    kind === 'question'
      ? t('enquiries.line.me')
      : kind === 'answer'
        ? t('enquiries.line.answer', { name: author ?? '' })
        : null,
  );
  const isOpen = status === 'waiting' || status === 'claimed';
  return {
    html: paragraphs(
      notice !== null && t(`enquiries.own.${notice}`),
      `<b>${t('enquiries.number', { number: id })}</b> · ${t(`enquiries.status.${status}`)}`,
      wordAbout(reply.about, wording),
      body.html,
      wordState(reply, wording),
      reply.offered.length > 0 && t('enquiries.known.offered'),
    ),
    buttons: [
      ...pageButtons(body, (page) => ({ do: 'enquiry', enquiry: id, page }), wording),
      ...reply.offered.map((each) => [
        button(`📖 ${cutText(each.question, 58)}`, { do: 'offeredAnswer', enquiry: id, id: each.id }),
      ]),
      ...inRows([
        button(t('enquiries.own.more'), { do: 'addToEnquiry', enquiry: id }),
        ...(status === 'closed'
          ? []
          : [button(t(`enquiries.own.${isOpen ? 'drop' : 'close'}`), { do: 'closeEnquiry', enquiry: id })]),
      ]),
      ...(reply.about === null || 'announcement' in reply.about
        ? []
        : [[button(t('applicant.home.continue'), { do: 'continue', proposal: reply.about.proposal })]]),
      [button(t('enquiries.mine'), { do: 'myEnquiries' }), button(t('applicant.home.back'), { do: 'home' })],
    ],
  };
}

function wordState({ heading, seen }: OwnEnquiryReply, wording: Wording): string {
  const { t } = wording;
  switch (heading.status) {
    case 'waiting':
      return `${t('enquiries.own.waiting')} ${wordSeen(seen, wording)}`;
    case 'claimed':
      return t('enquiries.own.claimed', { name: heading.holderName ?? '' });
    case 'answered':
      return t('enquiries.own.answered');
    case 'closed':
      return t('enquiries.own.closedHint');
    default:
      return heading.status satisfies never;
  }
}

export function renderEnquiries({ items, notice }: Of<'enquiries'>, wording: Wording): Screen {
  const { t } = wording;
  return {
    html: paragraphs(
      notice !== null &&
        t(`enquiries.own.${notice}`, {
          count: notice === 'tooMany' ? mostOpenEnquiries : mostEnquiriesADay,
          call: wording.centreToCall,
        }),
      items.length === 0 ? t('enquiries.own.none') : t('enquiries.own.list'),
    ),
    buttons: [
      ...items.map(({ id, title, status }) => [
        button(
          `${cutText(`${id}. ${titleOf({ title }, wording)}`, 40)} · ${t(`enquiries.status.${status}`)}`,
          { do: 'enquiry', enquiry: id, page: 0 },
        ),
      ]),
      ...(notice === null ? [[button(`❓ ${t('enquiries.home')}`, { do: 'askCentre' })]] : []),
      [button(t('applicant.home.back'), { do: 'home' })],
    ],
  };
}

export function renderKnownAnswer({ answer, enquiry }: Of<'knownAnswer'>, { t }: Wording): Screen {
  const { id } = answer;
  return {
    html: paragraphs(
      `<b>${escapeHtml(cutText(answer.question, 300))}</b>`,
      escapeHtml(cutText(answer.answer, 3_200)),
    ),
    buttons:
      enquiry === null
        ? [
            [button(`❓ ${t('enquiries.home')}`, { do: 'askCentre' })],
            [button(t('applicant.home.back'), { do: 'home' })],
          ]
        : [
            [button(t('enquiries.known.helped'), { do: 'helped', enquiry, id })],
            [button(t('enquiries.known.wait'), { do: 'enquiry', enquiry, page: 0 })],
          ],
  };
}

export function renderFoundAnswers({ words, items }: Of<'foundAnswers'>, { t }: Wording): Screen {
  return {
    html: t('enquiries.known.found', { words: cutText(words, 200) }),
    buttons: [
      ...items.map(({ id, question }) => [button(`📖 ${cutText(question, 58)}`, { do: 'foundAnswer', id })]),
      [button(`❓ ${t('enquiries.home')}`, { do: 'askCentre' })],
      [button(t('applicant.home.back'), { do: 'home' })],
    ],
  };
}
