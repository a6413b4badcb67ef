// The screens around announcements, filled with the worst content.
import { announcementTopics } from '../../src/core/announcement-topic.ts';
import { districtsOf } from '../../src/core/area.ts';
import { worstRulebook } from './worst-content.ts';
import type { RepliesByScreen } from './worst-replies.ts';

const { areas } = worstRulebook;
const districts = [...districtsOf(areas)];
const everywhere = [...areas.map(({ code }) => code), ...districts.map(([id]) => id)];

export const worstAnnouncementReplies: Pick<
  RepliesByScreen,
  'hearAsk' | 'hearing' | 'hearDistricts' | 'hearDistrict'
> = {
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
