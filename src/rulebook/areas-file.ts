// areas.yaml: the communes and wards of today, grouped by former district, with the names that people still use.
import { z } from 'zod';
import type { Area, AreaClass } from '../core/area.ts';
import { type Fault, inBoth } from './fault.ts';
import { id, percent, text } from './field-types.ts';
import { type CheckedFile, faultAt } from './shape.ts';

const codeReason = inBoth(
  'Mã xã phải có đúng 5 chữ số và đặt trong dấu nháy, ví dụ "01777"',
  'A commune code has exactly 5 digits, in quotes, for example "01777"',
);
const unitReason = inBoth(
  'Tên cũ phải bắt đầu bằng xã, phường hoặc thị trấn',
  'A former name begins with xã, phường or thị trấn',
);

const areaClasses = ['I', 'II', 'III'] as const satisfies readonly AreaClass[];

export const areasShape = z.strictObject({
  source: id,
  areaShare: z.strictObject({ I: percent, II: percent, III: percent, confirmed: z.boolean() }),
  districts: z.record(
    id,
    z.strictObject({
      name: text,
      units: z
        .array(
          z.strictObject({
            code: z.string({ error: codeReason }).regex(/^\d{5}$/, codeReason),
            name: text,
            type: z.enum(['commune', 'ward']),
            areaClass: z.enum(areaClasses),
            formerNames: z.array(z.string().regex(/^(xã|phường|thị trấn) \S/u, unitReason)),
          }),
        )
        .min(1),
    }),
  ),
});

type AreasData = z.output<typeof areasShape>;

/** Codes and names of today are each used once, and a unit is merged into one place only once. */
export function findAreaFaults({ file, data }: CheckedFile<AreasData>): readonly Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const claim = (what: string, shown: string, path: readonly PropertyKey[]): void => {
    if (seen.has(what)) {
      const reason = inBoth(`"${shown}" đã ghi một lần ở trên`, `"${shown}" is already given above`);
      faults.push(faultAt(file, path, reason));
    }
    seen.add(what);
  };
  for (const [district, { units }] of Object.entries(data.districts)) {
    units.forEach((unit, index) => {
      const path = ['districts', district, 'units', index];
      claim(`code ${unit.code}`, unit.code, [...path, 'code']);
      claim(`name ${unit.name}`, unit.name, [...path, 'name']);
      for (const former of unit.formerNames) {
        claim(`former ${unit.code} ${former}`, former, [...path, 'formerNames']);
      }
    });
  }
  return faults;
}

/** In the order of the file: by former district. */
export function toAreas(data: AreasData): readonly Area[] {
  return Object.entries(data.districts).flatMap(([district, { name: districtName, units }]) =>
    units.map((unit) => ({ ...unit, district, districtName })),
  );
}
