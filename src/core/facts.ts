// Facts are what the rules ask about, read from the answers. Null means: not answered, or "don't know yet".
import type { AreaClass } from './area.ts';

export const allLegalForms = [
  'household',
  'cooperative',
  'cooperative-group',
  'company',
  'cooperative-union',
  'artisan',
  'unregistered',
] as const;

export type LegalForm = (typeof allLegalForms)[number];

/** The seven groups of sectors of Nghị định 45/2012 Điều 5 (d and đ are two groups), and what is outside them. */
export const allSectors = ['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'none', 'unsure'] as const;

export type Sector = (typeof allSectors)[number];

/** What the first question about the need offers by itself. */
export const commonNeeds = ['machine', 'trademark', 'fair', 'consulting', 'training'] as const;

/** What stands behind "something else" there. */
export const otherNeeds = [
  'demonstration',
  'replication',
  'cleaner-production',
  'pollution',
  'relocation',
  'showroom',
  'start-up',
  'award',
  'cluster',
  'infrastructure',
  'study-trip',
] as const;

export const allNeeds = [...commonNeeds, ...otherNeeds, 'unsure'] as const;

export type Need = (typeof allNeeds)[number];

export const fairKinds = ['organised', 'domestic', 'abroad'] as const;

export type FairKind = (typeof fairKinds)[number];

/** Sources of State money that people name. */
export const supportSources = [
  'promotion',
  'science',
  'ocop',
  'target-programme',
  'trade-promotion',
  'other-source',
] as const;

/** Size by the test for industry of Nghị định 80/2021. */
export type Size = 'micro' | 'small' | 'medium' | 'large';

export interface Facts {
  readonly legalForm: LegalForm | null;
  readonly isRegistered: boolean | null;
  readonly activity: 'makes' | 'both' | 'trades' | null;
  readonly sector: Sector | null;
  /** Commune code, or 'outside' the province. */
  readonly commune: string | null;
  /** Null where the commune is unknown or outside. */
  readonly areaClass: AreaClass | null;
  readonly size: Size | null;
  /** People insured, a year's average. */
  readonly insuredWorkers: number | null;
  readonly need: Need | null;
  readonly fairKind: FairKind | null;
  readonly isLine: boolean | null;
  readonly machineCondition: 'new' | 'used' | null;
  /** Whole đồng, all machines or the whole content. */
  readonly cost: number | null;
  readonly includesVat: boolean | null;
  readonly bought: 'no' | 'deposit' | 'bought' | null;
  readonly ownCapital: number | null;
  readonly commitsRemainder: boolean | null;
  readonly support: PriorSupport | null;
  /** First day of the month the owner plans to buy or begin, yyyy-mm-dd. */
  readonly plannedFor: string | null;
}

/** Support by the State for this establishment, earlier or asked for elsewhere now. */
export type PriorSupport =
  | { readonly has: 'none' }
  | {
      readonly has: 'received' | 'pending';
      /** Need category of that support, null where not said. */
      readonly content: Need | null;
      readonly what: string | null;
      readonly source: string | null;
      readonly year: number | null;
      /** Is what is asked for now the same thing? */
      readonly isSame: 'same' | 'different' | 'unsure' | null;
    };
