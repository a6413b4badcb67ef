// The verdict in words: one sentence and at most three things to do; every condition waits behind a button.
import type { Reply, ThingToDo, VerdictReply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import type { Verdict, VerdictLine } from '../../core/verdict.ts';
import { escapeHtml, toPlainText } from '../../i18n/translator.ts';
import { pageButtons } from './page-buttons.ts';
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

const linesPerPage = 6;
/** With more questions open than these, the verdict only says what is known. */
const fewOpen = 3;

export function renderVerdict(reply: VerdictReply, wording: Wording): Screen {
  const { t } = wording;
  const { verdict, programme, heading, toDo, others } = reply;
  const proposal = heading.id;
  return {
    html: paragraphs(
      lines(
        reply.isGateClosed
          ? `<b>${t('verdict.outcome.ineligible')}</b>`
          : `<b>${t(`verdict.outcome.${verdict.outcome}`)}</b>: ${escapeHtml(wording.programmeName(programme))}`,
        verdict.outcome === 'incomplete' && reply.openCount > fewOpen
          ? t('applicant.verdict.manyOpen', { count: reply.openCount })
          : t(`verdict.outcomeSentence.${verdict.outcome}`),
      ),
      toDo.map(({ line }) => toDoLine(line, wording)).join('\n'),
      reply.latePlan !== null &&
        verdict.outcome !== 'ineligible' &&
        t('applicant.verdict.planLate', reply.latePlan),
      renderAmount(verdict, wording),
      t('verdict.preliminary'),
    ),
    buttons: [
      ...mendButtons(toDo, proposal, wording),
      [button(t('applicant.verdict.lines'), { do: 'verdictLines', proposal, page: 0 })],
      ...(verdict.outcome === 'ineligible'
        ? []
        : [[button(t('applicant.verdict.money'), { do: 'verdictMoney', proposal })]]),
      ...(others.length > 0
        ? [[button(t('applicant.verdict.others'), { do: 'otherProgrammes', proposal })]]
        : []),
      ...inRows(waysOn(reply, wording)),
    ],
  };
}

/** Further in the form or off to the centre, and back to the review card. */
export function waysOn(
  {
    heading,
    openCount,
    isLeaving = false,
  }: Pick<VerdictReply, 'heading' | 'openCount'> & {
    readonly isLeaving?: boolean;
  },
  { t }: Wording,
): ScreenButton[] {
  const proposal = heading.id;
  const isEditable = heading.status === 'draft' || heading.status === 'changesRequested';
  const onward =
    openCount > 0
      ? button(`▶️ ${t('applicant.review.continue')}`, { do: 'continue', proposal })
      : button(`📨 ${t('applicant.review.send')}`, { do: 'send', proposal });
  return [
    ...(isEditable && !isLeaving ? [onward] : []),
    button(t('applicant.question.review'), { do: 'review', proposal, page: 0 }),
  ];
}

/** One button for each thing to do that an answer settles: it opens that question. */
export function mendButtons(
  toDo: readonly ThingToDo[],
  proposal: VerdictReply['heading']['id'],
  wording: Wording,
): ScreenButton[][] {
  const { t } = wording;
  const mendable = toDo.flatMap(({ opens }) => (opens === null ? [] : [opens]));
  return mendable.map((line) => {
    const key = { question: line.question, row: line.row };
    const isOpen = line.value === undefined;
    const label = t(isOpen ? 'applicant.verdict.answer' : 'applicant.verdict.mend', {
      label: wording.label(line),
    });
    return [button(cutText(label, 40), { do: 'ask', proposal, key })];
  });
}

function toDoLine(line: VerdictLine, wording: Wording): string {
  const door = wording.nextDoor(line);
  // One sentence serves all criteria of this test: what is looked at stands in the criterion itself.
  if (line.criterion.condition.test === 'staffDecides' && line.note === 'staff')
    return `${sign(line)} ${escapeHtml(wording.pick(line.criterion.remedy))}`;
  return `${sign(line)} ${wording.verdictLine(line)}${door === undefined ? '' : ` ${door}`}`;
}

function sign({ outcome }: VerdictLine): string {
  return { met: '✅', unmet: '❌', missing: '✏️', staff: '⚠️' }[outcome];
}

export function renderAmount({ amount, outcome, lines: conditions }: Verdict, wording: Wording): string {
  const { t } = wording;
  if (outcome === 'ineligible') return '';
  const usually = amount.usually.map(({ money, years, dong }) =>
    t(`verdict.usually.${money}`, { years, averageDong: wording.money(dong) }),
  );
  const hasFigure = amount.rule !== null && (amount.percent !== null || amount.ceiling !== null);
  const isForMachine = conditions.some(({ criterion }) => criterion.condition.test === 'newMachine');
  return lines(
    `💰 ${wording.amount(amount)}`,
    ...usually,
    hasFigure && amount.rule !== null && t(`verdict.level.${amount.rule.level}`),
    hasSum(amount) && t(isForMachine ? 'verdict.ownCapital.advance' : 'verdict.ownCapital.advanceOther'),
  );
}

export const hasSum = ({ most }: Verdict['amount']): boolean => most !== null && most > 0;

/** Why the form stops: the conditions that are not met, with the rule and where to turn instead. */
export function renderRefusal(verdict: Verdict, wording: Wording): string {
  return verdict.lines
    .filter(({ outcome }) => outcome === 'unmet')
    .map((line) => lines(toDoLine(line, wording), `<i>${wording.citation(line.citation)}</i>`))
    .join('\n\n');
}

type LinesReply = Extract<Reply, { screen: 'verdictLines' }>;

export function renderVerdictLines(reply: LinesReply, wording: Wording): Screen {
  const { t } = wording;
  const proposal = reply.heading.id;
  const body = renderConditions(reply.verdict, reply.page, wording);
  return {
    html: paragraphs(body.html, t('verdict.judgedFor', { date: wording.date(reply.verdict.judgedFor) })),
    buttons: [
      ...pageButtons(body, (page) => ({ do: 'verdictLines', proposal, page }), wording),
      ...body.asked.map(({ criterion }) => [
        button(
          toPlainText(t('enquiries.ask.lineButton', { label: cutText(wording.pick(criterion.label), 40) })),
          {
            do: 'askAboutLine',
            proposal,
            id: criterion.id,
          },
        ),
      ]),
      [button(t('applicant.verdict.back'), { do: 'verdict', proposal })],
    ],
  };
}

/** One paragraph per condition: the outcome, the person's own figure, the rule and what would change it. */
export function renderConditions(verdict: Verdict, page: number, wording: Wording) {
  // What excludes it ends the form: conditions that are not asked any more would only look like work.
  const isClosed = verdict.outcome === 'ineligible';
  const decided = verdict.lines.filter(({ outcome }) => !isClosed || outcome !== 'missing');
  const shown = pageOf(decided, page, linesPerPage);
  const html = shown.items
    .map((line) =>
      lines(
        `${wording.t(`verdict.lineOutcome.${line.outcome}`)}: <b>${escapeHtml(wording.pick(line.criterion.label))}</b>`,
        wording.verdictLine(line),
        line.outcome !== 'met' &&
          wording.t('applicant.verdict.remedy', { remedy: wording.pick(line.criterion.remedy) }),
        `<i>${wording.citation(line.citation)}</i>`,
      ),
    )
    .join('\n\n');
  // What is met raises no question.
  const asked = shown.items.filter(({ outcome }) => outcome !== 'met');
  return { html, page: shown.page, pages: shown.pages, asked };
}
