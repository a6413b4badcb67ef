// What else there is to say about the money, on a page of its own.
import type { Reply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import { hasSum, renderAmount } from './render-verdict.ts';
import { button, lines, paragraphs, type Screen } from './screen.ts';

type MoneyReply = Extract<Reply, { screen: 'verdictMoney' }>;

/** What else there is to say about the money, which would bury the verdict. */
export function renderVerdictMoney(reply: MoneyReply, wording: Wording): Screen {
  const { t } = wording;
  const { verdict, heading } = reply;
  const has = (test: string): boolean =>
    verdict.lines.some(({ criterion }) => criterion.condition.test === test);
  const hasOwnCapital = has('ownCapital');
  const isForMachine = has('newMachine');
  return {
    html: paragraphs(
      renderAmount(verdict, wording) || wording.amount(verdict.amount),
      lines(
        hasOwnCapital && t('verdict.ownCapital.term'),
        hasSum(verdict.amount) && t('verdict.ownCapital.lowerGrant'),
        hasSum(verdict.amount) && t(`verdict.vat.${verdict.amount.vat}`),
        isForMachine && t('verdict.perEstablishment'),
        !(verdict.amount.rule?.citation.isConfirmed ?? true) && t('verdict.unconfirmed'),
      ),
      renderPlans(reply, wording),
      t('verdict.preliminary'),
    ),
    buttons: [[button(t('applicant.verdict.back'), { do: 'verdict', proposal: heading.id })]],
  };
}

function renderPlans({ plans }: MoneyReply, wording: Wording): string {
  return plans
    .map(({ year, deadline }) => {
      const values = { year, date: wording.date(deadline.until) };
      const isSure = deadline.citation?.isConfirmed ?? true;
      const unsure = isSure ? '' : ` ${wording.t('applicant.verdict.planUnconfirmed')}`;
      return `📅 ${wording.t(`applicant.verdict.plan.${deadline.money}`, values)}${unsure}`;
    })
    .join('\n');
}
