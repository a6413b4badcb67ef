// A household that makes noodles and wants a machine, and a small rulebook of machinery, lines, trademarks and fairs.

import type { Facts } from '../../../src/core/facts.ts';
import type {
  Centre,
  Citation,
  Criterion,
  CriterionTest,
  Programme,
  Rulebook,
} from '../../../src/core/rulebook.ts';
import { nationalCeilings } from './national-ceilings.ts';

export const million = 1_000_000;

const citation: Citation = { source: 'nd-45-2012', place: 'Điều 5', isConfirmed: true };

/** Nông Thị L., xã Thành Công: one set of machines for 180 triệu, half of it her own. */
export const noodleHousehold: Facts = {
  legalForm: 'household',
  isRegistered: true,
  activity: 'makes',
  sector: 'a',
  commune: '01777',
  areaClass: 'III',
  size: null,
  insuredWorkers: null,
  need: 'machine',
  fairKind: null,
  isLine: null,
  machineCondition: 'new',
  cost: 180 * million,
  includesVat: true,
  bought: 'no',
  ownCapital: 90 * million,
  commitsRemainder: null,
  support: { has: 'none' },
  plannedFor: '2027-03-01',
};

export const nothingKnown: Facts = {
  legalForm: null,
  isRegistered: null,
  activity: null,
  sector: null,
  commune: null,
  areaClass: null,
  size: null,
  insuredWorkers: null,
  need: null,
  fairKind: null,
  isLine: null,
  machineCondition: null,
  cost: null,
  includesVat: null,
  bought: null,
  ownCapital: null,
  commitsRemainder: null,
  support: null,
  plannedFor: null,
};

export function criterion(id: string, condition: CriterionTest, period: Partial<Criterion> = {}): Criterion {
  return {
    id,
    condition,
    citation,
    label: { vi: `Điều kiện ${id}`, en: `Condition ${id}` },
    remedy: { vi: 'Hỏi Trung tâm.', en: 'Ask the centre.' },
    from: null,
    to: null,
    ...period,
  };
}

const ofEstablishment: readonly Criterion[] = [
  criterion('registered', { test: 'registered' }),
  criterion('legal-form', {
    test: 'legalForm',
    eligible: ['household', 'cooperative', 'company'],
    staff: ['cooperative-group', 'cooperative-union', 'artisan'],
  }),
  criterion('produces', { test: 'produces' }),
  criterion('sector', {
    test: 'sector',
    eligible: ['a', 'b', 'c', 'd', 'dd', 'e', 'g'],
    needsDifficultArea: ['e'],
  }),
  criterion('in-province', { test: 'inProvince' }),
  criterion('size', { test: 'size', atMost: 'medium' }),
];

const ofPurchase: readonly Criterion[] = [
  criterion('new-machine', { test: 'newMachine' }),
  criterion('not-bought-yet', { test: 'notBoughtYet' }),
];

const ofMoney: readonly Criterion[] = [
  criterion('own-capital', { test: 'ownCapital' }),
  criterion('no-double-support', { test: 'noDoubleSupport' }),
];

export function programme(changes: Partial<Programme> = {}): Programme {
  return {
    id: 'machinery',
    code: 'MAY',
    needs: ['machine'],
    fairKind: null,
    unit: 'establishment',
    name: { vi: 'Mua máy' },
    summary: { vi: 'Hỗ trợ một phần tiền mua máy.' },
    rules: nationalCeilings.machinery,
    criteria: [...ofEstablishment, ...ofPurchase, ...ofMoney],
    ...changes,
  };
}

export const machinery = programme();

const line = programme({
  id: 'technology-line',
  code: 'DC',
  rules: nationalCeilings.line,
  criteria: [...ofEstablishment, criterion('is-line', { test: 'isLine' }), ...ofPurchase, ...ofMoney],
});

const trademark = programme({
  id: 'trademark',
  code: 'NH',
  needs: ['trademark'],
  unit: 'trademark',
  rules: nationalCeilings.trademark,
  criteria: [...ofEstablishment, ...ofMoney, criterion('trademark-overlap', { test: 'staffDecides' })],
});

const fair = (fairKind: 'organised' | 'domestic' | 'abroad'): Programme =>
  programme({
    id: `fair-${fairKind}`,
    needs: ['fair'],
    fairKind,
    unit: 'stand',
    rules: nationalCeilings.fair,
    criteria: [...ofEstablishment, criterion('no-double-support', { test: 'noDoubleSupport' })],
  });

export const startUp = programme({
  id: 'start-up',
  code: 'DN',
  needs: ['start-up'],
  rules: nationalCeilings.startUp,
  criteria: [
    ...ofEstablishment,
    criterion('difficult-area', { test: 'difficultArea', classes: ['II', 'III'] }),
  ],
});

export const centre: Centre = {
  name: { vi: 'Trung tâm' },
  address: 'Cao Bằng',
  phone: '',
  officeHours: [{ from: 450, to: 690 }],
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  deadlines: [],
  budgets: [],
  usuallyGranted: [
    { money: 'local', dong: 113 * million, years: '2021–2025', citation },
    { money: 'national', dong: 319 * million, years: '2021–2025', citation },
  ],
  vat: 'undecided',
  dataOfficer: '',
};

export const fullShare = { I: 100, II: 100, III: 100 } as const;

export const rulebook: Rulebook = {
  version: 'sample',
  centre,
  areas: [],
  sources: new Map(),
  programmes: [machinery, line, trademark, startUp, fair('organised'), fair('domestic'), fair('abroad')],
  generalAnswers: [],
  areaShare: fullShare,
};

export const context = { today: '2026-11-23', centre, areaShare: fullShare };
