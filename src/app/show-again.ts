// For an update that arrives a second time: its effect is there, its answer may not be. What was asked is shown again.
import type { Focus } from '../core/focus.ts';
import { focusOf } from '../storage/focus.ts';
import { askForCorrection } from './announcement/correct-announcement.ts';
import { askForRefusal } from './announcement/move-announcement.ts';
import { askForText } from './announcement/write-announcement.ts';
import type { App, Visit } from './app.ts';
import { adviseAgain } from './applicant/advise.ts';
import { askAgain, continueProposal } from './applicant/ask-question.ts';
import { askPaperAgain } from './applicant/keep-media.ts';
import { showHome } from './applicant/show-home.ts';
import { askForWord } from './enquiry/answer-enquiry.ts';
import { askCentre } from './enquiry/ask-centre.ts';
import { showOwnEnquiry } from './enquiry/own-enquiry.ts';
import type { Reply } from './reply.ts';
import { askBeforeDeciding } from './staff/decide-dossier.ts';
import { askForArea } from './staff/people.ts';
import { chooseChanges } from './staff/request-changes.ts';
import { askForNote } from './staff/write-note.ts';

/** A picture or a voice note is as good as words there. */
const takesFiles: readonly Focus['kind'][] = [
  'answer',
  'paper',
  'enquiry',
  'newEnquiry',
  'enquiryAnswer',
  'enquiryNote',
  'announcementText',
];

/** Staff were asked for something in words: a note, a reason, what to mend, an area. */
export function owesWord(person: Visit['person']): boolean {
  const focus = focusOf(person);
  return focus !== null && !takesFiles.includes(focus.kind);
}

export async function showAgain(app: App, visit: Visit): Promise<Reply> {
  const focus = focusOf(visit.person);
  switch (focus?.kind) {
    case 'answer':
      return focus.isAddition
        ? adviseAgain(app, visit, focus.proposal, focus.key)
        : askAgain(app, visit, focus.proposal, focus.key);
    case 'paper':
      return askPaperAgain(app, visit, focus);
    case 'note':
      return askForNote(app, visit, focus.proposal);
    case 'declineReason':
      return askBeforeDeciding(app, visit, focus.proposal, 'decline');
    case 'reopenReason':
      return askBeforeDeciding(app, visit, focus.proposal, 'reopen');
    case 'changeRequest':
      return chooseChanges(app, visit, focus.proposal, 0);
    case 'inviteArea':
      return askForArea(app, visit, '');
    case 'announcementText':
      return askForText(app, visit, focus.announcement, focus.language);
    case 'announcementRefusal':
      return askForRefusal(app, visit, focus.announcement);
    case 'announcementCorrection':
      return askForCorrection(app, visit, focus.announcement);
    case 'enquiry':
      return showOwnEnquiry(app, visit, focus.enquiry);
    case 'newEnquiry':
      return askCentre(app, visit, focus);
    case 'enquiryAnswer':
      return askForWord(app, visit, focus.enquiry, 'answer');
    case 'enquiryCorrection':
      return askForWord(app, visit, focus.enquiry, 'correction');
    case 'enquiryPublication':
      return askForWord(app, visit, focus.enquiry, 'publication');
    case 'enquiryNote':
      return askForWord(app, visit, focus.enquiry, 'note');
    case undefined: {
      const { activeProposalId, grants } = visit.person;
      const isStaff = grants.length > 0;
      return activeProposalId === null || isStaff
        ? showHome(app, visit)
        : continueProposal(app, visit, activeProposalId);
    }
    default:
      return focus satisfies never;
  }
}
