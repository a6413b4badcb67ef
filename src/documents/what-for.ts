// What is asked for, and who pays what of it: the tables of both papers. Sums are whole đồng.
import { moneyOf, rowsOf } from '../core/read-answers.ts';
import type { FillIn } from './fill-in.ts';
import { type Block, type Column, type Line, labelled, words } from './paper.ts';

/** One row for each machine; nothing where no machine is asked for. */
export function machineTable(fill: FillIn): readonly Block[] {
  if (!fill.isAsked('machine-name', 1)) return [];
  const { counting } = fill.source.assessment.journey;
  const machines = rowsOf(counting, 'machines');
  // A number in the name says how many: then it was not asked.
  const hasQuantity = machines.some((row) => fill.isAsked('machine-quantity', row));
  const columns: readonly { readonly column: Column; readonly cell: (row: number, index: number) => Line }[] =
    [
      {
        column: { head: fill.say('papers.columns.number'), width: 9 },
        cell: (_row, index) => words(String(index + 1)),
      },
      {
        column: { head: fill.say('papers.columns.machine'), width: hasQuantity ? 39 : 50 },
        cell: (row) => [fill.part('machine-name', row)],
      },
      ...(hasQuantity
        ? [
            {
              column: { head: fill.say('papers.columns.quantity'), width: 11 },
              cell: (row: number) =>
                fill.isAsked('machine-quantity', row) ? [fill.part('machine-quantity', row)] : words(''),
            },
          ]
        : []),
      {
        column: { head: fill.say('papers.columns.condition'), width: 17 },
        cell: (row) => [fill.part('machine-condition', row)],
      },
      {
        column: { head: fill.say('papers.columns.dong'), width: 24, isFigure: true },
        cell: (row) => fill.figure(moneyOf(counting, 'machine-price', row), fill.label('machine-price')),
      },
    ];
  const total = columns.map((_, index): Line => {
    if (index === 1) return [{ text: fill.say('papers.money.total'), isBold: true }];
    if (index < columns.length - 1) return words('');
    return fill.figure(fill.source.assessment.facts.cost, fill.say('papers.money.total'));
  });
  return [
    {
      block: 'table',
      columns: columns.map(({ column }) => column),
      rows: [...machines.map((row, index) => columns.map(({ cell }) => cell(row, index))), total],
    },
  ];
}

export interface Shares {
  readonly total: number | null;
  /** The most that may be hoped for; null where it is not known, or the rules exclude it. */
  readonly support: number | null;
  /** The rest, which the establishment finds. */
  readonly rest: number | null;
}

export function sharesOf({ source }: FillIn): Shares {
  const { facts, verdict } = source.assessment;
  const most = verdict?.amount.most ?? null;
  const support = most === 0 ? null : most;
  const total = facts.cost;
  return { total, support, rest: total === null || support === null ? null : total - support };
}

/** Each sum in figures and in words. */
export function shareLines(fill: FillIn): readonly Line[] {
  const { total, support, rest } = sharesOf(fill);
  const line = (label: string, dong: number | null): Line => labelled(label, ...fill.sum(dong, label));
  return [
    line(fill.say('papers.money.total'), total),
    line(fill.say('papers.money.support'), support),
    line(fill.say('papers.money.rest'), rest),
    ...fill.lines('own-capital', 'capital-commitment', 'vat'),
  ];
}

/** Nobody has promised this: the table says where each sum would come from. */
export function budgetTable(fill: FillIn): Block {
  const { total, support, rest } = sharesOf(fill);
  const row = (name: string, dong: number | null, isBold = false): readonly Line[] => [
    [{ text: name, isBold }],
    fill.figure(dong, name),
  ];
  return {
    block: 'table',
    columns: [
      { head: fill.say('papers.columns.source'), width: 68 },
      { head: fill.say('papers.columns.dong'), width: 32, isFigure: true },
    ],
    rows: [
      row(fill.say('papers.money.support'), support),
      row(fill.say('papers.money.rest'), rest),
      row(fill.say('papers.money.total'), total, true),
    ],
  };
}

/** Earlier support by the State, or that there was none, in the owner's own words. */
export function earlierSupport(fill: FillIn): Line {
  const { support } = fill.source.assessment.facts;
  if (support === null) return [{ blank: fill.say('questions.state-support.label') }];
  if (support.has === 'none') return words(fill.say('papers.promises.noSupport'));
  return [
    {
      text: `${fill.say(support.has === 'received' ? 'papers.promises.received' : 'papers.promises.pending')}: `,
    },
    fill.part('support-what'),
    { text: ' (' },
    fill.part('support-source'),
    { text: ', ' },
    fill.part('support-year'),
    { text: ')' },
  ];
}
