// Sending, discarding and withdrawing: what is asked once, and what came of it.
import type { Reply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import { renderRefusal } from './render-verdict.ts';
import { button, paragraphs, type Screen } from './screen.ts';

type Of<Name extends Reply['screen']> = Extract<Reply, { screen: Name }>;

export function renderSendAsk(reply: Of<'sendAsk'>, wording: Wording): Screen {
  const { t } = wording;
  const { heading, version, verdict, unchanged } = reply;
  const proposal = heading.id;
  const isAnyway = verdict !== null;
  return {
    html: paragraphs(
      isAnyway && t('applicant.send.askAnyway'),
      isAnyway && renderRefusal(verdict, wording),
      unchanged.length > 0 &&
        t('applicant.send.unchanged', {
          count: unchanged.length,
          labels: unchanged.map((line) => wording.label(line)).join('; '),
        }),
      isAnyway
        ? t('applicant.send.askAnywayAgain')
        : t('applicant.send.ask', { title: titleOf(heading.title, wording) }),
    ),
    buttons: [
      [
        button(`📨 ${t(isAnyway ? 'applicant.send.confirmAnyway' : 'applicant.send.confirm')}`, {
          do: 'confirmSend',
          proposal,
          version,
        }),
      ],
      [button(t('applicant.send.back'), { do: 'review', proposal, page: 0 })],
    ],
  };
}

function titleOf(title: string, { t }: Wording): string {
  return title === '' ? t('applicant.proposals.untitled') : title;
}

export function renderSent(reply: Of<'sent'>, wording: Wording): Screen {
  const { t } = wording;
  const { heading, seenOn, isSeenToday, isAgain, wasAlready } = reply;
  const waiting =
    seenOn === null
      ? t('applicant.send.waitingOpen')
      : isSeenToday
        ? t('applicant.send.waitingToday')
        : t('applicant.send.waitingClosed', { day: wording.date(seenOn) });
  const values = { title: titleOf(heading.title, wording), reference: heading.reference ?? '' };
  const proposal = heading.id;
  return {
    html: wasAlready
      ? t('applicant.send.already', values)
      : paragraphs(
          t(isAgain ? 'applicant.send.resent' : 'applicant.send.done', values),
          waiting,
          t('applicant.send.next'),
          t('applicant.send.notADecision'),
        ),
    buttons: [
      [button(`🔔 ${t('announcements.home')}`, { do: 'hear' })],
      [
        button(t('applicant.question.review'), { do: 'review', proposal, page: 0 }),
        button(t('applicant.home.back'), { do: 'home' }),
      ],
    ],
  };
}

export function renderDiscardAsk({ heading }: Of<'discardAsk'>, wording: Wording): Screen {
  const { t } = wording;
  return {
    html: t('applicant.discard.ask', { title: titleOf(heading.title, wording) }),
    buttons: [
      [
        button(t('applicant.discard.confirm'), { do: 'confirmDiscard', proposal: heading.id }),
        button(t('applicant.discard.back'), { do: 'review', proposal: heading.id, page: 0 }),
      ],
    ],
  };
}

export function renderDiscarded({ title }: Of<'discarded'>, wording: Wording): Screen {
  return {
    html: wording.t('applicant.discard.done', { title: titleOf(title, wording) }),
    buttons: [[button(wording.t('applicant.home.back'), { do: 'home' })]],
  };
}

/** Before anything is taken back, or anybody is asked: what will happen. */
export function renderEditAsk({ heading }: Of<'editAsk'>, wording: Wording): Screen {
  const { t } = wording;
  const way = heading.status === 'inReview' ? 'Reviewer' : 'Back';
  const values = { title: titleOf(heading.title, wording), reference: heading.reference ?? '' };
  return {
    html: t(`applicant.edit.ask${way}`, values),
    buttons: [
      [
        button(t(`applicant.edit.confirm${way}`), { do: 'confirmEdit', proposal: heading.id }),
        button(t('applicant.edit.back'), { do: 'review', proposal: heading.id, page: 0 }),
      ],
    ],
  };
}

export function renderWithdrawAsk({ heading }: Of<'withdrawAsk'>, wording: Wording): Screen {
  const { t } = wording;
  return {
    html: t('applicant.withdraw.ask', {
      title: titleOf(heading.title, wording),
      reference: heading.reference ?? '',
    }),
    buttons: [
      [
        button(t('applicant.withdraw.confirm'), { do: 'confirmWithdraw', proposal: heading.id }),
        button(t('applicant.withdraw.back'), { do: 'review', proposal: heading.id, page: 0 }),
      ],
    ],
  };
}

export function renderWithdrawn({ heading, isTooLate }: Of<'withdrawn'>, { t }: Wording): Screen {
  return {
    html: isTooLate
      ? t('applicant.withdraw.tooLate')
      : t('applicant.withdraw.done', { reference: heading.reference ?? '' }),
    buttons: [[button(t('applicant.home.back'), { do: 'home' })]],
  };
}
