// What belongs to a person: their proposals, their establishments, their data.
import type { MyDataReply, Reply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import { localDay } from '../../core/calendar.ts';
import { button, cutText, inRows, lines, paragraphs, type Screen } from './screen.ts';

type Of<Name extends Reply['screen']> = Extract<Reply, { screen: Name }>;

export function renderProposals(reply: Of<'proposals'>, wording: Wording): Screen {
  const { t } = wording;
  const shown = reply.items.slice(0, 20);
  const body = shown.map(({ title, status, reference }, index) =>
    t(reference === null ? 'applicant.proposals.line' : 'applicant.proposals.lineReference', {
      number: index + 1,
      title: title === '' ? t('applicant.proposals.untitled') : title,
      reference: reference ?? '',
      status: t(`applicant.status.${status}`),
    }),
  );
  return {
    html: paragraphs(
      reply.notice !== null && t('applicant.proposals.tooMany'),
      shown.length === 0 ? t('applicant.proposals.none') : lines(t('applicant.proposals.title'), ...body),
    ),
    buttons: [
      ...inRows(
        shown.map(({ id }, index) =>
          button(t('applicant.proposals.open', { number: index + 1 }), {
            do: 'review',
            proposal: id,
            page: 0,
          }),
        ),
      ),
      [
        button(t('applicant.home.new'), { do: 'newProposal' }),
        button(t('applicant.home.back'), { do: 'home' }),
      ],
    ],
  };
}

export function renderChooseEstablishment(reply: Of<'chooseEstablishment'>, { t }: Wording): Screen {
  return {
    html: t('applicant.establishment.ask'),
    buttons: [
      ...reply.establishments.map(({ proposal, title }) => [
        button(cutText(title, 40), { do: 'startProposal', copyFrom: proposal }),
      ]),
      [button(t('applicant.establishment.other'), { do: 'startProposal', copyFrom: null })],
    ],
  };
}

export function renderMyData(reply: MyDataReply, wording: Wording): Screen {
  const { t } = wording;
  const { drafts, sent, files, enquiries, name, isNothingKept, stage } = reply;
  if (stage === 'done')
    return { html: t(sent > 0 ? 'applicant.data.done' : 'applicant.data.doneNothingSent'), buttons: [] };
  if (stage === 'asked')
    return {
      html: t('applicant.data.ask', { drafts, sent }),
      buttons: [
        [button(t('applicant.data.confirm'), { do: 'confirmErase' })],
        [button(t('applicant.data.back'), { do: 'home' })],
      ],
    };
  return {
    html: paragraphs(
      t('applicant.data.title'),
      reply.consentAt === null
        ? t('applicant.data.noConsent')
        : t('applicant.data.consent', {
            date: wording.date(localDay(reply.consentAt)),
            version: reply.consentVersion ?? '',
          }),
      isNothingKept
        ? t('applicant.data.keptLittle')
        : t('applicant.data.kept', { name, drafts, sent, files, enquiries }),
      reply.heardAreas !== null && t('announcements.kept', { count: reply.heardAreas }),
      t('applicant.data.rights', { officer: wording.dataOfficer }),
    ),
    buttons: [
      ...(reply.heardAreas === null ? [] : [[button(t('announcements.home'), { do: 'hear' })]]),
      ...(reply.consentAt === null ? [] : [[button(t('applicant.data.erase'), { do: 'eraseMyData' })]]),
      [button(t('applicant.home.back'), { do: 'home' })],
    ],
  };
}
