// Which use case each of the actions around enquiries is.
import type { App, Visit } from '../app.ts';
import type { Reply } from '../reply.ts';
import { askForWord, withdrawAnswer } from './answer-enquiry.ts';
import { aboutNothing, askCentre } from './ask-centre.ts';
import type { EnquiryAction } from './enquiry-action.ts';
import { readEnquiryFiles } from './enquiry-files.ts';
import {
  askToHandOverEnquiry,
  claimEnquiry,
  finishEnquiry,
  handOverEnquiry,
  releaseEnquiry,
} from './hold-enquiry.ts';
import { muteAsker } from './mute-asker.ts';
import { closeAsHelped, showKnownAnswer } from './offer-answers.ts';
import { closeOwnEnquiry, listMyEnquiries, showOwnEnquiry } from './own-enquiry.ts';
import { unpublishFrom } from './publish-answer.ts';
import { showQueue } from './queue.ts';
import { sendReadyReply, showReadyReplies, showReadyReply } from './send-ready-reply.ts';
import { showStaffEnquiry } from './staff-enquiry.ts';

type Perform<Name extends EnquiryAction['do']> = (
  app: App,
  visit: Visit,
  action: Extract<EnquiryAction, { do: Name }>,
) => Promise<Reply>;

export const enquiryUseCases: { readonly [Name in EnquiryAction['do']]: Perform<Name> } = {
  askCentre: (app, visit) => askCentre(app, visit),
  askAbout: (app, visit, { proposal, key }) => askCentre(app, visit, { ...aboutNothing, proposal, key }),
  askAboutLine: (app, visit, { proposal, id }) =>
    askCentre(app, visit, { ...aboutNothing, proposal, criterion: id }),
  askAboutAnnouncement: (app, visit, { announcement }) =>
    askCentre(app, visit, { ...aboutNothing, announcement }),
  myEnquiries: (app, visit) => listMyEnquiries(app, visit),
  enquiry: (app, visit, { enquiry, page }) => showOwnEnquiry(app, visit, enquiry, { page }),
  addToEnquiry: (app, visit, { enquiry }) => showOwnEnquiry(app, visit, enquiry, { notice: 'addMore' }),
  closeEnquiry: (app, visit, { enquiry }) => closeOwnEnquiry(app, visit, enquiry),
  foundAnswer: (app, visit, { id }) => showKnownAnswer(app, visit, id, null),
  offeredAnswer: (app, visit, { enquiry, id }) => showKnownAnswer(app, visit, id, enquiry),
  helped: (app, visit, { enquiry, id }) => closeAsHelped(app, visit, enquiry, id),
  publishAnswer: (app, visit, { enquiry }) => askForWord(app, visit, enquiry, 'publication'),
  unpublishAnswer: (app, visit, { enquiry }) => unpublishFrom(app, visit, enquiry),
  queue: (app, visit, { queue, page }) => showQueue(app, visit, queue, page),
  queued: (app, visit, { enquiry, page }) => showStaffEnquiry(app, visit, enquiry, { page }),
  enquiryFiles: (app, visit, { enquiry }) => readEnquiryFiles(app, visit, enquiry),
  claimEnquiry: (app, visit, { enquiry }) => claimEnquiry(app, visit, enquiry),
  releaseEnquiry: (app, visit, { enquiry }) => releaseEnquiry(app, visit, enquiry),
  handOverEnquiry: (app, visit, { enquiry }) => askToHandOverEnquiry(app, visit, enquiry),
  handOverEnquiryTo: (app, visit, { enquiry, person }) => handOverEnquiry(app, visit, enquiry, person),
  answerEnquiry: (app, visit, { enquiry }) => askForWord(app, visit, enquiry, 'answer'),
  readyReplies: (app, visit, { enquiry, page }) => showReadyReplies(app, visit, enquiry, page),
  readyReply: (app, visit, { enquiry, ready }) => showReadyReply(app, visit, enquiry, ready),
  sendReady: (app, visit, { enquiry, ready, version }) =>
    sendReadyReply(app, visit, enquiry, { ready, revision: version }),
  correctAnswer: (app, visit, { enquiry }) => askForWord(app, visit, enquiry, 'correction'),
  withdrawAnswer: (app, visit, { enquiry }) => withdrawAnswer(app, visit, enquiry),
  muteAsker: (app, visit, { enquiry }) => muteAsker(app, visit, enquiry, true),
  unmuteAsker: (app, visit, { enquiry }) => muteAsker(app, visit, enquiry, false),
  noteOnEnquiry: (app, visit, { enquiry }) => askForWord(app, visit, enquiry, 'note'),
  finishEnquiry: (app, visit, { enquiry }) => finishEnquiry(app, visit, enquiry),
};

/** About one's own: nothing of that is kept without consent. */
export const ofAskers: readonly EnquiryAction['do'][] = [
  'askCentre',
  'askAbout',
  'askAboutLine',
  'askAboutAnnouncement',
  'myEnquiries',
  'enquiry',
  'addToEnquiry',
  'closeEnquiry',
  'offeredAnswer',
  'helped',
];
