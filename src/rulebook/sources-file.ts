// sources.yaml: the legal texts and publications that everything else cites.
import { z } from 'zod';
import type { Source } from '../core/rulebook.ts';
import { type Fault, inBoth } from './fault.ts';
import { day, id, texts } from './field-types.ts';
import { type CheckedFile, faultAt } from './shape.ts';

export const sourcesShape = z.record(
  id,
  z.strictObject({ name: texts, issued: day.optional(), effective: day.optional(), status: texts }),
);

type SourcesData = z.output<typeof sourcesShape>;

export function findSourceFaults({ file, data }: CheckedFile<SourcesData>): readonly Fault[] {
  return Object.entries(data).flatMap(([source, { issued, effective }]) => {
    if (issued === undefined || effective === undefined || issued <= effective) return [];
    const reason = inBoth(
      'Ngày có hiệu lực không thể trước ngày ban hành',
      'It cannot take effect before it was issued',
    );
    return [faultAt(file, [source, 'effective'], reason)];
  });
}

export function toSources(data: SourcesData): ReadonlyMap<string, Source> {
  return new Map(
    Object.entries(data).map(([source, { name, issued, effective, status }]) => [
      source,
      { id: source, name, issued: issued ?? null, effective: effective ?? null, status },
    ]),
  );
}
