// One enquiry as the staff see it, and what is asked before a step.
import type { EnquiryAction } from '../../app/enquiry/enquiry-action.ts';
import type { EnquiryHeading, EnquiryReply, StaffEnquiryReply } from '../../app/enquiry/enquiry-reply.ts';
import { titleOf, wordEntry, wordStep, wordUnsent, wordWaited } from '../../app/enquiry/word-enquiry.ts';
import type { Wording } from '../../app/wording.ts';
import type { EnquiryMove } from '../../core/enquiry.ts';
import type { EnquiryId } from '../../core/ids.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import { pageLines } from './enquiry-lines.ts';
import { pageButtons } from './page-buttons.ts';
import { wordAbout } from './render-enquiry.ts';
import { button, cutText, inRows, lines, paragraphs, type Screen, type ScreenButton } from './screen.ts';

type Of<Name extends EnquiryReply['screen']> = Extract<EnquiryReply, { screen: Name }>;

/** In the order in which they stand. */
const stepActions: Readonly<Record<EnquiryMove, (enquiry: EnquiryId) => EnquiryAction>> = {
  claim: (enquiry) => ({ do: 'claimEnquiry', enquiry }),
  answer: (enquiry) => ({ do: 'answerEnquiry', enquiry }),
  correct: (enquiry) => ({ do: 'correctAnswer', enquiry }),
  withdraw: (enquiry) => ({ do: 'withdrawAnswer', enquiry }),
  note: (enquiry) => ({ do: 'noteOnEnquiry', enquiry }),
  handOver: (enquiry) => ({ do: 'handOverEnquiry', enquiry }),
  release: (enquiry) => ({ do: 'releaseEnquiry', enquiry }),
  finish: (enquiry) => ({ do: 'finishEnquiry', enquiry }),
};

export function renderStaffEnquiry(reply: StaffEnquiryReply, wording: Wording): Screen {
  const { t } = wording;
  const { heading, about, buttons, waitedMinutes } = reply;
  const { id } = heading;
  const body = pageLines(reply.lines, reply.page, wording, (line) => wordEntry(line, heading, wording));
  const fileCount = reply.lines.filter(({ file }) => file !== null).length;
  const holder =
    heading.holderName === null
      ? t('enquiries.staff.nobody')
      : t('enquiries.staff.holder', { name: cutText(heading.holderName, 60) });
  const asked = wordAbout(about, wording);
  return {
    html: paragraphs(
      reply.notice !== null && wordStep(reply.notice, wording),
      lines(
        `<b>${t('enquiries.number', { number: id })}</b> · ${wordWaited(heading, waitedMinutes, wording)}`,
        t('enquiries.staff.head', {
          name: cutText(heading.askerName, 60),
          area: wording.area(heading.areaCode),
          topic: t(`enquiries.topic.${heading.topic}`),
        }),
        asked,
        about !== null &&
          'proposal' in about &&
          about.proposalName !== '' &&
          t('enquiries.staff.about', { what: cutText(about.proposalName, 120) }),
        holder,
        !reply.isReachable && t('enquiries.staff.unreachable'),
        reply.isMuted && t('enquiries.staff.isMuted'),
      ),
      body.html,
      reply.published !== null &&
        t('enquiries.known.published', { question: cutText(reply.published.question, 200) }),
    ),
    buttons: [
      ...pageButtons(body, (page) => ({ do: 'queued', enquiry: id, page }), wording),
      ...inRows(
        (Object.keys(stepActions) as EnquiryMove[])
          .filter((step) => buttons.includes(step))
          .map((step) => button(t(`enquiries.staff.buttons.${step}`), stepActions[step](id))),
      ),
      ...(reply.mayPublish
        ? [
            [
              button(t('enquiries.known.publish'), { do: 'publishAnswer', enquiry: id }),
              ...(reply.published === null
                ? []
                : [button(t('enquiries.known.unpublish'), { do: 'unpublishAnswer', enquiry: id })]),
            ],
          ]
        : []),
      ...(reply.mayMute
        ? [
            [
              button(t(`enquiries.staff.buttons.${reply.isMuted ? 'unmute' : 'mute'}`), {
                do: reply.isMuted ? 'unmuteAsker' : 'muteAsker',
                enquiry: id,
              }),
            ],
          ]
        : []),
      ...(fileCount === 0
        ? []
        : [
            [
              button(t('enquiries.staff.buttons.files', { count: fileCount }), {
                do: 'enquiryFiles',
                enquiry: id,
              }),
            ],
          ]),
      [button(t('enquiries.staff.buttons.back'), { do: 'queue', queue: 'waiting', page: 0 })],
    ],
  };
}

export function renderEnquiryPrompt(
  { heading, prompt, refused, readyCount }: Of<'enquiryPrompt'>,
  wording: Wording,
): Screen {
  const { t } = wording;
  return {
    html: paragraphs(
      `<b>${t('enquiries.number', { number: heading.id })}</b> ${escapeHtml(cutText(titleOf(heading, wording), 200))}`,
      refused !== null && wordUnsent(refused, wording),
      t(`enquiries.staff.prompt.${prompt}`),
    ),
    buttons: [
      ...(readyCount === 0
        ? []
        : [
            [
              button(t('enquiries.ready.button', { count: readyCount }), {
                do: 'readyReplies',
                enquiry: heading.id,
                page: 0,
              }),
            ],
          ]),
      backToEnquiry(heading, wording),
    ],
  };
}

export const backToEnquiry = ({ id }: EnquiryHeading, { t }: Wording): ScreenButton[] => [
  button(t('applicant.send.back'), { do: 'queued', enquiry: id, page: 0 }),
];

export function renderEnquiryHandOver({ heading, people }: Of<'enquiryHandOver'>, wording: Wording): Screen {
  const { t } = wording;
  return {
    html: t(people.length === 0 ? 'enquiries.staff.noColleague' : 'enquiries.staff.handOverTo'),
    buttons: [
      ...people
        .slice(0, 90)
        .map(({ id, name }) => [
          button(cutText(name, 60), { do: 'handOverEnquiryTo', enquiry: heading.id, person: id }),
        ]),
      backToEnquiry(heading, wording),
    ],
  };
}

export function renderEnquiryFiles({ heading, files }: Of<'enquiryFiles'>, wording: Wording): Screen {
  const { t } = wording;
  const number = heading.id;
  return {
    html: files.length === 0 ? t('enquiries.staff.noFiles') : t('enquiries.staff.files', { number }),
    buttons: [backToEnquiry(heading, wording)],
    files: files.map(({ id, name }) => ({ id, caption: cutText(name, 200) })),
  };
}
