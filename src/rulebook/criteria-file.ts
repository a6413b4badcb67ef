// criteria.yaml: the conditions that programmes share, each with its versions over time.
import { z } from 'zod';
import type { AreaClass } from '../core/area.ts';
import { allLegalForms, type Sector, type Size } from '../core/facts.ts';
import type { Criterion } from '../core/rulebook.ts';
import type { Fault } from './fault.ts';
import { citationFields, id, money, periodFields, texts, toCitation } from './field-types.ts';
import { findPeriodFaults } from './periods.ts';
import type { CheckedFile } from './shape.ts';

const sectors = ['a', 'b', 'c', 'd', 'dd', 'e', 'g'] as const satisfies readonly Sector[];
const areaClasses = ['I', 'II', 'III'] as const satisfies readonly AreaClass[];
const sizes = ['micro', 'small', 'medium', 'large'] as const satisfies readonly Size[];

const bare = <Name extends string>(test: Name) => z.strictObject({ test: z.literal(test) });

export const conditionShape = z.discriminatedUnion('test', [
  bare('registered'),
  z.strictObject({
    test: z.literal('legalForm'),
    eligible: z.array(z.enum(allLegalForms)),
    staff: z.array(z.enum(allLegalForms)),
  }),
  bare('produces'),
  z.strictObject({
    test: z.literal('sector'),
    eligible: z.array(z.enum(sectors)).min(1),
    needsDifficultArea: z.array(z.enum(sectors)),
  }),
  bare('inProvince'),
  z.strictObject({ test: z.literal('difficultArea'), classes: z.array(z.enum(areaClasses)).min(1) }),
  z.strictObject({ test: z.literal('size'), atMost: z.enum(sizes) }),
  bare('newMachine'),
  bare('notBoughtYet'),
  bare('isLine'),
  bare('ownCapital'),
  bare('noDoubleSupport'),
  z.strictObject({ test: z.literal('costAtMost'), dong: money }),
  bare('staffDecides'),
]);

export const criteriaShape = z.record(
  id,
  z.strictObject({
    label: texts,
    remedy: texts,
    versions: z
      .array(z.strictObject({ ...periodFields, condition: conditionShape, ...citationFields }))
      .min(1),
  }),
);

type CriteriaData = z.output<typeof criteriaShape>;

export function findCriterionFaults({ file, data }: CheckedFile<CriteriaData>): readonly Fault[] {
  return Object.entries(data).flatMap(([criterion, { versions }]) =>
    findPeriodFaults(file, [criterion, 'versions'], versions),
  );
}

/** Every version of each criterion, under the criterion's id. */
export function toCriteria(data: CriteriaData): ReadonlyMap<string, readonly Criterion[]> {
  return new Map(
    Object.entries(data).map(([criterion, { label, remedy, versions }]) => [
      criterion,
      versions.map((version) => ({
        id: criterion,
        from: version.from ?? null,
        to: version.to ?? null,
        condition: version.condition,
        citation: toCitation(version),
        label,
        remedy,
      })),
    ]),
  );
}
