// A dossier as staff read it on a phone.

import type { Action } from '../../app/action.ts';
import type {
  DossierButton,
  DossierCard,
  DossierHeading,
  DossierReply,
} from '../../app/staff/dossier-reply.ts';
import { wordNotice } from '../../app/staff/word-notice.ts';
import type { Wording } from '../../app/wording.ts';
import { localDay } from '../../core/calendar.ts';
import { formatPhone } from '../../core/format.ts';
import { button, cutText, inRows, lines, paragraphs, type Screen, type ScreenButton } from './screen.ts';

const mostNotes = 5;
const daysToErase = 15;

export function renderDossierTitle(heading: DossierHeading, { t }: Wording): string {
  return t('staff.dossier.title', { reference: heading.reference, title: heading.title });
}

export function renderDossier(card: DossierCard, wording: Wording): Screen {
  const { t } = wording;
  const { heading } = card;
  const proposal = heading.id;
  return {
    html: paragraphs(
      card.notice !== null && wordNotice(card.notice, wording),
      lines(
        renderDossierTitle(heading, wording),
        t('staff.dossier.status', { status: t(`staff.list.filters.${heading.status}`) }),
        heading.reviewerName === null
          ? t('staff.dossier.nobody')
          : t('staff.dossier.who', { name: heading.reviewerName }),
        card.sent !== null &&
          t('staff.dossier.sent', { number: card.sent.number, date: wording.date(localDay(card.sent.at)) }),
      ),
      renderWarnings(card, wording),
      renderSubject(card, wording),
      renderNotes(card, wording),
    ),
    buttons: [
      ...inRows(card.buttons.map((name) => button(t(`staff.dossier.buttons.${name}`), actionOf(name, card)))),
      ...inRows(readingButtons(card, wording)),
      [button(t('staff.dossier.buttons.list'), { do: 'dossiers', filter: 'waiting', page: 0 })],
    ],
  };

  function readingButtons(shown: DossierCard, { t: words }: Wording): ScreenButton[] {
    return [
      button(words('staff.dossier.buttons.answers'), { do: 'dossierAnswers', proposal, page: 0 }),
      ...(shown.verdict === null
        ? []
        : [button(words('staff.dossier.buttons.verdict'), { do: 'dossierVerdict', proposal, page: 0 })]),
      ...(shown.fileCount > 0
        ? [
            button(words('staff.dossier.buttons.files', { count: shown.fileCount }), {
              do: 'dossierFiles',
              proposal,
            }),
          ]
        : []),
      ...(shown.hasEarlierSubmission
        ? [button(words('staff.dossier.buttons.changes'), { do: 'dossierChanges', proposal, page: 0 })]
        : []),
      button(words('papers.letter.button'), { do: 'dossierPaper', proposal, paper: 'letter' }),
      button(words('papers.outline.button'), { do: 'dossierPaper', proposal, paper: 'outline' }),
      button(words('staff.dossier.buttons.history'), { do: 'dossierHistory', proposal, page: 0 }),
    ];
  }
}

function actionOf(name: DossierButton, { heading }: DossierCard): Action {
  const proposal = heading.id;
  switch (name) {
    case 'note':
      return { do: 'writeNote', proposal };
    case 'requestChanges':
      return { do: 'requestChanges', proposal, page: 0 };
    default:
      return { do: name, proposal };
  }
}

function renderWarnings(card: DossierCard, wording: Wording): string {
  const { t } = wording;
  const toJudge = card.verdict?.lines.filter(({ outcome }) => outcome === 'staff') ?? [];
  return lines(
    card.erasureAskedAt !== null &&
      t('staff.dossier.erasureAsked', {
        date: wording.date(localDay(card.erasureAskedAt)),
        until: wording.date(localDay(new Date(card.erasureAskedAt.getTime() + daysToErase * 86_400_000))),
      }),
    card.sentAnyway && t('staff.dossier.sentAnyway'),
    toJudge.length > 0 &&
      t('staff.dossier.toJudge', {
        lines: toJudge.map(({ criterion }) => wording.pick(criterion.label)).join('; '),
      }),
    card.vague.length > 0 &&
      t('staff.dossier.vague', { labels: card.vague.map((line) => wording.label(line)).join(', ') }),
  );
}

function renderSubject(card: DossierCard, wording: Wording): string {
  const { t } = wording;
  const amount = (dong: number | null): string => (dong === null ? '?' : wording.money(dong));
  return lines(
    t('staff.dossier.owner', {
      name: card.ownerName,
      phone: card.phone === null ? '?' : formatPhone(card.phone),
    }),
    t('staff.dossier.area', { area: wording.area(card.heading.areaCode) }),
    card.programme !== null && t('staff.dossier.programme', { name: wording.programmeName(card.programme) }),
    t('staff.dossier.cost', {
      cost: amount(card.cost),
      own: amount(card.ownCapital),
      most: amount(card.verdict?.amount.most ?? null),
    }),
    card.outcomeWhenSent !== null &&
      t('staff.dossier.outcomeWhenSent', { outcome: t(`verdict.outcome.${card.outcomeWhenSent}`) }),
    card.verdict !== null &&
      t('staff.dossier.outcome', { outcome: t(`verdict.outcome.${card.verdict.outcome}`) }),
  );
}

function renderNotes({ notes }: DossierCard, wording: Wording): string {
  const { t } = wording;
  if (notes.length === 0) return '';
  return lines(
    t('staff.dossier.notes', { count: notes.length }),
    ...notes
      .slice(-mostNotes)
      .map(({ at, author, text }) =>
        t('staff.dossier.note', { date: wording.date(localDay(at)), name: author, text: cutText(text, 300) }),
      ),
  );
}

type Of<Name extends DossierReply['screen']> = Extract<DossierReply, { screen: Name }>;

/** What is asked before something is written or decided. */
export function renderPrompt(
  { heading, prompt, version, refused }: Of<'dossierPrompt'>,
  wording: Wording,
): Screen {
  const { t } = wording;
  const proposal = heading.id;
  const back = button(t('staff.dossier.cancel'), { do: 'dossier', proposal });
  const ask = t(`staff.dossier.${prompt}Ask`, { reference: heading.reference });
  const confirm = (action: Action) => [button(t('staff.dossier.confirm'), action), back];
  return {
    html: paragraphs(
      renderDossierTitle(heading, wording),
      refused !== null && `⚠️ ${t('staff.dossier.tooLong', { ...refused })}`,
      ask,
    ),
    buttons: [
      prompt === 'shortlist'
        ? confirm({ do: 'confirmShortlist', proposal, version })
        : prompt === 'closeErased'
          ? confirm({ do: 'confirmCloseErased', proposal, version })
          : [back],
    ],
  };
}

export function renderHandOverAsk({ heading, people }: Of<'handOverAsk'>, { t }: Wording): Screen {
  const proposal = heading.id;
  return {
    html: t(people.length === 0 ? 'staff.dossier.handOverNobody' : 'staff.dossier.handOverAsk', {
      reference: heading.reference,
    }),
    buttons: [
      ...people.map(({ id, name }) => [
        button(cutText(name, 40), { do: 'handOverTo', proposal, person: id }),
      ]),
      [button(t('staff.dossier.cancel'), { do: 'dossier', proposal })],
    ],
  };
}
