// Free text goes to what the person was asked last: a question of the form, or a word that staff owe.
import { saysUnknown } from '../core/answer-kinds/says.ts';
import { foldText } from '../core/fold.ts';
import { focusOf } from '../storage/focus.ts';
import { correctInWords } from './announcement/correct-announcement.ts';
import { refuseAnnouncement } from './announcement/move-announcement.ts';
import { keepText } from './announcement/write-announcement.ts';
import type { App, Visit } from './app.ts';
import { askBefore, continueProposal } from './applicant/ask-question.ts';
import { giveAnswer } from './applicant/give-answer.ts';
import { namePaper } from './applicant/keep-media.ts';
import { sayUnknown } from './applicant/say-unknown.ts';
import { lookFor } from './enquiry/offer-answers.ts';
import { receiveWords } from './enquiry/receive-message.ts';
import type { Reply } from './reply.ts';
import { declineDossier, reopenDossier } from './staff/decide-dossier.ts';
import { askForArea } from './staff/people.ts';
import { chooseChanges, sendChangeRequest } from './staff/request-changes.ts';
import { keepNote } from './staff/write-note.ts';

export async function receiveText(app: App, visit: Visit, text: string): Promise<Reply> {
  const focus = focusOf(visit.person);
  switch (focus?.kind) {
    case undefined:
      return lookFor(app, visit, text);
    case 'inviteArea':
      return askForArea(app, visit, text);
    case 'announcementText':
      return keepText(app, visit, focus.announcement, { language: focus.language, typed: text });
    case 'announcementRefusal':
      return refuseAnnouncement(app, visit, focus.announcement, text);
    case 'announcementCorrection':
      return correctInWords(app, visit, focus.announcement, text);
    case 'note':
      return keepNote(app, visit, focus.proposal, text);
    case 'declineReason':
      return declineDossier(app, visit, focus.proposal, text);
    case 'reopenReason':
      return reopenDossier(app, visit, focus.proposal, text);
    case 'changeRequest':
      // Written while reading: who knows whether it is for the owner. The ticks are shown, and it is asked for again.
      if (focus.isAside === true) return chooseChanges(app, visit, focus.proposal, 0);
      return sendChangeRequest(app, visit, focus.proposal, text);
    case 'enquiry':
    case 'newEnquiry':
    case 'enquiryAnswer':
    case 'enquiryCorrection':
    case 'enquiryNote':
    case 'enquiryPublication':
      return receiveWords(app, visit, focus, text);
    case 'paper':
      return namePaper(app, visit, focus, text);
    case 'answer': {
      const { proposal, key } = focus;
      switch (readWay(app, visit, text)) {
        case 'unknown':
          return sayUnknown(app, visit, proposal, key);
        case 'before':
          return askBefore(app, visit, proposal, key);
        case 'keep':
          return continueProposal(app, visit, proposal);
        default:
          return giveAnswer(app, visit, { proposal, key, raw: { from: 'text', text } });
      }
    }
    default:
      return focus satisfies never;
  }
}

/** What the buttons say may be typed as well, as every keyboard that shares a number makes people do. */
function readWay(app: App, { person }: Visit, text: string): 'unknown' | 'before' | 'keep' | null {
  const typed = foldText(text);
  const { t } = app.translations.in(person.language);
  const unknown = [t('applicant.question.unknown'), t('applicant.question.later')].map(foldText);
  if (saysUnknown(text) || unknown.includes(typed)) return 'unknown';
  if (typed === foldText(t('applicant.question.keep'))) return 'keep';
  return typed === foldText(t('applicant.question.before')) ? 'before' : null;
}
