// programmes/<id>.yaml: one kind of support, with its figures over time and the criteria it sets.
import { z } from 'zod';
import { commonNeeds, fairKinds, otherNeeds } from '../core/facts.ts';
import type { Criterion, Programme } from '../core/rulebook.ts';
import { conditionShape } from './criteria-file.ts';
import { type Fault, inBoth } from './fault.ts';
import { citationFields, id, money, percent, periodFields, text, texts, toCitation } from './field-types.ts';
import { findPeriodFaults } from './periods.ts';
import { type CheckedFile, faultAt } from './shape.ts';

const needs = [...commonNeeds, ...otherNeeds] as const;

/** A criterion by its id, alone or with what this programme says differently. */
const listedCriterion = z.preprocess(
  (written) => (typeof written === 'string' ? { use: written } : written),
  z.strictObject({
    use: id,
    label: texts.optional(),
    remedy: texts.optional(),
    condition: conditionShape.optional(),
    citation: z.strictObject(citationFields).optional(),
  }),
);

export const programmeShape = z.strictObject({
  code: text,
  needs: z.array(z.enum(needs)).min(1),
  fairKind: z.enum(fairKinds).optional(),
  unit: z.enum(['establishment', 'model', 'trademark', 'stand', 'person', 'product', 'showroom', 'cluster']),
  name: texts,
  summary: texts,
  rules: z
    .array(
      z.strictObject({
        ...periodFields,
        percent: percent.optional(),
        ceiling: money.optional(),
        level: z.enum(['national', 'province']),
        ...citationFields,
      }),
    )
    .min(1),
  criteria: z.array(listedCriterion).min(1),
});

type ProgrammeData = z.output<typeof programmeShape>;
type Criteria = ReadonlyMap<string, readonly Criterion[]>;

export function findProgrammeFaults(
  { file, data }: CheckedFile<ProgrammeData>,
  criteria: Criteria,
): readonly Fault[] {
  const faults = [...findPeriodFaults(file, ['rules'], data.rules)];
  if (data.needs.includes('fair') !== (data.fairKind !== undefined)) {
    const reason = inBoth(
      'Chương trình hội chợ (needs: fair) phải có fairKind, chương trình khác thì không',
      'A programme for fairs (needs: fair) has a fairKind, others do not',
    );
    faults.push(faultAt(file, ['needs'], reason));
  }
  const used = new Set<string>();
  data.criteria.forEach(({ use, condition, citation }, index) => {
    const versions = criteria.get(use);
    const path = ['criteria', index, 'use'];
    if (versions === undefined) {
      const reason = inBoth(
        `Không có điều kiện "${use}" trong criteria.yaml`,
        `There is no criterion "${use}" in criteria.yaml`,
      );
      faults.push(faultAt(file, path, reason));
    } else if (versions.length > 1 && (condition ?? citation) !== undefined) {
      const reason = inBoth(
        `Điều kiện "${use}" có nhiều giai đoạn nên ở đây chỉ được sửa label và remedy`,
        `"${use}" has several versions, so only label and remedy may differ here`,
      );
      faults.push(faultAt(file, path, reason));
    }
    if (used.has(use)) {
      const reason = inBoth(`Điều kiện "${use}" đã ghi ở trên`, `"${use}" is already listed above`);
      faults.push(faultAt(file, path, reason));
    }
    used.add(use);
  });
  return faults;
}

export function toProgramme(programmeId: string, data: ProgrammeData, criteria: Criteria): Programme {
  return {
    id: programmeId,
    code: data.code,
    needs: data.needs,
    fairKind: data.fairKind ?? null,
    unit: data.unit,
    name: data.name,
    summary: data.summary,
    rules: data.rules.map((rule) => ({
      from: rule.from ?? null,
      to: rule.to ?? null,
      percent: rule.percent ?? null,
      ceiling: rule.ceiling ?? null,
      level: rule.level,
      citation: toCitation(rule),
    })),
    criteria: data.criteria.flatMap(({ use, label, remedy, condition, citation }) =>
      (criteria.get(use) ?? []).map((version) => ({
        ...version,
        label: label ?? version.label,
        remedy: remedy ?? version.remedy,
        condition: condition ?? version.condition,
        citation: citation === undefined ? version.citation : toCitation(citation),
      })),
    ),
  };
}
