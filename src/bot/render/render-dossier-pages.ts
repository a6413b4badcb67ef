import type { AnswerLine } from '../../app/reply.ts';
import type { DossierHeading, DossierReply, HistoryLine } from '../../app/staff/dossier-reply.ts';
import type { Wording } from '../../app/wording.ts';
import { pageButtons } from './page-buttons.ts';
import { renderDossierTitle } from './render-dossier.ts';
import { renderLines } from './render-review.ts';
import { renderConditions } from './render-verdict.ts';
import { button, cutText, lines, pageOf, paragraphs, type Screen, type ScreenButton } from './screen.ts';

type Of<Name extends DossierReply['screen']> = Extract<DossierReply, { screen: Name }>;

const answersPerPage = 15;
const historyPerPage = 12;
const changesPerPage = 4;

export function backTo({ id }: DossierHeading, { t }: Wording): ScreenButton[] {
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
  const question = key === null ? '' : t(`questions.${key.question}.label`);
  return [
    t('staff.history.line', {
      time: wording.moment(at),
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
    value === undefined ? '…' : cutText(wording.value({ asks: line.asks, value }), 380);
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
