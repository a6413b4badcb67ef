// The screens before a proposal: consent, the first screen, languages, general answers.
import type { HomeReply, Reply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import { mayAct, type Role } from '../../core/roles.ts';
import type { Rulebook } from '../../core/rulebook.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import { button, cutText, inRows, paragraphs, type Screen, type ScreenButton } from './screen.ts';

type Of<Name extends Reply['screen']> = Extract<Reply, { screen: Name }>;

export function renderConsent(reply: Of<'consent'>, rulebook: Rulebook, wording: Wording): Screen {
  const { t, pick } = wording;
  const { centre } = rulebook;
  const text =
    reply.notice === 'refused'
      ? t('applicant.consent.refused', { call: wording.centreToCall })
      : t('applicant.consent.text', { centre: pick(centre.name), officer: wording.dataOfficer });
  return {
    html: paragraphs(reply.notice === 'needed' && t('applicant.consent.needed'), text),
    buttons: [
      [button(`✅ ${t('applicant.consent.agree')}`, { do: 'consent', commune: reply.commune })],
      [
        button(t('applicant.consent.questions'), { do: 'generalAnswers' }),
        button(t('applicant.consent.refuse'), { do: 'refuseConsent' }),
      ],
      [button(t('applicant.home.language'), { do: 'chooseLanguage' })],
    ],
  };
}

export function renderHome(reply: HomeReply, wording: Wording): Screen {
  const { t } = wording;
  const { draft } = reply;
  const greeting =
    draft === null
      ? t(reply.roles.length > 0 ? 'applicant.home.staffText' : 'applicant.home.text')
      : t('applicant.home.withDraft', {
          title: draft.title === '' ? t('applicant.proposals.untitled') : draft.title,
        });
  return {
    html: paragraphs(reply.notice !== null && renderHomeNotice(reply.notice, wording), greeting),
    buttons: [
      ...inRows(staffButtons(reply.roles, wording)),
      ...(draft === null
        ? []
        : [[button(`▶️ ${t('applicant.home.continue')}`, { do: 'continue', proposal: draft.id })]]),
      ...inRows([
        button(t('applicant.home.new'), { do: 'newProposal' }),
        ...(reply.proposalCount > 0 ? [button(t('applicant.home.mine'), { do: 'myProposals' })] : []),
        button(`❓ ${t('enquiries.home')}`, { do: 'askCentre' }),
        ...(reply.enquiryCount > 0 ? [button(t('enquiries.mine'), { do: 'myEnquiries' })] : []),
        button(t('applicant.home.questions'), { do: 'generalAnswers' }),
        button(`🔔 ${t('announcements.home')}`, { do: 'hear' }),
        button(t('applicant.home.data'), { do: 'myData' }),
      ]),
      [button(t('applicant.home.language'), { do: 'chooseLanguage' })],
    ],
  };
}

function renderHomeNotice(notice: Exclude<HomeReply['notice'], null>, { t }: Wording): string {
  switch (notice) {
    case 'nothingAsked':
      return t('applicant.home.nothingAsked');
    case 'languageSet':
      return t('applicant.language.set');
    case 'oldButton':
    case 'notAllowed':
      return t(`applicant.error.${notice}`);
    case 'gone':
    case 'notYours':
      return t(`applicant.question.${notice}`);
    case 'voiceNowhere':
    case 'noPlace':
    case 'edited':
    case 'notUnderstood':
      return t(`applicant.media.${notice}`);
    default:
      return notice satisfies never;
  }
}

/** The doors of those who hold a role. */
function staffButtons(roles: readonly Role[], { t }: Wording): ScreenButton[] {
  const grants = roles.map((role) => ({ role, areaCode: null }));
  return [
    ...(mayAct(grants, 'seeDossiers')
      ? [button(`🗂 ${t('applicant.home.dossiers')}`, { do: 'dossiers', filter: 'waiting', page: 0 })]
      : []),
    ...(mayAct(grants, 'seeEnquiries')
      ? [button(`💬 ${t('enquiries.queueButton')}`, { do: 'queue', queue: 'waiting', page: 0 })]
      : []),
    ...(mayAct(grants, 'announce')
      ? [button(`📣 ${t('announcements.staff.title')}`, { do: 'announcements', page: 0 })]
      : []),
    ...(roles.includes('officer') ? [button(`📍 ${t('applicant.home.area')}`, { do: 'areaCounts' })] : []),
    ...(mayAct(grants, 'useConsole')
      ? [button(`🖥 ${t('applicant.home.console')}`, { do: 'openConsole' })]
      : []),
    ...(mayAct(grants, 'manageRoles')
      ? [button(`👥 ${t('applicant.home.people')}`, { do: 'people', page: 0 })]
      : []),
  ];
}

export function renderLanguages(
  languages: readonly { language: string; name: string }[],
  { t }: Wording,
): Screen {
  return {
    html: t('applicant.language.ask'),
    buttons: languages.map(({ language, name }) => [button(name, { do: 'setLanguage', language })]),
  };
}

export function renderGeneralAnswers(rulebook: Rulebook, { t, pick }: Wording): Screen {
  return {
    html: t('applicant.generalAnswers.title'),
    buttons: [
      ...rulebook.generalAnswers.map(({ id, question }) => [
        button(cutText(pick(question), 60), { do: 'generalAnswer', id }),
      ]),
      [button(`❓ ${t('enquiries.home')}`, { do: 'askCentre' })],
      [button(t('applicant.home.back'), { do: 'home' })],
    ],
  };
}

export function renderGeneralAnswer(
  { id }: Of<'generalAnswer'>,
  rulebook: Rulebook,
  wording: Wording,
): Screen {
  const { t, pick } = wording;
  const found = rulebook.generalAnswers.find((answer) => answer.id === id);
  if (found === undefined) return renderGeneralAnswers(rulebook, wording);
  return {
    html: paragraphs(`<b>${escapeHtml(pick(found.question))}</b>`, escapeHtml(pick(found.answer))),
    buttons: [
      [
        button(t('applicant.generalAnswers.more'), { do: 'generalAnswers' }),
        button(t('applicant.home.back'), { do: 'home' }),
      ],
      [button(`❓ ${t('enquiries.home')}`, { do: 'askCentre' })],
    ],
  };
}
