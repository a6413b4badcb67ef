// Announcements for those who write, approve and send them: the list, and one with every step.
import type {
  AnnouncementNotice,
  AnnouncementReply,
  ShownAnnouncement,
} from '../../app/announcement/announcement-reply.ts';
import { wordDuration, wordHowFar } from '../../app/announcement/word-announcement.ts';
import type { Wording } from '../../app/wording.ts';
import { type AnnouncementMove, announcementButtons } from '../../core/announcement.ts';
import { announcementTopics } from '../../core/announcement-topic.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import type { StoredAnnouncement } from '../../storage/announcements.ts';
import { namesOf } from './for-listener.ts';
import { pageButtons } from './page-buttons.ts';
import {
  button,
  cutText,
  inRows,
  inRowsOf,
  lines,
  paragraphs,
  type Screen,
  type ScreenButton,
} from './screen.ts';

/** Characters of its text, alone or beside a correction: they have room in one message. */
const textShown = { alone: 1_500, besideCorrection: 700 } as const;

type Of<Name extends AnnouncementReply['screen']> = Extract<AnnouncementReply, { screen: Name }>;

export function renderAnnouncements(
  { items, page, hasMore, notice }: Of<'announcements'>,
  wording: Wording,
): Screen {
  const { t } = wording;
  const body = items.map(({ id, title, status, areas, authorName }) =>
    t('announcements.staff.item', {
      id,
      title: title === '' ? t('announcements.staff.untitled') : title,
      status: t(`announcements.status.${status}`),
      areas: cutText(namesOf(areas, wording), 80),
      author: cutText(authorName, 40),
    }),
  );
  return {
    html: paragraphs(
      notice !== null && t(`announcements.staff.told.${notice}`),
      `<b>${t('announcements.staff.title')}</b>`,
      items.length === 0 ? t('announcements.staff.none') : body.join('\n'),
    ),
    buttons: [
      [button(`✏️ ${t('announcements.staff.new')}`, { do: 'newAnnouncement' })],
      ...inRowsOf(
        items.map(({ id }) =>
          button(t('announcements.staff.number', { number: id }), { do: 'announcement', announcement: id }),
        ),
        3,
      ),
      ...pageButtons(
        { page, pages: hasMore ? page + 2 : page + 1 },
        (next) => ({ do: 'announcements', page: next }),
        wording,
      ),
      [button(t('applicant.home.back'), { do: 'home' })],
    ],
  };
}

export function renderAnnouncement(reply: ShownAnnouncement, wording: Wording): Screen {
  const { t } = wording;
  const { announcement, audience, seconds, notice } = reply;
  const { id, status, texts, topic, areas, startAt, refusedWhy, correction } = announcement;
  const isUnderWay = announcement.startedAt !== null;
  const shown = correction === null ? textShown.alone : textShown.besideCorrection;
  return {
    html: paragraphs(
      notice !== null && wordNotice(notice, wording),
      lines(
        `<b>${t('announcements.staff.number', { number: id })}</b> · ${t(`announcements.status.${status}`)}`,
        t('announcements.staff.about', { topic: t(`announcements.topic.${topic}`) }),
        t('announcements.staff.where', {
          areas: areas.length === 0 ? t('announcements.noArea') : namesOf(areas, wording),
        }),
        t('announcements.staff.by', { name: cutText(announcement.authorName, 60) }),
        announcement.approvedBy !== null &&
          t('announcements.staff.approvedBy', { name: cutText(announcement.approvedBy, 60) }),
        startAt !== null && t('announcements.staff.startsAt', { at: wording.moment(startAt) }),
        announcement.file !== null &&
          t('announcements.staff.file', { name: cutText(announcement.file.name, 60) }),
      ),
      isUnderWay
        ? wordHowFar(announcement, wording)
        : t('announcements.staff.audience', { count: audience, time: wordDuration(seconds, wording) }),
      refusedWhy !== null &&
        status === 'draft' &&
        (refusedWhy === 'late'
          ? t('announcements.staff.wasLate')
          : t('announcements.staff.wasRefused', { why: cutText(refusedWhy, 1_000) })),
      texts.vi === ''
        ? t('announcements.staff.noText')
        : `<blockquote expandable>${escapeHtml(cutText(texts.vi, shown))}</blockquote>`,
      correction !== null &&
        lines(
          t('announcements.staff.correction', { name: cutText(announcement.correctionBy ?? '', 60) }),
          `<blockquote expandable>${escapeHtml(cutText(correction.vi, shown))}</blockquote>`,
        ),
    ),
    buttons: [
      ...(reply.mayEdit ? editButtons(announcement, wording) : []),
      [button(t('announcements.staff.preview'), { do: 'previewAnnouncement', announcement: id })],
      ...inRows(moveButtons(reply, wording)),
      [
        ...(status === 'sending' || announcement.correctedUpTo !== null
          ? [button(`🔄 ${t('announcements.staff.refresh')}`, { do: 'announcement', announcement: id })]
          : []),
        button(t('announcements.staff.list'), { do: 'announcements', page: 0 }),
      ],
    ],
  };
}

function editButtons(
  { id, topic, buttons, texts, file }: StoredAnnouncement,
  wording: Wording,
): ScreenButton[][] {
  const { t } = wording;
  const tick = (isChosen: boolean, text: string): string => (isChosen ? `✅ ${text}` : text);
  return [
    [
      button(`✏️ ${t('announcements.staff.text')}`, {
        do: 'announcementText',
        announcement: id,
        language: 'vi',
      }),
      button(tick(texts['en'] !== undefined, 'English'), {
        do: 'announcementText',
        announcement: id,
        language: 'en',
      }),
    ],
    [
      button(`📍 ${t('announcements.chooseArea')}`, { do: 'announcementAreas', announcement: id, page: 0 }),
      button(`🕗 ${t('announcements.staff.when')}`, { do: 'announcementTimes', announcement: id }),
    ],
    ...(file === null
      ? []
      : [[button(t('announcements.staff.dropFile'), { do: 'dropAnnouncementFile', announcement: id })]]),
    ...inRows(
      announcementTopics.map((each) =>
        button(tick(each === topic, t(`announcements.topic.${each}`)), {
          do: 'announcementTopic',
          announcement: id,
          topic: each,
        }),
      ),
    ),
    announcementButtons.map((each) =>
      button(tick(buttons.includes(each), t(`announcements.staff.button.${each}`)), {
        do: 'announcementButton',
        announcement: id,
        button: each,
      }),
    ),
  ];
}

/** What cannot be undone is asked about once more. */
const asked: Partial<Record<AnnouncementMove, 'cancelAnnouncement' | 'recallAnnouncement'>> = {
  cancel: 'cancelAnnouncement',
  recall: 'recallAnnouncement',
};

function moveButtons({ announcement, moves }: ShownAnnouncement, { t }: Wording): ScreenButton[] {
  const { id, revision } = announcement;
  return moves.map((move) => {
    const ask = asked[move];
    const action =
      ask === undefined
        ? ({ do: 'moveAnnouncement', announcement: id, move, version: revision } as const)
        : ({ do: ask, announcement: id } as const);
    return button(t(`announcements.staff.move.${move}`), action);
  });
}

function wordNotice(notice: AnnouncementNotice, { t }: Wording): string {
  return typeof notice === 'string'
    ? t(`announcements.staff.told.${notice}`)
    : t(`announcements.staff.refused.${notice.refused}`);
}
