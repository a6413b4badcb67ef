// For every kind of condition: answers that pass, answers that fail, and answers right at its edge, with what is expected.
import type { AreaClass } from '../../../src/core/area.ts';
import type { Facts, LegalForm, Need, PriorSupport, Sector, Size } from '../../../src/core/facts.ts';
import type { CriterionTest } from '../../../src/core/rulebook.ts';
import type { LineOutcome } from '../../../src/core/verdict.ts';

export interface CriterionCase {
  readonly kind: 'passing' | 'failing' | 'boundary';
  readonly answer: string;
  readonly facts: Partial<Facts>;
  readonly expected: LineOutcome;
  readonly note: string;
}

/** What the cases of some kinds are worked out from. */
export interface CaseFrame {
  readonly need: Need;
  /** Whole đồng. */
  readonly cost: number;
  /** The most support for that cost, worked out by hand; null where it is set case by case. */
  readonly most: number | null;
}

type Kind = CriterionCase['kind'];

const one = (
  kind: Kind,
  answer: string,
  facts: Partial<Facts>,
  expected: LineOutcome,
  note: string,
): CriterionCase => ({ kind, answer, facts, expected, note });

export function casesFor(condition: CriterionTest, frame: CaseFrame): readonly CriterionCase[] {
  switch (condition.test) {
    case 'registered':
      return registeredCases;
    case 'legalForm':
      return legalForms
        .map((legalForm) => legalFormCase(condition.eligible, condition.staff, legalForm))
        .concat([one('failing', 'not said', { legalForm: null }, 'missing', 'unknown')]);
    case 'produces':
      return producesCases;
    case 'sector':
      return sectorCases(condition.eligible, condition.needsDifficultArea);
    case 'inProvince':
      return inProvinceCases;
    case 'difficultArea':
      return difficultAreaCases(condition.classes);
    case 'size':
      return sizeCases(condition.atMost);
    case 'newMachine':
      return newMachineCases;
    case 'notBoughtYet':
      return notBoughtYetCases;
    case 'isLine':
      return isLineCases;
    case 'ownCapital':
      return ownCapitalCases(frame);
    case 'noDoubleSupport':
      return doubleSupportCases(frame.need);
    case 'costAtMost':
      return costCases(condition.dong);
    case 'staffDecides':
      return [one('boundary', 'whatever was answered', {}, 'staff', 'staff')];
    default:
      return condition satisfies never;
  }
}

const registeredCases = [
  one('passing', 'registered', { isRegistered: true }, 'met', 'met'),
  one('failing', 'not registered', { isRegistered: false }, 'missing', 'unregistered'),
  one(
    'failing',
    'a form without register',
    { legalForm: 'unregistered', isRegistered: false },
    'missing',
    'unregistered',
  ),
  one('failing', 'not said', { isRegistered: null }, 'missing', 'unknown'),
  one(
    'boundary',
    'a group without a paper',
    { legalForm: 'cooperative-group', isRegistered: false },
    'staff',
    'staff',
  ),
  one(
    'boundary',
    'an artisan without a paper',
    { legalForm: 'artisan', isRegistered: false },
    'staff',
    'staff',
  ),
] as const;

const legalForms: readonly LegalForm[] = [
  'household',
  'cooperative',
  'cooperative-union',
  'cooperative-group',
  'company',
  'artisan',
  'unregistered',
];

function legalFormCase(
  eligible: readonly LegalForm[],
  staff: readonly LegalForm[],
  legalForm: LegalForm,
): CriterionCase {
  const isRegistered = legalForm !== 'unregistered';
  const facts = { legalForm, isRegistered };
  if (eligible.includes(legalForm)) return one('passing', legalForm, facts, 'met', 'met');
  if (!isRegistered) return one('failing', legalForm, facts, 'missing', 'unregistered');
  if (staff.includes(legalForm)) return one('boundary', legalForm, facts, 'staff', 'staff');
  switch (legalForm) {
    case 'cooperative-group':
    case 'cooperative-union':
    case 'artisan':
      return one('boundary', legalForm, facts, 'staff', 'staff');
    default:
      return one('failing', legalForm, facts, 'unmet', 'otherForm');
  }
}

const producesCases = [
  one('passing', 'makes', { activity: 'makes' }, 'met', 'met'),
  one('boundary', 'makes and trades', { activity: 'both' }, 'met', 'both'),
  one('failing', 'only trades', { activity: 'trades' }, 'unmet', 'trades'),
  one('failing', 'not said', { activity: null }, 'missing', 'unknown'),
] as const;

const listedSectors: readonly Sector[] = ['a', 'b', 'c', 'd', 'dd', 'e', 'g'];

function sectorCases(
  eligible: readonly Sector[],
  needsDifficultArea: readonly Sector[],
): readonly CriterionCase[] {
  const inClass = (sector: Sector, areaClass: AreaClass): Partial<Facts> => ({
    sector,
    areaClass,
    commune: '01273',
  });
  return [
    ...eligible
      .filter((sector) => !needsDifficultArea.includes(sector))
      .map((sector) => one('passing', `group ${sector}`, { sector }, 'met', 'met')),
    ...listedSectors
      .filter((sector) => !eligible.includes(sector))
      .map((sector) => one('failing', `group ${sector}`, { sector }, 'unmet', 'notListed')),
    ...needsDifficultArea.flatMap((sector) => [
      one('boundary', `group ${sector} in class I`, inClass(sector, 'I'), 'unmet', 'notDifficult'),
      one('boundary', `group ${sector} in class II`, inClass(sector, 'II'), 'met', 'metInDifficultArea'),
      one('boundary', `group ${sector} in class III`, inClass(sector, 'III'), 'met', 'metInDifficultArea'),
      one(
        'boundary',
        `group ${sector}, place unknown`,
        { sector, commune: null, areaClass: null },
        'missing',
        'areaUnknown',
      ),
      one(
        'boundary',
        `group ${sector} elsewhere`,
        { sector, commune: 'outside', areaClass: null },
        'unmet',
        'outside',
      ),
    ]),
    one('failing', 'outside all groups', { sector: 'none' }, 'unmet', 'none'),
    one('boundary', 'unsure which group', { sector: 'unsure' }, 'staff', 'unsure'),
    one('failing', 'not said', { sector: null }, 'missing', 'unknown'),
  ];
}

const inProvinceCases = [
  one('passing', 'a commune of the province', { commune: '01777', areaClass: 'III' }, 'met', 'met'),
  one('boundary', 'a ward of the province', { commune: '01288', areaClass: 'II' }, 'met', 'met'),
  one('failing', 'outside', { commune: 'outside', areaClass: null }, 'unmet', 'outside'),
  one('failing', 'not said', { commune: null, areaClass: null }, 'missing', 'unknown'),
] as const;

const areaClasses: readonly AreaClass[] = ['I', 'II', 'III'];

function difficultAreaCases(classes: readonly AreaClass[]): readonly CriterionCase[] {
  return [
    ...areaClasses.map((areaClass) => {
      const facts = { commune: '01273', areaClass };
      return classes.includes(areaClass)
        ? one(areaClass === 'II' ? 'boundary' : 'passing', `class ${areaClass}`, facts, 'met', 'met')
        : one(
            areaClass === 'II' ? 'boundary' : 'failing',
            `class ${areaClass}`,
            facts,
            'unmet',
            'notDifficult',
          );
    }),
    one('failing', 'outside', { commune: 'outside', areaClass: null }, 'unmet', 'outside'),
    one('failing', 'not said', { commune: null, areaClass: null }, 'missing', 'unknown'),
  ];
}

const nextLarger = { micro: 'small', small: 'medium', medium: 'large', large: null } as const;

function sizeCases(atMost: Size): readonly CriterionCase[] {
  const above = nextLarger[atMost];
  return [
    one('passing', 'a household of any size', { legalForm: 'household', size: 'large' }, 'met', 'notNeeded'),
    one('passing', 'a micro company', { legalForm: 'company', size: 'micro' }, 'met', 'met'),
    one('boundary', `a company just ${atMost}`, { legalForm: 'company', size: atMost }, 'met', 'met'),
    ...(above === null
      ? []
      : [
          one(
            'boundary',
            `a company just ${above}`,
            { legalForm: 'company', size: above },
            'unmet',
            'tooLarge',
          ),
          one(
            'failing',
            `a ${above} cooperative`,
            { legalForm: 'cooperative', size: above },
            'unmet',
            'tooLarge',
          ),
        ]),
    one('failing', 'a company of unknown size', { legalForm: 'company', size: null }, 'missing', 'unknown'),
    one('failing', 'form not said', { legalForm: null, size: null }, 'missing', 'formUnknown'),
  ];
}

const newMachineCases = [
  one('passing', 'new', { machineCondition: 'new' }, 'met', 'met'),
  one('boundary', 'used', { machineCondition: 'used' }, 'staff', 'used'),
  one('failing', 'not said', { machineCondition: null }, 'missing', 'unknown'),
] as const;

const notBoughtYetCases = [
  one('passing', 'not bought', { bought: 'no' }, 'met', 'met'),
  one('boundary', 'deposit paid', { bought: 'deposit' }, 'staff', 'deposit'),
  one('boundary', 'bought', { bought: 'bought' }, 'staff', 'bought'),
  one('failing', 'not said', { bought: null }, 'missing', 'unknown'),
] as const;

const isLineCases = [
  one('passing', 'one line', { isLine: true }, 'met', 'met'),
  one('boundary', 'separate machines', { isLine: false }, 'unmet', 'separate'),
  one('failing', 'not said', { isLine: null }, 'missing', 'unknown'),
] as const;

function ownCapitalCases({ cost, most }: CaseFrame): readonly CriterionCase[] {
  const needed = cost - (most ?? 0);
  const own = (ownCapital: number | null, commitsRemainder: boolean | null): Partial<Facts> => ({
    cost,
    ownCapital,
    commitsRemainder,
  });
  const cases = [
    one('passing', 'the whole cost', own(cost, null), 'met', 'enough'),
    one('boundary', 'exactly the rest', own(needed, null), 'met', 'enough'),
    one('failing', 'own capital not said', own(null, null), 'missing', 'unknown'),
    one('failing', 'nothing said but will not commit', own(null, false), 'missing', 'unknown'),
    one('passing', 'nothing said but commits', own(null, true), 'met', 'commitsOnly'),
    one('failing', 'cost not said', { ...own(needed, null), cost: null }, 'missing', 'costUnknown'),
  ];
  if (needed === 0) return cases;
  return [
    ...cases,
    one('boundary', 'one đồng short, commits', own(needed - 1, true), 'met', 'commits'),
    one('boundary', 'one đồng short, will not commit', own(needed - 1, false), 'staff', 'noCommitment'),
    most === null
      ? one('boundary', 'short of the whole cost', own(needed - 1, null), 'staff', 'caseByCase')
      : one(
          'boundary',
          'one đồng short, not asked yet',
          own(needed - 1, null),
          'missing',
          'commitmentUnknown',
        ),
  ];
}

function doubleSupportCases(need: Need): readonly CriterionCase[] {
  const otherNeed: Need = need === 'award' ? 'training' : 'award';
  const received = (changes: Partial<Extract<PriorSupport, { content: unknown }>>): Partial<Facts> => ({
    support: {
      has: 'received',
      content: need,
      what: 'máy ép',
      source: 'promotion',
      year: 2019,
      isSame: null,
      ...changes,
    },
  });
  return [
    one('passing', 'no support', { support: { has: 'none' } }, 'met', 'none'),
    one('failing', 'the same thing', received({ isSame: 'same' }), 'unmet', 'same'),
    one(
      'failing',
      'the same thing, year forgotten',
      received({ isSame: 'same', year: null }),
      'unmet',
      'sameUndated',
    ),
    one('failing', 'not said', { support: null }, 'missing', 'unknown'),
    one('failing', 'same kind, which thing not said', received({}), 'missing', 'whichThing'),
    one('failing', 'kind and thing not said', received({ content: null }), 'missing', 'whichThing'),
    one(
      'boundary',
      'another thing of the same kind',
      received({ isSame: 'different' }),
      'staff',
      'different',
    ),
    one('boundary', 'another kind', received({ content: otherNeed }), 'staff', 'different'),
    one(
      'boundary',
      'another kind, source forgotten',
      received({ content: otherNeed, source: null }),
      'staff',
      'differentUndated',
    ),
    one(
      'boundary',
      'the same thing but another kind',
      received({ content: otherNeed, isSame: 'same' }),
      'staff',
      'unsure',
    ),
    one(
      'boundary',
      'the same thing, kind not said',
      received({ content: null, isSame: 'same' }),
      'staff',
      'unsure',
    ),
    one('boundary', 'not sure whether the same', received({ isSame: 'unsure' }), 'staff', 'unsure'),
    one(
      'boundary',
      'asked for elsewhere now',
      received({ has: 'pending', isSame: 'same' }),
      'staff',
      'pending',
    ),
  ];
}

function costCases(dong: number): readonly CriterionCase[] {
  return [
    one('passing', 'cheaper', { cost: Math.floor(dong / 2) }, 'met', 'met'),
    one('boundary', 'exactly that much', { cost: dong }, 'met', 'met'),
    one('boundary', 'one đồng more', { cost: dong + 1 }, 'unmet', 'tooHigh'),
    one('failing', 'not said', { cost: null }, 'missing', 'unknown'),
  ];
}
