// Every page and every button of the console, and what a role must allow for it. A test holds each against each role.

import type { DossierButton } from '../app/staff/dossier-reply.ts';
import { announcementMoves } from '../core/announcement.ts';
import { enquiryMoves } from '../core/enquiry.ts';
import type { StaffAction } from '../core/roles.ts';
import { showAnnouncementPage } from './pages/announcement-page.tsx';
import { showAnnouncementList } from './pages/announcements-page.tsx';
import { showDossierPage } from './pages/dossier-page.tsx';
import { showDossiers } from './pages/dossiers-page.tsx';
import { showEnquiries } from './pages/enquiries-page.tsx';
import { showEnquiryNumbers } from './pages/enquiry-numbers-page.tsx';
import { showEnquiry } from './pages/enquiry-page.tsx';
import { pressFreeArea } from './pages/free-areas.tsx';
import { showNewAnnouncement } from './pages/new-announcement-page.tsx';
import { showOverview } from './pages/overview-page.tsx';
import { pressInvite, pressRemoveRole, pressTakeBack, showPeople } from './pages/people-page.tsx';
import { pressMove, pressNewAnnouncement, pressWords } from './pages/press-announcement.ts';
import { pressDossier } from './pages/press-dossier.ts';
import { pressEnquiry } from './pages/press-enquiry.ts';
import { pressPublishedAnswer, showPublishedAnswers } from './pages/published-answers-page.tsx';
import { pressReadyReply, showReadyReplies } from './pages/ready-replies-page.tsx';
import { showRulebook } from './pages/rulebook-page.tsx';
import { sendEnquiryNumbers, sendPaper, sendPlan, sendPoster, sendReport } from './pages/send-document.ts';
import { sendAnnouncedFile, sendEnquiryFile, sendFile } from './pages/send-file.ts';
import { pressSetting, showSettings } from './pages/settings-page.tsx';
import {
  goHome,
  pressSignIn,
  pressSignOut,
  pressSignOutEverywhere,
  showMe,
  showSignIn,
} from './pages/sign-in-pages.tsx';
import { pathOf } from './path-of.ts';
import type { Route } from './visitor.ts';

/** What a role must allow for the buttons of a dossier. */
const dossierButtons: Readonly<Record<DossierButton, StaffAction>> = {
  claim: 'claim',
  release: 'release',
  handOver: 'handOver',
  note: 'writeNote',
  requestChanges: 'requestChanges',
  cancelChanges: 'cancelChanges',
  shortlist: 'shortlist',
  decline: 'decline',
  reopen: 'reopen',
  closeErased: 'closeErased',
};

const dossierRoutes = (Object.keys(dossierButtons) as DossierButton[]).map(
  (button): Route => ({
    method: 'POST',
    path: `/console/dossiers/:id/${pathOf(button)}`,
    may: dossierButtons[button],
    answer: pressDossier(button),
  }),
);

/** What a role must allow for the buttons of an enquiry. */
const enquirySteps = ([...enquiryMoves, 'publish', 'unpublish', 'mute', 'unmute'] as const).map(
  (step): Route => ({
    method: 'POST',
    path: `/console/enquiries/:id/${pathOf(step)}`,
    may: step === 'mute' || step === 'unmute' ? 'muteAskers' : 'answerEnquiries',
    takesFile: step === 'answer' || step === 'note',
    answer: pressEnquiry(step),
  }),
);

const announcementSteps = announcementMoves.map(
  (move): Route => ({
    method: 'POST',
    path: `/console/announcements/:id/${pathOf(move)}`,
    may: 'announce',
    answer: pressMove(move),
  }),
);

export const routes: readonly Route[] = [
  { method: 'GET', path: '/console/in/:code', may: 'anybody', answer: showSignIn },
  { method: 'POST', path: '/console/in/:code', may: 'anybody', answer: pressSignIn },
  { method: 'GET', path: '/console', may: 'useConsole', answer: goHome },
  { method: 'GET', path: '/console/me', may: 'useConsole', answer: showMe },
  { method: 'POST', path: '/console/out', may: 'useConsole', answer: pressSignOut },
  { method: 'POST', path: '/console/out-everywhere', may: 'useConsole', answer: pressSignOutEverywhere },
  { method: 'GET', path: '/console/dossiers', may: 'seeDossiers', answer: showDossiers },
  { method: 'GET', path: '/console/dossiers/:id', may: 'seeDossiers', answer: showDossierPage },
  { method: 'GET', path: '/console/dossiers/:id/files/:file', may: 'seeDossiers', answer: sendFile },
  { method: 'GET', path: '/console/dossiers/:id/papers/:paper', may: 'seeDossiers', answer: sendPaper },
  ...dossierRoutes,
  { method: 'GET', path: '/console/enquiries', may: 'seeEnquiries', answer: showEnquiries },
  { method: 'GET', path: '/console/enquiries/:id', may: 'seeEnquiries', answer: showEnquiry },
  { method: 'GET', path: '/console/enquiries/:id/files/:file', may: 'seeEnquiries', answer: sendEnquiryFile },
  ...enquirySteps,
  { method: 'GET', path: '/console/enquiry-numbers', may: 'seeEnquiries', answer: showEnquiryNumbers },
  { method: 'GET', path: '/console/enquiries.xlsx', may: 'seeEnquiries', answer: sendEnquiryNumbers },
  {
    method: 'GET',
    path: '/console/ready-replies',
    may: 'seeEnquiries',
    answer: (visitor) => showReadyReplies(visitor),
  },
  { method: 'POST', path: '/console/ready-replies', may: 'answerEnquiries', answer: pressReadyReply },
  {
    method: 'GET',
    path: '/console/published-answers',
    may: 'seeEnquiries',
    answer: (visitor) => showPublishedAnswers(visitor),
  },
  {
    method: 'POST',
    path: '/console/published-answers',
    may: 'answerEnquiries',
    answer: pressPublishedAnswer,
  },
  { method: 'GET', path: '/console/announcements', may: 'announce', answer: showAnnouncementList },
  {
    method: 'POST',
    path: '/console/announcements',
    may: 'announce',
    takesFile: true,
    answer: pressNewAnnouncement,
  },
  {
    method: 'GET',
    path: '/console/announcements/new',
    may: 'announce',
    answer: (visitor) => showNewAnnouncement(visitor),
  },
  { method: 'GET', path: '/console/announcements/:id', may: 'announce', answer: showAnnouncementPage },
  {
    method: 'POST',
    path: '/console/announcements/:id',
    may: 'announce',
    takesFile: true,
    answer: pressWords,
  },
  { method: 'GET', path: '/console/announcements/:id/file', may: 'announce', answer: sendAnnouncedFile },
  { method: 'GET', path: '/console/announcements/:id/report.xlsx', may: 'announce', answer: sendReport },
  ...announcementSteps,
  { method: 'POST', path: '/console/free-areas', may: 'manageRoles', answer: pressFreeArea },
  { method: 'GET', path: '/console/poster.docx', may: 'announce', answer: sendPoster },
  { method: 'GET', path: '/console/overview', may: 'seeDossiers', answer: showOverview },
  { method: 'GET', path: '/console/rulebook', may: 'seeDossiers', answer: showRulebook },
  { method: 'GET', path: '/console/settings', may: 'changeSettings', answer: showSettings },
  { method: 'POST', path: '/console/settings', may: 'changeSettings', answer: pressSetting },
  { method: 'GET', path: '/console/people', may: 'manageRoles', answer: (visitor) => showPeople(visitor) },
  { method: 'POST', path: '/console/people/:id/remove-role', may: 'manageRoles', answer: pressRemoveRole },
  { method: 'POST', path: '/console/invitations', may: 'manageRoles', answer: pressInvite },
  { method: 'POST', path: '/console/invitations/:id/take-back', may: 'manageRoles', answer: pressTakeBack },
  { method: 'GET', path: '/console/plan.xlsx', may: 'seeDossiers', answer: sendPlan },
];
