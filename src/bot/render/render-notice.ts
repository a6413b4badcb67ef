// A stored notice about a proposal or a role as a message, in the language of whoever gets it.
import { wordMinutes } from '../../app/enquiry/word-enquiry.ts';
import type { EnquiryNotice, Notice } from '../../app/notice.ts';
import type { Wording } from '../../app/wording.ts';
import { button, lines, type Screen } from './screen.ts';

export function renderNotice(notice: Exclude<Notice, EnquiryNotice>, wording: Wording): Screen {
  const { t } = wording;
  switch (notice.about) {
    case 'roleRemoved':
      return { html: t(`notices.${notice.about}`, { role: t(`staff.role.${notice.role}`) }), buttons: [] };
    case 'enquiriesWaiting':
      return {
        html: lines(
          t('enquiries.notice.waiting', { count: notice.count }),
          ...notice.oldest.map(({ enquiry, minutes }) =>
            t('enquiries.notice.waitingOne', { number: enquiry, time: wordMinutes(minutes, wording) }),
          ),
        ),
        buttons: [[button(t('enquiries.notice.openQueue'), { do: 'queue', queue: 'waiting', page: 0 })]],
      };
    case 'announcementProposed':
    case 'announcementApproved':
    case 'announcementRefused':
    case 'correctionProposed':
    case 'correctionApproved':
    case 'correctionDropped':
    case 'announcementLate':
    case 'announcementSent': {
      const { about, announcement, ...values } = notice;
      return {
        html: t(`announcements.notice.${about}`, { number: announcement, ...values }),
        buttons: [[button(t('announcements.notice.open'), { do: 'announcement', announcement })]],
      };
    }
    case 'newSubmission':
    case 'resubmission':
      return {
        html: t(`notices.${notice.about}`, {
          reference: notice.reference,
          title: notice.title,
          area: wording.area(notice.areaCode),
          outcome: notice.outcome === null ? '?' : t(`verdict.outcome.${notice.outcome}`),
        }),
        buttons: [[button(t('notices.open'), { do: 'dossier', proposal: notice.proposal })]],
      };
    case 'withdrawn':
    case 'takenBack':
    case 'editAsked':
    case 'handedOver':
      return {
        html: t(`notices.${notice.about}`, { reference: notice.reference, title: notice.title }),
        buttons: [[button(t('notices.open'), { do: 'dossier', proposal: notice.proposal })]],
      };
    case 'handedAway':
      return {
        html: t('notices.handedAway', {
          reference: notice.reference,
          title: notice.title,
          name: notice.name,
        }),
        buttons: [[button(t('notices.open'), { do: 'dossier', proposal: notice.proposal })]],
      };
    case 'erasureAsked':
      return {
        html: t('notices.erasureAsked', { reference: notice.reference }),
        buttons: [[button(t('notices.open'), { do: 'dossier', proposal: notice.proposal })]],
      };
    case 'erasureClosed':
      return { html: t('notices.erasureClosed', { reference: notice.reference }), buttons: [] };
    case 'changesRequested':
      return {
        html: t('notices.changesRequested', { reference: notice.reference }),
        buttons: [[button(t('notices.see'), { do: 'changes', proposal: notice.proposal })]],
      };
    case 'verdictChanged':
      return {
        html: t('notices.verdictChanged', {
          title: notice.reference,
          before: t(`verdict.outcome.${notice.before}`),
          after: t(`verdict.outcome.${notice.after}`),
        }),
        buttons: [[button(t('notices.seeVerdict'), { do: 'verdict', proposal: notice.proposal })]],
      };
    case 'claimed':
      return ofOwner(t('notices.claimed', { reference: notice.reference, reviewer: notice.reviewer }));
    case 'declined':
      return ofOwner(
        t('notices.declined', {
          reference: notice.reference,
          reason: notice.reason,
          call: wording.centreToCall,
        }),
      );
    case 'changesCancelled':
    case 'shortlisted':
    case 'released':
    case 'reopened':
      return ofOwner(t(`notices.${notice.about}`, { reference: notice.reference }));
    default:
      return notice satisfies never;
  }

  function ofOwner(html: string): Screen {
    const proposal = 'proposal' in notice ? notice.proposal : null;
    return {
      html,
      buttons: proposal === null ? [] : [[button(t('notices.open'), { do: 'review', proposal, page: 0 })]],
    };
  }
}
