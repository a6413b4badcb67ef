// The screens around announcements, filled with the worst content.
import type { AnnouncementNotice, AnnouncementReply } from '../../src/app/announcement/announcement-reply.ts';
import { announcementButtons, announcementMoves, announcementStatuses } from '../../src/core/announcement.ts';
import { announcementTopics } from '../../src/core/announcement-topic.ts';
import { districtsOf } from '../../src/core/area.ts';
import { type AnnouncementId, asId } from '../../src/core/ids.ts';
import { startsAt, startTimes } from '../../src/core/start-time.ts';
import type { StoredAnnouncement } from '../../src/storage/announcements.ts';
import { largestId } from './any-action.ts';
import { person, worstName, worstRulebook, worstText } from './worst-content.ts';
import type { RepliesByScreen } from './worst-replies.ts';

const { areas } = worstRulebook;
const districts = [...districtsOf(areas)];
const everywhere = [...areas.map(({ code }) => code), ...districts.map(([id]) => id)];

const at = new Date('2026-11-25T02:00:00Z');
const worst: StoredAnnouncement = {
  id: asId<AnnouncementId>(largestId),
  authorId: person,
  authorName: worstName,
  approvedBy: worstName,
  status: 'sending',
  topic: 'training',
  areas: everywhere,
  programmeId: null,
  language: null,
  texts: { vi: worstText(3_000), en: worstText(3_000) },
  buttons: announcementButtons,
  fileId: null,
  file: { name: 'T'.repeat(200), mediaType: 'image/jpeg', bytes: 1, sha256: '' },
  channelFile: null,
  startAt: at,
  revision: 999_999_999,
  refusedWhy: worstText(1_000),
  startedAt: at,
  endedAt: null,
  createdAt: at,
  madeUpTo: null,
  recipients: 1_000_000,
  delivered: 999_990,
  failed: 1,
  unreachable: 2,
  uncertain: 3,
  skipped: 4,
  recalled: 4,
  correction: { vi: worstText(3_000), en: worstText(3_000) },
  correctionById: person,
  correctionBy: worstName,
  correctedAt: at,
  correctedUpTo: 1,
  corrected: 999_990,
};
const plain: StoredAnnouncement = {
  ...worst,
  texts: { vi: '' },
  areas: [],
  buttons: [],
  status: 'draft',
  startAt: null,
  startedAt: null,
  approvedBy: null,
};
const notices: readonly AnnouncementNotice[] = [
  'saved',
  'noText',
  'noArea',
  'noListener',
  'changedSince',
  ...announcementMoves,
  ...(['wrongStatus', 'notAllowed', 'ownAnnouncement'] as const).map((refused) => ({ refused })),
];
const shown = {
  screen: 'announcement',
  announcement: worst,
  audience: 1_000_000,
  seconds: 33_334,
  moves: announcementMoves,
  mayEdit: true,
  notice: null,
} as const;
const line = { ...worst, title: worstText(60) };

export const worstAnnouncementReplies: Pick<RepliesByScreen, AnnouncementReply['screen']> = {
  announcements: [
    { screen: 'announcements', items: [], page: 0, hasMore: false, notice: 'refuse' },
    {
      screen: 'announcements',
      items: announcementStatuses.map((status) => ({ ...line, status })),
      page: 83,
      hasMore: true,
      notice: null,
    },
  ],
  announcement: [
    ...announcementStatuses.flatMap((status) =>
      [worst, plain].map((each) => ({ ...shown, announcement: { ...each, status } })),
    ),
    ...notices.map((notice) => ({ ...shown, notice })),
    ...[0, 59, 60, 7_199, 7_200].map((seconds) => ({
      ...shown,
      announcement: plain,
      seconds,
      mayEdit: false,
    })),
    { ...shown, announcement: { ...plain, refusedWhy: 'late' } },
  ],
  announcementGone: [{ screen: 'announcementGone' }],
  announcementPrompt: ([{ language: 'vi' }, { language: 'en' }, 'refusal', 'correction'] as const).flatMap(
    (prompt) =>
      [null, { length: 4_096, longest: 3_000 }].map((refused) => ({
        screen: 'announcementPrompt' as const,
        announcement: worst,
        prompt,
        refused,
      })),
  ),
  announcementAreas: [0, 3, 99].map((page) => ({
    screen: 'announcementAreas',
    announcement: worst,
    areas: everywhere,
    page,
  })),
  announcementTimes: [
    {
      screen: 'announcementTimes',
      announcement: worst,
      times: startTimes.map((time) => ({ time, at: startsAt(time, at) })),
    },
  ],
  announcementPreview: [worst, plain].map((announcement) => ({
    screen: 'announcementPreview',
    announcement,
  })),
  announcementAsk: (['cancel', 'recall'] as const).map((move) => ({
    screen: 'announcementAsk',
    announcement: worst,
    move,
  })),
  hearAsk: (['stopped', 'notStopped', null] as const).flatMap((notice) =>
    [null, ...everywhere].map((area) => ({ screen: 'hearAsk' as const, area, notice })),
  ),
  hearing: [
    { screen: 'hearing', areas: [], topics: [], notice: null },
    { screen: 'hearing', areas: everywhere, topics: announcementTopics, notice: 'started' },
    { screen: 'hearing', areas: everywhere.slice(0, 13), topics: ['fairs'], notice: null },
  ],
  hearDistricts: [0, 12].map((chosen) => ({
    screen: 'hearDistricts',
    districts: districts.map(([id, name]) => ({ id, name, chosen })),
  })),
  hearDistrict: districts.flatMap(([district]) =>
    [[], everywhere].map((chosen) => ({
      screen: 'hearDistrict' as const,
      district,
      communes: areas.filter((area) => area.district === district),
      chosen,
    })),
  ),
};
