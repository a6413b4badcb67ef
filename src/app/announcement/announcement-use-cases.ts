// Which use case each of the actions around announcements is.
import type { App, Visit } from '../app.ts';
import type { Reply } from '../reply.ts';
import type { AnnouncementAction } from './announcement-action.ts';
import { dropFile } from './announcement-file.ts';
import {
  hearArea,
  hearTopic,
  showDistrict,
  showDistricts,
  showHearing,
  startHearing,
  stopHearing,
} from './hear.ts';

import { showAnnouncements } from './list-announcements.ts';
import { moveAnnouncement } from './move-announcement.ts';
import { askBeforeMove, previewAnnouncement, showAnnouncement } from './open-announcement.ts';
import {
  askForText,
  chooseTime,
  chooseTopic,
  newAnnouncement,
  showAreas,
  showTimes,
  toggleArea,
  toggleButton,
} from './write-announcement.ts';

type Perform<Name extends AnnouncementAction['do']> = (
  app: App,
  visit: Visit,
  action: Extract<AnnouncementAction, { do: Name }>,
) => Promise<Reply>;

export const announcementUseCases: { readonly [Name in AnnouncementAction['do']]: Perform<Name> } = {
  hear: (app, visit) => showHearing(app, visit),
  startHearing: (app, visit, { area }) => startHearing(app, visit, area),
  stopHearing: (app, visit) => stopHearing(app, visit),
  hearTopic: (app, visit, { topic }) => hearTopic(app, visit, topic),
  hearDistricts: (app, visit) => showDistricts(app, visit),
  hearDistrict: (app, visit, { id }) => showDistrict(app, visit, id),
  hearArea: (app, visit, { id }) => hearArea(app, visit, id),
  announcements: (app, visit, { page }) => showAnnouncements(app, visit, page),
  newAnnouncement: (app, visit) => newAnnouncement(app, visit),
  announcement: (app, visit, { announcement }) => showAnnouncement(app, visit, announcement),
  announcementText: (app, visit, { announcement, language }) =>
    askForText(app, visit, announcement, language),
  announcementTopic: (app, visit, { announcement, topic }) => chooseTopic(app, visit, announcement, topic),
  announcementAreas: (app, visit, { announcement, page }) => showAreas(app, visit, announcement, page),
  announcementArea: (app, visit, { announcement, id, page }) =>
    toggleArea(app, visit, announcement, { code: id, page }),
  announcementButton: (app, visit, { announcement, button }) =>
    toggleButton(app, visit, announcement, button),
  dropAnnouncementFile: (app, visit, { announcement }) => dropFile(app, visit, announcement),
  announcementTimes: (app, visit, { announcement }) => showTimes(app, visit, announcement),
  announcementTime: (app, visit, { announcement, time }) => chooseTime(app, visit, announcement, time),
  previewAnnouncement: (app, visit, { announcement }) => previewAnnouncement(app, visit, announcement),
  cancelAnnouncement: (app, visit, { announcement }) => askBeforeMove(app, visit, announcement, 'cancel'),
  recallAnnouncement: (app, visit, { announcement }) => askBeforeMove(app, visit, announcement, 'recall'),
  moveAnnouncement: (app, visit, { announcement, move, version }) =>
    moveAnnouncement(app, visit, announcement, { move, seen: version }),
};
