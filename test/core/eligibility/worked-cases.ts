// Real and invented applications with the verdict that the centre expects. Ids of criteria are those of the rulebook.
import type { Facts } from '../../../src/core/facts.ts';
import type { VerdictOutcome } from '../../../src/core/verdict.ts';
import { million, noodleHousehold } from './samples.ts';

export interface WorkedCase {
  readonly name: string;
  readonly facts: Facts;
  readonly today?: string;
  readonly programme: string;
  readonly outcome: VerdictOutcome;
  readonly most: number;
  /** Ids of the criteria in each group, in any order; absent: none. */
  readonly unmet?: readonly string[];
  readonly missing?: readonly string[];
  readonly staff?: readonly string[];
}

/** HTX Ngôi Sao Sáng, phường Tân Giang: a CNC lathe, after a plasma cutter with national money in 2017. */
const cooperative: Facts = {
  ...noodleHousehold,
  legalForm: 'cooperative',
  size: 'small',
  sector: 'd',
  commune: '01288',
  areaClass: 'II',
  cost: 420 * million,
  ownCapital: 220 * million,
  support: {
    has: 'received',
    content: 'machine',
    what: '01 bộ máy cắt Plasma CNC',
    source: 'promotion',
    year: 2017,
    isSame: 'different',
  },
};

const plasmaAgain: Facts = {
  ...cooperative,
  support: {
    has: 'received',
    content: 'machine',
    what: 'máy cắt Plasma CNC',
    source: 'promotion',
    year: 2017,
    isSame: 'same',
  },
};

/** Công ty TNHH Giang Hiền: a roll former for roofing sheet, after a model for insulated sheet. */
const company: Facts = {
  ...noodleHousehold,
  legalForm: 'company',
  size: 'small',
  sector: 'c',
  commune: '01288',
  areaClass: 'II',
  cost: 600 * million,
  ownCapital: 300 * million,
  support: {
    has: 'received',
    content: 'demonstration',
    what: 'mô hình tôn cách nhiệt',
    source: 'promotion',
    year: 2015,
    isSame: 'different',
  },
};

export const workedCases: readonly WorkedCase[] = [
  {
    name: 'C01a: a cooperative supported in 2017 asks for another machine: the staff look, at most 210 triệu',
    facts: cooperative,
    programme: 'machinery',
    outcome: 'needsStaff',
    most: 210 * million,
    staff: ['no-double-support'],
  },
  {
    name: 'C01b: the same plasma cutter again is not supported twice',
    facts: plasmaAgain,
    programme: 'machinery',
    outcome: 'ineligible',
    most: 0,
    unmet: ['no-double-support'],
  },
  {
    name: 'C01c: without the new ward the information is incomplete',
    facts: { ...cooperative, commune: null, areaClass: null },
    programme: 'machinery',
    outcome: 'incomplete',
    most: 210 * million,
    missing: ['in-province'],
    staff: ['no-double-support'],
  },
  {
    name: 'C02: a company with an earlier model of another kind: the staff look, at most 300 triệu',
    facts: company,
    programme: 'machinery',
    outcome: 'needsStaff',
    most: 300 * million,
    staff: ['no-double-support'],
  },
  {
    name: 'C02 in August 2017: the ceiling was 200 triệu, so the company must commit to find 400',
    facts: { ...company, plannedFor: null, commitsRemainder: true },
    today: '2017-08-15',
    programme: 'machinery',
    outcome: 'needsStaff',
    most: 200 * million,
    staff: ['no-double-support'],
  },
  {
    name: 'C02 in August 2017 without a word on the missing 100 triệu is incomplete, not refused',
    facts: { ...company, plannedFor: null },
    today: '2017-08-15',
    programme: 'machinery',
    outcome: 'incomplete',
    most: 200 * million,
    missing: ['own-capital'],
    staff: ['no-double-support'],
  },
  {
    name: 'C03: a household that makes noodles looks eligible, at most 90 triệu',
    facts: noodleHousehold,
    programme: 'machinery',
    outcome: 'eligible',
    most: 90 * million,
  },
  {
    name: 'C05: a forge in Quảng Uyên looks eligible, at most 30 triệu',
    facts: {
      ...noodleHousehold,
      sector: 'dd',
      commune: '01576',
      cost: 60 * million,
      ownCapital: 30 * million,
    },
    programme: 'machinery',
    outcome: 'eligible',
    most: 30 * million,
  },
  {
    name: 'C07: a shop that only trades is not covered, though it gave its sector as building materials',
    facts: {
      ...noodleHousehold,
      activity: 'trades',
      sector: 'c',
      commune: '01279',
      areaClass: 'II',
      cost: 250 * million,
      ownCapital: 125 * million,
    },
    programme: 'machinery',
    outcome: 'ineligible',
    most: 0,
    unmet: ['produces'],
  },
  {
    name: 'C11: a homestay is outside the supported sectors',
    facts: {
      ...noodleHousehold,
      legalForm: 'cooperative',
      size: 'micro',
      sector: 'none',
      commune: '01501',
      cost: 600 * million,
      ownCapital: 300 * million,
    },
    programme: 'machinery',
    outcome: 'ineligible',
    most: 0,
    unmet: ['sector'],
  },
  {
    name: 'C12: a cooperative in Lạng Sơn asks its own province',
    facts: {
      ...noodleHousehold,
      legalForm: 'cooperative',
      size: 'micro',
      commune: 'outside',
      areaClass: null,
      cost: 300 * million,
      ownCapital: 150 * million,
    },
    programme: 'machinery',
    outcome: 'ineligible',
    most: 0,
    unmet: ['in-province'],
  },
  {
    name: 'E2: a trademark for sausages: the staff check the overlap and the unconfirmed amount, at most 20 triệu',
    facts: {
      ...noodleHousehold,
      legalForm: 'cooperative',
      size: 'micro',
      commune: '01273',
      areaClass: 'I',
      need: 'trademark',
      machineCondition: null,
      bought: null,
      cost: 40 * million,
      ownCapital: 20 * million,
    },
    programme: 'trademark',
    outcome: 'needsStaff',
    most: 20 * million,
    staff: ['trademark-overlap', 'figures-confirmed'],
  },
];
