// Money asked for by plan year, against what the year has.
import type { PlanMoney } from '../../app/staff/read-overview.ts';
import type { Wording } from '../../app/wording.ts';
import { dossiersAddress } from '../dossier-query.ts';
import { plain, say } from '../say.ts';
import { type Bar, BarChart } from './bar-chart.tsx';

interface Props {
  readonly plans: readonly PlanMoney[];
  readonly wording: Wording;
}

export function PlanChart({ plans, wording }: Props) {
  return (
    <BarChart
      id="by-plan"
      title={plain(wording, 'console.overview.byPlan')}
      columns={[plain(wording, 'console.overview.plan'), plain(wording, 'console.overview.asked')]}
      bars={plans.flatMap((plan) => barsOf(plan, wording))}
    >
      <p>{say(wording, 'console.overview.askedMeans')}</p>
      <ul>
        {plans.map((plan) => (
          <li>{compare(plan, wording)}</li>
        ))}
      </ul>
    </BarChart>
  );
}

function barsOf({ year, count, askedDong, shortlistedDong, budgetDong }: PlanMoney, wording: Wording): Bar[] {
  const bar = (name: string, value: number): Bar => ({ name, value, text: wording.money(value) });
  return [
    {
      ...bar(plain(wording, 'console.overview.planOf', { year, count }), askedDong),
      href: dossiersAddress(new URLSearchParams(), { year: String(year) }),
    },
    bar(plain(wording, 'console.overview.shortlistedOf', { year }), shortlistedDong),
    ...(budgetDong === null ? [] : [bar(plain(wording, 'console.overview.budgetOf', { year }), budgetDong)]),
  ];
}

function compare({ year, askedDong, budgetDong }: PlanMoney, wording: Wording) {
  if (budgetDong === null) return say(wording, 'console.overview.budgetUnknown', { year });
  const left = budgetDong - askedDong;
  if (left < 0) return say(wording, 'console.overview.overBudget', { year, money: wording.money(-left) });
  const percent = budgetDong === 0 ? 0 : Math.round((askedDong / budgetDong) * 100);
  return say(wording, 'console.overview.withinBudget', { year, percent, money: wording.money(left) });
}
