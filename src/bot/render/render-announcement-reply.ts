// The screens around announcements: which function renders what.
import type { AnnouncementReply } from '../../app/announcement/announcement-reply.ts';
import type { Wording } from '../../app/wording.ts';
import { renderAnnouncement, renderAnnouncements } from './render-announcement.ts';
import * as hearing from './render-hearing.ts';
import * as writing from './render-writing.ts';
import { button, type Screen } from './screen.ts';

export function renderAnnouncementReply(reply: AnnouncementReply, wording: Wording): Screen {
  switch (reply.screen) {
    case 'hearAsk':
      return hearing.renderHearAsk(reply, wording);
    case 'hearing':
      return hearing.renderHearing(reply, wording);
    case 'hearDistricts':
      return hearing.renderHearDistricts(reply, wording);
    case 'hearDistrict':
      return hearing.renderHearDistrict(reply, wording);
    case 'announcements':
      return renderAnnouncements(reply, wording);
    case 'announcement':
      return renderAnnouncement(reply, wording);
    case 'announcementPrompt':
      return writing.renderPrompt(reply, wording);
    case 'announcementAreas':
      return writing.renderAreas(reply, wording);
    case 'announcementTimes':
      return writing.renderTimes(reply, wording);
    case 'announcementPreview':
      return writing.renderPreview(reply, wording);
    case 'announcementAsk':
      return writing.renderAsk(reply, wording);
    case 'announcementGone': {
      const { t } = wording;
      return {
        html: t('announcements.staff.gone'),
        buttons: [[button(t('applicant.home.back'), { do: 'home' })]],
      };
    }
    default:
      return reply satisfies never;
  }
}
