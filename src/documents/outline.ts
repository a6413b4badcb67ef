// Đề án khuyến công in its seven heads (Thông tư 36/2013/TT-BCT Điều 5; their wording is to be checked against the annex).
// The staff write the final one: this is their draft, in the owner's words.
import type { FillIn } from './fill-in.ts';
import { type Block, type Line, labelled, type Paper, type Part, words } from './paper.ts';
import { budgetTable, earlierSupport, machineTable, sharesOf } from './what-for.ts';
import { contactLines, establishmentName, hasSeal, place } from './who-applies.ts';

export function writeOutline(fill: FillIn): Paper {
  const { wording, centre, reference } = fill.source;
  const centreName = wording.pick(centre.name);
  const name = outlineName(fill);
  const title = fill.say('papers.outline.title');
  return {
    title: `${title}: ${name}`,
    blocks: [
      { block: 'motto', body: { above: fill.say('papers.department'), name: centreName } },
      { block: 'title', lines: [fill.say('papers.outline.draft'), title, name] },
      {
        block: 'items',
        items: [
          ...(reference === null
            ? []
            : [labelled(fill.say('papers.outline.reference'), { text: reference })]),
          labelled(fill.say('papers.outline.carriedOutBy'), { text: centreName }),
          labelled(fill.say('papers.outline.benefits'), establishmentName(fill)),
          labelled(fill.say('papers.outline.place'), ...place(fill)),
          labelled(fill.say('papers.outline.time'), fill.part('when')),
          labelled(
            fill.say('papers.money.total'),
            ...fill.sum(sharesOf(fill).total, fill.say('papers.money.total')),
          ),
        ],
      },
      ...sections(fill).flatMap(({ head, blocks }, index): readonly Block[] => [
        { block: 'heading', level: 1, text: `${index + 1}. ${head}` },
        ...blocks,
      ]),
      {
        block: 'signatures',
        day: fill.say('papers.day'),
        signers: [
          {
            role: fill.say('papers.outline.benefits').toLocaleUpperCase('vi'),
            how: fill.say(hasSeal(fill) ? 'papers.signAndSeal' : 'papers.sign'),
            name: [fill.part('representative')],
          },
          {
            role: fill.say('papers.outline.carriedOutBy').toLocaleUpperCase('vi'),
            how: fill.say('papers.signAndSeal'),
            name: words(''),
          },
        ],
      },
      { block: 'note', text: fill.say('papers.outline.note') },
    ],
  };
}

/** As đề án are called: "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất miến dong". */
function outlineName(fill: FillIn): string {
  const { assessment, wording } = fill.source;
  const product = fill.typed('product') ?? '…';
  if (assessment.facts.need === 'machine') return fill.say('papers.outline.machineName', { product });
  const support = assessment.programme === null ? '…' : wording.programmeName(assessment.programme);
  return fill.say('papers.outline.otherName', { support, product });
}

interface PaperSection {
  readonly head: string;
  readonly blocks: readonly Block[];
}

function sections(fill: FillIn): readonly PaperSection[] {
  const under = (text: string): Block => ({ block: 'heading', level: 2, text });
  const items = (...all: readonly (readonly Line[])[]): Block => ({ block: 'items', items: all.flat() });
  const open = (label: string): Line => [{ blank: label }];
  return [
    {
      head: fill.say('papers.outline.need'),
      blocks: [
        under(fill.say('papers.outline.grounds')),
        items(grounds(fill)),
        under(fill.say('papers.outline.whyNeeded')),
        items(fill.lines('situation', 'output-now', 'material', 'market')),
      ],
    },
    {
      head: fill.say('papers.outline.aims'),
      blocks: [
        under(fill.say('papers.outline.general')),
        items([generalAim(fill)]),
        under(fill.say('papers.outline.particular')),
        items(fill.lines('output-now', 'output-after', 'new-jobs', 'income')),
      ],
    },
    {
      head: fill.say('papers.outline.scale'),
      blocks: [items(contactLines(fill), fill.lines('site', 'output-after'))],
    },
    {
      head: fill.say('papers.outline.contents'),
      blocks: [items(fill.lines('content', 'is-line')), ...machineTable(fill), schedule(fill)],
    },
    {
      head: fill.say('papers.outline.budget'),
      blocks: [
        budgetTable(fill),
        items(sumInWords(fill), fill.lines('own-capital', 'capital-commitment', 'vat')),
      ],
    },
    {
      head: fill.say('papers.outline.carryingOut'),
      blocks: [
        items([
          words(fill.say('papers.outline.centreDoes')),
          words(fill.say('papers.outline.ownerDoes')),
          earlierSupport(fill),
        ]),
      ],
    },
    {
      head: fill.say('papers.outline.effects'),
      blocks: [
        under(fill.say('papers.outline.economy')),
        items(fill.lines('output-after', 'market')),
        under(fill.say('papers.outline.society')),
        items(fill.lines('workers', 'new-jobs', 'income')),
        under(fill.say('papers.outline.environment')),
        items(fill.isAsked('waste') ? fill.lines('waste') : [open(fill.say('questions.waste.label'))]),
        under(fill.say('papers.outline.spreading')),
        items([[{ blank: fill.say('papers.outline.spreading'), isBare: true }]]),
      ],
    },
  ];
}

/** The sources of the conditions and of the amount, each once, with what is to be confirmed said. */
function grounds(fill: FillIn): readonly Line[] {
  const { assessment, wording } = fill.source;
  const { verdict } = assessment;
  if (verdict === null) return [[{ blank: fill.say('papers.outline.grounds') }]];
  const { rule } = verdict.amount;
  const citations = [
    ...verdict.lines.map(({ citation }) => citation),
    ...(rule === null ? [] : [rule.citation]),
  ];
  const said = citations.map((citation) => fill.plain(wording.citation(citation)));
  return [...new Set(said)].map((citation) => words(`${citation}.`));
}

function generalAim(fill: FillIn): Line {
  const need = fill.find('need-other') ?? fill.part('need');
  const parts: readonly Part[] = [
    { text: `${fill.say('papers.outline.aimSupports')} ` },
    establishmentName(fill),
    { text: `: ` },
    need,
    { text: ` ${fill.say('papers.outline.aimFor')} ` },
    fill.part('product'),
    { text: '.' },
  ];
  return parts;
}

function sumInWords(fill: FillIn): readonly Line[] {
  const { total, support } = sharesOf(fill);
  const lines: readonly [string, number | null][] = [
    [fill.say('papers.money.total'), total],
    [fill.say('papers.money.support'), support],
  ];
  return lines.map(([label, dong]) => labelled(label, ...fill.sum(dong, label)));
}

/** What is done in which order; only the owner's own month is known before the plan is decided. */
function schedule(fill: FillIn): Block {
  const steps: readonly (readonly [string, Line])[] = [
    [fill.say('papers.schedule.contract'), [{ blank: fill.say('papers.schedule.contract'), isBare: true }]],
    [fill.say('papers.schedule.doing'), [fill.part('when')]],
    [
      fill.say('papers.schedule.acceptance'),
      [{ blank: fill.say('papers.schedule.acceptance'), isBare: true }],
    ],
    [
      fill.say('papers.schedule.settlement'),
      [{ blank: fill.say('papers.schedule.settlement'), isBare: true }],
    ],
  ];
  return {
    block: 'table',
    columns: [
      { head: fill.say('papers.columns.number'), width: 8 },
      { head: fill.say('papers.columns.step'), width: 60 },
      { head: fill.say('papers.columns.when'), width: 32 },
    ],
    rows: steps.map(([name, when], index) => [words(String(index + 1)), words(name), when]),
  };
}
