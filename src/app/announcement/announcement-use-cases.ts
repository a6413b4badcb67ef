// Which use case each of the actions around announcements is.
import type { App, Visit } from '../app.ts';
import type { Reply } from '../reply.ts';
import type { AnnouncementAction } from './announcement-action.ts';
import {
  hearArea,
  hearTopic,
  showDistrict,
  showDistricts,
  showHearing,
  startHearing,
  stopHearing,
} from './hear.ts';

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
};
