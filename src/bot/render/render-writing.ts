// What is asked while an announcement is written, and before what cannot be undone.
import type { AnnouncementReply } from '../../app/announcement/announcement-reply.ts';
import type { Wording } from '../../app/wording.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import type { StoredAnnouncement } from '../../storage/announcements.ts';
import { renderForListener } from './for-listener.ts';
import { pageButtons } from './page-buttons.ts';
import { button, cutText, paragraphs, type Screen, type ScreenButton } from './screen.ts';

type Of<Name extends AnnouncementReply['screen']> = Extract<AnnouncementReply, { screen: Name }>;

const areasPerPage = 12;

const backTo = ({ id }: StoredAnnouncement, { t }: Wording): ScreenButton[] => [
  button(t('applicant.send.back'), { do: 'announcement', announcement: id }),
];

export function renderPrompt(
  { announcement, prompt, refused }: Of<'announcementPrompt'>,
  wording: Wording,
): Screen {
  const { t } = wording;
  return {
    html: paragraphs(
      `<b>${t('announcements.staff.number', { number: announcement.id })}</b>`,
      refused !== null && t('announcements.staff.tooLong', { ...refused }),
      prompt === 'correction' &&
        `<blockquote>${escapeHtml(cutText(announcement.texts.vi, 1_500))}</blockquote>`,
      typeof prompt === 'string'
        ? t(`announcements.staff.prompt.${prompt}`)
        : t(`announcements.staff.prompt.${prompt.language === 'vi' ? 'text' : 'translation'}`),
    ),
    buttons: [backTo(announcement, wording)],
  };
}

export function renderAreas(
  { announcement, areas, page }: Of<'announcementAreas'>,
  wording: Wording,
): Screen {
  const { t } = wording;
  const pages = Math.max(1, Math.ceil(areas.length / areasPerPage));
  const shown = Math.min(page, pages - 1);
  const { id } = announcement;
  return {
    html: t('announcements.staff.chooseAreas'),
    buttons: [
      ...areas.slice(shown * areasPerPage, (shown + 1) * areasPerPage).map((code) => {
        const name = cutText(wording.area(code), 50);
        return [
          button(announcement.areas.includes(code) ? `✅ ${name}` : name, {
            do: 'announcementArea',
            announcement: id,
            id: code,
            page: shown,
          }),
        ];
      }),
      ...pageButtons(
        { page: shown, pages },
        (next) => ({ do: 'announcementAreas', announcement: id, page: next }),
        wording,
      ),
      [button(t('announcements.done'), { do: 'announcement', announcement: id })],
    ],
  };
}

export function renderTimes({ announcement, times }: Of<'announcementTimes'>, wording: Wording): Screen {
  const { t } = wording;
  return {
    html: t('announcements.staff.chooseTime'),
    buttons: [
      ...times.map(({ time, at }) => [
        button(at === null ? t('announcements.staff.atOnce') : wording.moment(at), {
          do: 'announcementTime',
          announcement: announcement.id,
          time,
        }),
      ]),
      backTo(announcement, wording),
    ],
  };
}

/** The message itself, and below it the way back. */
export function renderPreview({ announcement }: Of<'announcementPreview'>, wording: Wording): Screen {
  const { t } = wording;
  if (announcement.texts.vi === '')
    return { html: t('announcements.staff.noText'), buttons: [backTo(announcement, wording)] };
  const screen = renderForListener(announcement, wording);
  const { fileId, file } = announcement;
  return {
    html: screen.html,
    buttons: [...screen.buttons, backTo(announcement, wording)],
    files: fileId === null || file === null ? [] : [{ id: fileId, caption: file.name }],
  };
}

export function renderAsk({ announcement, move }: Of<'announcementAsk'>, wording: Wording): Screen {
  const { t } = wording;
  const { id, revision, delivered } = announcement;
  return {
    html:
      move === 'cancel'
        ? t('announcements.staff.cancelAsk', { number: id })
        : t('announcements.staff.recallAsk', { count: delivered }),
    buttons: [
      [
        button(t(`announcements.staff.move.${move}`), {
          do: 'moveAnnouncement',
          announcement: id,
          move,
          version: revision,
        }),
      ],
      backTo(announcement, wording),
    ],
  };
}
