// From a Reply to a screen: the one place that knows which function renders what.
import type { Reply } from '../../app/reply.ts';
import { type Wording, wordingIn } from '../../app/wording.ts';
import type { Rulebook } from '../../core/rulebook.ts';
import type { Translations } from '../../i18n/translator.ts';
import { renderAdvice, renderWhichPaper } from './render-advice.ts';
import { renderAnnouncementReply } from './render-announcement-reply.ts';
import { renderChanges } from './render-changes.ts';
import { renderDossier, renderHandOverAsk, renderPrompt } from './render-dossier.ts';
import * as lists from './render-dossier-list.ts';
import * as pages from './render-dossier-pages.ts';
import * as enquiry from './render-enquiry.ts';
import * as home from './render-home.ts';
import * as own from './render-own.ts';
import { renderPaper } from './render-paper.ts';
import * as people from './render-people.ts';
import { renderPossibilities } from './render-possibilities.ts';
import { renderQuestion } from './render-question.ts';
import { renderQueue } from './render-queue.ts';
import { renderReadyReplies, renderReadyReply } from './render-ready-replies.ts';
import { renderReview } from './render-review.ts';
import * as sending from './render-sending.ts';
import * as staffEnquiry from './render-staff-enquiry.ts';
import { renderVerdict, renderVerdictLines } from './render-verdict.ts';
import { renderVerdictMoney } from './render-verdict-money.ts';
import { button, type Screen } from './screen.ts';

export interface RenderContext {
  readonly rulebook: Rulebook;
  readonly translations: Translations;
  readonly linkTo: people.LinkTo;
  readonly telegramId: number;
}

/** Null where nothing is to be sent (a short word on the button is enough). */
export function renderReply(reply: Reply, language: string, context: RenderContext): Screen | null {
  const { rulebook, translations, linkTo } = context;
  const wording = wordingIn(translations, rulebook, language);
  switch (reply.screen) {
    case 'question':
      return renderQuestion(reply, wording);
    case 'advice':
      return renderAdvice(reply, wording);
    case 'whichPaper':
      return renderWhichPaper(reply, wording);
    case 'review':
      return renderReview(reply, wording);
    case 'changes':
      return renderChanges(reply, wording);
    case 'verdict':
      return renderVerdict(reply, wording);
    case 'verdictMoney':
      return renderVerdictMoney(reply, wording);
    case 'verdictLines':
      return renderVerdictLines(reply, wording);
    case 'possibilities':
      return renderPossibilities(reply, wording);
    case 'sendAsk':
      return sending.renderSendAsk(reply, wording);
    case 'sent':
      return sending.renderSent(reply, wording);
    case 'discardAsk':
      return sending.renderDiscardAsk(reply, wording);
    case 'discarded':
      return sending.renderDiscarded(reply, wording);
    case 'editAsk':
      return sending.renderEditAsk(reply, wording);
    case 'withdrawAsk':
      return sending.renderWithdrawAsk(reply, wording);
    case 'withdrawn':
      return sending.renderWithdrawn(reply, wording);
    case 'consent':
      return home.renderConsent(reply, rulebook, wording);
    case 'home':
      return home.renderHome(reply, wording);
    case 'languages':
      return home.renderLanguages(languageNames(translations), wording);
    case 'help':
      return backHome(wording.t('applicant.help.text', { call: wording.centreToCall }), wording);
    case 'identity':
      return backHome(wording.t('applicant.help.id', { id: context.telegramId }), wording);
    case 'generalAnswers':
      return home.renderGeneralAnswers(rulebook, wording);
    case 'generalAnswer':
      return home.renderGeneralAnswer(reply, rulebook, wording);
    case 'proposals':
      return own.renderProposals(reply, wording);
    case 'chooseEstablishment':
      return own.renderChooseEstablishment(reply, wording);
    case 'paper':
      return renderPaper(reply, wording);
    case 'myData':
      return own.renderMyData(reply, wording);
    case 'dossier':
      return renderDossier(reply, wording);
    case 'dossiers':
      return lists.renderDossiers(reply, wording);
    case 'dossierAnswers':
      return pages.renderDossierAnswers(reply, wording);
    case 'dossierVerdict':
      return pages.renderDossierVerdict(reply, wording);
    case 'dossierFiles':
      return pages.renderDossierFiles(reply, wording);
    case 'dossierHistory':
      return pages.renderDossierHistory(reply, wording);
    case 'dossierChanges':
      return pages.renderDossierChanges(reply, wording);
    case 'changeRequest':
      return lists.renderChangeRequest(reply, wording);
    case 'dossierPrompt':
      return renderPrompt(reply, wording);
    case 'handOverAsk':
      return renderHandOverAsk(reply, wording);
    case 'dossierGone':
      return backHome(wording.t('staff.dossier.gone'), wording);
    case 'ownDossier':
      return backHome(wording.t('staff.refusal.ownDossier'), wording);
    case 'areaCounts':
      return people.renderAreaCounts(reply, linkTo, wording);
    case 'people':
      return people.renderPeople(reply, wording);
    case 'personRoles':
      return people.renderPersonRoles(reply, wording);
    case 'inviteAsk':
      return people.renderInviteAsk(wording);
    case 'inviteAreas':
      return people.renderInviteAreas(reply, wording);
    case 'invited':
      return people.renderInvited(reply, linkTo, wording);
    case 'inviteInvalid':
      return people.renderInviteInvalid(wording);
    case 'signIn':
      return people.renderSignIn(reply, wording);
    case 'joined':
      return people.renderJoined(reply, wording);
    case 'askCentre':
      return enquiry.renderAskCentre(reply, wording);
    case 'enquiry':
      return enquiry.renderEnquiry(reply, wording);
    case 'enquiries':
      return enquiry.renderEnquiries(reply, wording);
    case 'knownAnswer':
      return enquiry.renderKnownAnswer(reply, wording);
    case 'foundAnswers':
      return enquiry.renderFoundAnswers(reply, wording);
    case 'enquiryGone':
      return backHome(wording.t('enquiries.own.gone'), wording);
    case 'queue':
      return renderQueue(reply, wording);
    case 'staffEnquiry':
      return staffEnquiry.renderStaffEnquiry(reply, wording);
    case 'readyReplies':
      return renderReadyReplies(reply, wording);
    case 'readyReply':
      return renderReadyReply(reply, wording);
    case 'enquiryPrompt':
      return staffEnquiry.renderEnquiryPrompt(reply, wording);
    case 'enquiryHandOver':
      return staffEnquiry.renderEnquiryHandOver(reply, wording);
    case 'enquiryFiles':
      return staffEnquiry.renderEnquiryFiles(reply, wording);
    case 'hearAsk':
    case 'hearing':
    case 'hearDistricts':
    case 'hearDistrict':
    case 'announcements':
    case 'announcement':
    case 'announcementPrompt':
    case 'announcementAreas':
    case 'announcementTimes':
    case 'announcementPreview':
    case 'announcementAsk':
    case 'announcementGone':
      return renderAnnouncementReply(reply, wording);
    case 'toast':
      return null;
    default:
      return reply satisfies never;
  }
}

function languageNames(translations: Translations): { language: string; name: string }[] {
  return translations.languages.map((language) => ({
    language,
    name: translations.in(language).t('applicant.languageName'),
  }));
}

function backHome(html: string, { t }: Wording): Screen {
  return { html, buttons: [[button(t('applicant.home.back'), { do: 'home' })]] };
}
