// Asking to hear announcements: what it means, of which areas, about what, and the end of it.
import type { AnnouncementReply } from '../../app/announcement/announcement-reply.ts';
import type { Wording } from '../../app/wording.ts';
import { announcementTopics } from '../../core/announcement-topic.ts';
import { button, cutText, inRows, lines, paragraphs, type Screen, type ScreenButton } from './screen.ts';

type Of<Name extends AnnouncementReply['screen']> = Extract<AnnouncementReply, { screen: Name }>;

const mostNamed = 12;

const home = ({ t }: Wording): ScreenButton[] => [button(t('applicant.home.back'), { do: 'home' })];
const tick = (isChosen: boolean, text: string): string => (isChosen ? `✅ ${text}` : text);

export function renderHearAsk({ area, notice }: Of<'hearAsk'>, wording: Wording): Screen {
  const { t } = wording;
  return {
    html: paragraphs(
      notice !== null && t(`announcements.${notice}`),
      t('announcements.ask.text', { officer: wording.dataOfficer }),
      area !== null && t('announcements.ask.area', { area: wording.area(area) }),
    ),
    buttons: [[button(`🔔 ${t('announcements.ask.agree')}`, { do: 'startHearing', area })], home(wording)],
  };
}

export function renderHearing({ areas, topics, notice }: Of<'hearing'>, wording: Wording): Screen {
  const { t } = wording;
  const shown = areas
    .slice(0, mostNamed)
    .map((code) => `• ${t('announcements.area', { area: wording.area(code) })}`);
  const more = areas.length - shown.length;
  return {
    html: paragraphs(
      notice !== null && t(`announcements.${notice}`),
      lines(
        t('announcements.areas'),
        ...(areas.length === 0 ? [t('announcements.noArea')] : shown),
        more > 0 && t('announcements.moreAreas', { count: more }),
      ),
      t(topics.length === 0 ? 'announcements.noTopic' : 'announcements.topics'),
    ),
    buttons: [
      ...inRows(
        announcementTopics.map((topic) =>
          button(tick(topics.includes(topic), t(`announcements.topic.${topic}`)), { do: 'hearTopic', topic }),
        ),
      ),
      [button(`📍 ${t('announcements.chooseArea')}`, { do: 'hearDistricts' })],
      [button(`🔕 ${t('announcements.stop')}`, { do: 'stopHearing' })],
      home(wording),
    ],
  };
}

export function renderHearDistricts({ districts }: Of<'hearDistricts'>, wording: Wording): Screen {
  const { t } = wording;
  return {
    html: t('announcements.whichDistrict'),
    buttons: [
      ...inRows(
        districts.map(({ id, name, chosen }) =>
          button(chosen === 0 ? name : `✅ ${name} (${chosen})`, { do: 'hearDistrict', id }),
        ),
      ),
      [button(t('announcements.done'), { do: 'hear' })],
    ],
  };
}

export function renderHearDistrict(
  { district, communes, chosen }: Of<'hearDistrict'>,
  wording: Wording,
): Screen {
  const { t } = wording;
  const whole = t('staff.people.district', { name: communes[0]?.districtName ?? district });
  return {
    html: t('announcements.whichCommune'),
    buttons: [
      [button(tick(chosen.includes(district), cutText(whole, 60)), { do: 'hearArea', id: district })],
      ...inRows(
        communes.map(({ code, name }) =>
          button(tick(chosen.includes(code), name), { do: 'hearArea', id: code }),
        ),
      ),
      [
        button(t('announcements.otherDistrict'), { do: 'hearDistricts' }),
        button(t('announcements.done'), { do: 'hear' }),
      ],
    ],
  };
}
