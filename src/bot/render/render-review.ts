// The review card: everything that was answered, with a numbered edit button for each line.

import type { AnswerLine, ReviewReply } from '../../app/reply.ts';
import { isKnown, type Wording } from '../../app/wording.ts';
import { isSettled } from '../../core/proposal.ts';
import { pageButtons } from './page-buttons.ts';
import { renderSaved } from './render-question.ts';
import {
  button,
  cutText,
  inRows,
  inRowsOf,
  lines,
  pageOf,
  paragraphs,
  type Screen,
  type ScreenButton,
} from './screen.ts';

const linesPerPage = 15;
const longestValue = 140;

export function renderReview(reply: ReviewReply, wording: Wording): Screen {
  const { t } = wording;
  const { heading } = reply;
  const proposal = heading.id;
  const shown = pageOf(reply.lines, reply.page, linesPerPage);
  const edits = shown.items.map((line, index) =>
    button(t('applicant.review.edit', { number: shown.first + index }), {
      do: 'ask',
      proposal,
      key: { question: line.question, row: line.row },
    }),
  );
  return {
    html: paragraphs(
      renderSaved(reply.saved, wording),
      renderNotice(reply, wording),
      lines(
        renderTitle(reply, wording),
        t('applicant.review.status', { status: t(`applicant.status.${heading.status}`) }),
      ),
      renderLines(shown.items, shown.first, wording),
      shown.pages > 1 && t('applicant.review.page', { page: shown.page + 1, pages: shown.pages }),
      renderState(reply, wording),
    ),
    buttons: [
      ...(isReadyToSend(reply) ? inRows(sendButtons(reply, wording)) : []),
      ...(reply.isEditable ? inRowsOf(edits, 5) : []),
      ...pageButtons(shown, (page) => ({ do: 'review', proposal, page }), wording),
      ...inRows(waysOn(reply, wording)),
    ],
  };
}

function renderTitle({ heading }: Pick<ReviewReply, 'heading'>, { t }: Wording): string {
  const title = heading.title === '' ? t('applicant.proposals.untitled') : heading.title;
  return heading.reference === null
    ? t('applicant.review.title', { title })
    : t('applicant.review.titleReference', { title, reference: heading.reference });
}

function renderNotice({ notice, heading, openCount }: ReviewReply, { t }: Wording): string | false {
  switch (notice) {
    case null:
      return false;
    case 'allAnswered':
    case 'left':
      return t(`applicant.question.${notice}`);
    case 'takenBack':
      return t('applicant.edit.takenBack', { reference: heading.reference ?? '' });
    case 'editAsked':
      return t('applicant.edit.asked', { reference: heading.reference ?? '' });
    case 'fileNotKept':
      return t('applicant.media.fileNotKept', { reference: heading.reference ?? '' });
    case 'notReady':
      return t('applicant.send.notReady', { count: openCount });
    case 'leaving':
      return t('applicant.send.leaving');
    case 'changedSince':
      return t('applicant.send.changedSince');
    case 'locked':
      return t(isSettled(heading.status) ? 'applicant.question.lockedSettled' : 'applicant.question.locked', {
        title: heading.title,
        status: t(`applicant.status.${heading.status}`),
      });
    case 'replaced':
    case 'stale':
      return t(`applicant.question.${notice}`);
    default:
      return notice satisfies never;
  }
}

/** Numbered lines under the headings of their sections. */
export function renderLines(
  items: readonly AnswerLine[],
  first: number,
  wording: Wording,
  reading?: { readonly isUnmasked: boolean },
): string {
  const { t } = wording;
  const parts: string[] = [];
  let section: string | null = null;
  for (const [index, line] of items.entries()) {
    if (line.asks.section !== section) {
      section = line.asks.section;
      parts.push(
        `${parts.length > 0 ? '\n' : ''}<b>${t(`applicant.review.sections.${line.asks.section}`)}</b>`,
      );
    }
    const label = wording.label(line);
    const number = first + index;
    if (line.value === undefined || !isKnown(line.value)) {
      const isLater = line.asks.mayFollow === true && line.value !== undefined;
      const given = isLater ? 'applicant.review.laterValue' : 'applicant.review.unknown';
      const state = t(line.value === undefined ? 'applicant.review.open' : given);
      parts.push(`${number}. ${label}: ${state}`);
    } else {
      const value = cutText(wording.value(line, reading), longestValue);
      parts.push(t('applicant.review.line', { number, label, value }));
    }
  }
  return parts.join('\n');
}

function renderState(reply: ReviewReply, { t }: Wording): string {
  if (!reply.isEditable) return '';
  return lines(
    reply.openCount > 0 && t('applicant.review.missing', { count: reply.openCount }),
    reply.unknownCount > 0 && t('applicant.review.unknowns', { count: reply.unknownCount }),
    reply.laterCount > 0 && t('applicant.review.later', { count: reply.laterCount }),
    reply.openCount === 0 && reply.unknownCount === 0 && !reply.isLeaving && t('applicant.review.complete'),
    reply.voiceCount > 0 && t('applicant.review.voices', { count: reply.voiceCount }),
  );
}

function isReadyToSend({ isEditable, openCount, isLeaving }: ReviewReply): boolean {
  return isEditable && openCount === 0 && !isLeaving;
}

/** What comes next stands first: on a small screen the pencils fill it. */
function sendButtons({ heading }: ReviewReply, { t }: Wording): ScreenButton[] {
  const proposal = heading.id;
  return [
    button(`📨 ${t('applicant.review.send')}`, { do: 'send', proposal }),
    button(t('applicant.review.verdict'), { do: 'verdict', proposal }),
  ];
}

function waysOn(reply: ReviewReply, { t }: Wording): ScreenButton[] {
  const { heading, isEditable, openCount } = reply;
  const proposal = heading.id;
  const isWithStaff = heading.status === 'submitted' || heading.status === 'inReview';
  const canWithdraw = isWithStaff || heading.status === 'changesRequested';
  const verdict = button(t('applicant.review.verdict'), { do: 'verdict', proposal });
  return [
    ...(isEditable && openCount > 0
      ? [button(t('applicant.review.continue'), { do: 'continue', proposal })]
      : []),
    ...(reply.hasChanges ? [button(t('applicant.review.changes'), { do: 'changes', proposal })] : []),
    ...(isReadyToSend(reply) ? [] : [verdict]),
    button(`📄 ${t('papers.letter.button')}`, { do: 'paper', proposal, paper: 'letter' }),
    button(`📄 ${t('papers.outline.button')}`, { do: 'paper', proposal, paper: 'outline' }),
    ...(heading.status === 'draft'
      ? [button(t('applicant.review.discard'), { do: 'discard', proposal })]
      : []),
    ...(isWithStaff ? [button(t('applicant.review.askEdit'), { do: 'edit', proposal })] : []),
    ...(isSettled(heading.status)
      ? [button(t('applicant.review.again'), { do: 'startProposal', copyFrom: proposal })]
      : []),
    ...(canWithdraw ? [button(t('applicant.review.withdraw'), { do: 'withdraw', proposal })] : []),
    button(t('applicant.home.back'), { do: 'home' }),
  ];
}
