// The pages of a dossier and the list of dossiers.
import type { DossierFilter } from '../../app/action.ts';
import type { AnswerLine } from '../../app/reply.ts';
import type { DossierHeading, DossierReply, HistoryLine } from '../../app/staff/dossier-reply.ts';
import { isKnown, type Wording } from '../../app/wording.ts';
import { localDay, localMinutes } from '../../core/calendar.ts';
import { renderDossierTitle } from './render-dossier.ts';
import { inRowsOf, renderLines } from './render-review.ts';
import { pageButtons, renderConditions } from './render-verdict.ts';
import {
  button,
  cutText,
  inRows,
  lines,
  pageOf,
  paragraphs,
  type Screen,
  type ScreenButton,
} from './screen.ts';

type Of<Name extends DossierReply['screen']> = Extract<DossierReply, { screen: Name }>;

const answersPerPage = 15;
const historyPerPage = 20;
const changesPerPage = 8;
const dossiersPerPage = 6;
const shownFilters: readonly DossierFilter[] = [
  'waiting',
  'mine',
  'inReview',
  'changesRequested',
  'shortlisted',
  'declined',
  'flagged',
  'all',
];

function backTo({ id }: DossierHeading, { t }: Wording): ScreenButton[] {
  return [button(t('staff.dossier.buttons.back'), { do: 'dossier', proposal: id })];
}

export function renderDossierAnswers(reply: Of<'dossierAnswers'>, wording: Wording): Screen {
  const { heading } = reply;
  const proposal = heading.id;
  const shown = pageOf(reply.lines, reply.page, answersPerPage);
  return {
    html: paragraphs(
      renderDossierTitle(heading, wording),
      renderLines(shown.items, shown.first, wording, { isUnmasked: reply.isUnmasked }),
    ),
    buttons: [
      ...pageButtons(shown, (page) => ({ do: 'dossierAnswers', proposal, page }), wording),
      backTo(heading, wording),
    ],
  };
}

export function renderDossierVerdict(reply: Of<'dossierVerdict'>, wording: Wording): Screen {
  const { heading, verdict } = reply;
  const proposal = heading.id;
  const body = renderConditions(verdict, reply.page, wording);
  return {
    html: paragraphs(renderDossierTitle(heading, wording), body.html, wording.amount(verdict.amount)),
    buttons: [
      ...pageButtons(body, (page) => ({ do: 'dossierVerdict', proposal, page }), wording),
      backTo(heading, wording),
    ],
  };
}

export function renderDossierFiles(reply: Of<'dossierFiles'>, wording: Wording): Screen {
  const { heading, files } = reply;
  return {
    html: paragraphs(
      renderDossierTitle(heading, wording),
      files.length === 0
        ? wording.t('staff.files.none')
        : wording.t('staff.files.sent', { count: files.length }),
    ),
    buttons: [backTo(heading, wording)],
    files: files.map(({ id, question }) => ({ id, caption: wording.t(`questions.${question}.label`) })),
  };
}

export function renderDossierHistory(reply: Of<'dossierHistory'>, wording: Wording): Screen {
  const { heading } = reply;
  const proposal = heading.id;
  const shown = pageOf(reply.lines, reply.page, historyPerPage);
  return {
    html: paragraphs(
      renderDossierTitle(heading, wording),
      lines(wording.t('staff.history.title'), ...shown.items.map((line) => historyLine(line, wording))),
    ),
    buttons: [
      ...pageButtons(shown, (page) => ({ do: 'dossierHistory', proposal, page }), wording),
      backTo(heading, wording),
    ],
  };
}

function historyLine({ at, who, what, key, why }: HistoryLine, wording: Wording): string {
  const { t, find } = wording;
  const minutes = localMinutes(at);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const question = key === null ? '' : t(`questions.${key.question}.label`);
  return [
    t('staff.history.line', {
      time: `${wording.date(localDay(at))} ${clock}`,
      who: who === null ? t('staff.history.owner') : who === 'system' ? t('staff.history.system') : who,
      what: '\u0000',
    }).replace('\u0000', find(`staff.history.what.${what}`, { question }) ?? what),
    why === null ? '' : t('staff.history.why', { why: cutText(why, 200) }),
  ].join('');
}

export function renderDossierChanges(reply: Of<'dossierChanges'>, wording: Wording): Screen {
  const { t } = wording;
  const { heading } = reply;
  const proposal = heading.id;
  const shown = pageOf(reply.changes, reply.page, changesPerPage);
  const text = (line: AnswerLine, value: AnswerLine['value']): string =>
    value === undefined ? '…' : cutText(wording.value({ asks: line.asks, value }), 250);
  const body = shown.items.map(({ line, before, after }) =>
    t('staff.changes.line', {
      label: wording.label(line),
      before: text(line, before),
      after: text(line, after),
    }),
  );
  const nothing = t(reply.isFirst ? 'staff.changes.first' : 'staff.changes.none');
  return {
    html: paragraphs(
      renderDossierTitle(heading, wording),
      body.length === 0 ? nothing : lines(t('staff.changes.title'), ...body),
    ),
    buttons: [
      ...pageButtons(shown, (page) => ({ do: 'dossierChanges', proposal, page }), wording),
      backTo(heading, wording),
    ],
  };
}

export function renderDossiers(reply: Of<'dossiers'>, wording: Wording): Screen {
  const { t } = wording;
  const { filter, page, count, items } = reply;
  const first = page * dossiersPerPage + 1;
  const body = items.map((item, index) =>
    t('staff.list.line', {
      number: first + index,
      reference: item.reference,
      title: item.title,
      area: wording.area(item.areaCode),
      status: t(`staff.list.filters.${item.status}`),
      outcome: item.outcome === null ? '?' : t(`verdict.outcome.${item.outcome}`),
      age: item.ageDays === 0 ? t('staff.list.ageToday') : t('staff.list.age', { count: item.ageDays }),
      who: item.reviewerName === null ? '' : t('staff.list.who', { name: item.reviewerName }),
    }),
  );
  const pages = Math.max(1, Math.ceil(count / dossiersPerPage));
  return {
    html: paragraphs(
      t('staff.list.title', { filter: t(`staff.list.filters.${filter}`), count }),
      body.length === 0 ? t('staff.list.empty') : body.join('\n'),
      pages > 1 && t('staff.list.page', { page: page + 1, pages }),
    ),
    buttons: [
      ...inRows(
        items.map((item, index) =>
          button(t('staff.list.open', { number: first + index, reference: item.reference }), {
            do: 'dossier',
            proposal: item.id,
          }),
        ),
      ),
      ...pageButtons({ page, pages }, (to) => ({ do: 'dossiers', filter, page: to }), wording),
      ...inRowsOf(
        shownFilters
          .filter((each) => each !== filter)
          .map((each) => button(t(`staff.list.filters.${each}`), { do: 'dossiers', filter: each, page: 0 })),
        3,
      ),
      [button(t('applicant.home.back'), { do: 'home' })],
    ],
  };
}

export function renderChangeRequest(reply: Of<'changeRequest'>, wording: Wording): Screen {
  const { t } = wording;
  const { heading, ticked } = reply;
  const proposal = heading.id;
  const shown = pageOf(reply.lines, reply.page, 12);
  const isTicked = (line: AnswerLine): boolean =>
    ticked.some(({ question, row }) => question === line.question && row === line.row);
  const choices = shown.items.map((line) => {
    const state = line.value === undefined || !isKnown(line.value) ? ' ?' : '';
    const label = `${isTicked(line) ? '☑️' : '⬜'} ${wording.label(line)}${state}`;
    const key = { question: line.question, row: line.row };
    return button(cutText(label, 40), { do: 'tickChange', proposal, key, page: shown.page });
  });
  return {
    html: paragraphs(
      renderDossierTitle(heading, wording),
      reply.isEmptyRefused && `⚠️ ${t('staff.requestChanges.none')}`,
      t('staff.requestChanges.ask', { count: ticked.length }),
    ),
    buttons: [
      ...inRows(choices, 20),
      ...pageButtons(shown, (page) => ({ do: 'requestChanges', proposal, page }), wording),
      ...(ticked.length > 0
        ? [[button(`📨 ${t('staff.requestChanges.send')}`, { do: 'sendChanges', proposal })]]
        : []),
      backTo(heading, wording),
    ],
  };
}
