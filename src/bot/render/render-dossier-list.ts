// The list of dossiers, and the list of answers that staff tick for a change request.
import type { DossierFilter } from '../../app/action.ts';
import type { AnswerLine } from '../../app/reply.ts';
import type { DossierReply } from '../../app/staff/dossier-reply.ts';
import { isKnown, type Wording } from '../../app/wording.ts';
import { pageButtons } from './page-buttons.ts';
import { renderDossierTitle } from './render-dossier.ts';
import { backTo } from './render-dossier-pages.ts';
import { button, cutText, inRows, inRowsOf, pageOf, paragraphs, type Screen } from './screen.ts';

type Of<Name extends DossierReply['screen']> = Extract<DossierReply, { screen: Name }>;

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

export function renderDossiers(reply: Of<'dossiers'>, wording: Wording): Screen {
  const { t } = wording;
  const { filter, words, page, count, items } = reply;
  const first = page * dossiersPerPage + 1;
  const body = items.map((item, index) => {
    const line = t('staff.list.line', {
      number: first + index,
      reference: item.reference,
      title: item.title,
      area: wording.area(item.areaCode),
      status: t(`staff.list.filters.${item.status}`),
      outcome: item.outcome === null ? '?' : t(`verdict.outcome.${item.outcome}`),
      age: item.ageDays === 0 ? t('staff.list.ageToday') : t('staff.list.age', { count: item.ageDays }),
    });
    return item.reviewerName === null ? line : line + t('staff.list.who', { name: item.reviewerName });
  });
  const pages = Math.max(1, Math.ceil(count / dossiersPerPage));
  return {
    html: paragraphs(
      words === ''
        ? t('staff.list.title', { filter: t(`staff.list.filters.${filter}`), count })
        : t('staff.list.found', { words: cutText(words, 60), count }),
      body.length === 0 ? t('staff.list.empty') : body.join('\n'),
      pages > 1 && t('staff.list.page', { page: page + 1, pages }),
      t('staff.list.searchHint'),
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
      ...pageButtons(
        { page, pages: words === '' ? pages : 1 },
        (to) => ({ do: 'dossiers', filter, page: to }),
        wording,
      ),
      ...inRowsOf(
        shownFilters
          .filter((each) => each !== filter)
          .map((each) => button(t(`staff.list.filters.${each}`), { do: 'dossiers', filter: each, page: 0 })),
        2,
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
      reply.refused !== null &&
        `⚠️ ${reply.refused === 'empty' ? t('staff.requestChanges.none') : t('staff.dossier.tooLong', { ...reply.refused })}`,
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
