// Reads a rulebook's folder of YAML files into the core's types, or says what is wrong, where, in words an editor understands.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Rulebook } from '../core/rulebook.ts';
import { answersShape, findAnswerFaults, toGeneralAnswers } from './answers-file.ts';
import { areasShape, findAreaFaults, toAreas } from './areas-file.ts';
import { centreShape, findCentreFaults, findEmpty, toCentre } from './centre-file.ts';
import { criteriaShape, findCriterionFaults, toCriteria } from './criteria-file.ts';
import { byFileAndLine, type Fault } from './fault.ts';
import { listFolder, sharedFiles } from './folder.ts';
import { findProgrammeFaults, programmeShape, toProgramme } from './programme-file.ts';
import { countUnconfirmed, findRepeatedCodes, findUnknownSources } from './references.ts';
import { type CheckedFile, checkShape } from './shape.ts';
import { findSourceFaults, sourcesShape, toSources } from './sources-file.ts';
import { fingerprint } from './version.ts';
import { readYamlFile } from './yaml-file.ts';

export type RulebookResult =
  | {
      readonly ok: true;
      readonly rulebook: Rulebook;
      /** How many figures and facts still say "confirmed: false". */
      readonly unconfirmed: number;
      /** What the centre has still to fill in: field names of centre.yaml. */
      readonly empty: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** `folder` holds centre.yaml, areas.yaml, sources.yaml, criteria.yaml, answers.yaml and programmes/<id>.yaml. */
export function readRulebook(folder: URL | string): RulebookResult {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const listing = listFolder(path);
  const faults: Fault[] = [...listing.faults];
  const read = <Data>(name: string, shape: z.ZodType<Data>): CheckedFile<Data> | null => {
    const yaml = readYamlFile(path, name);
    const result = yaml.ok ? checkShape(yaml.file, shape) : yaml;
    if (result.ok) return result.checked;
    faults.push(...result.faults);
    return null;
  };
  const [answersName, areasName, centreName, criteriaName, sourcesName] = sharedFiles;
  const answers = read(answersName, answersShape);
  const areas = read(areasName, areasShape);
  const centre = read(centreName, centreShape);
  const criteria = read(criteriaName, criteriaShape);
  const sources = read(sourcesName, sourcesShape);
  const programmes = listing.programmeFiles.flatMap((name) => read(name, programmeShape) ?? []);
  const isShaped =
    answers !== null && areas !== null && centre !== null && criteria !== null && sources !== null;
  if (!isShaped || faults.length > 0) return { ok: false, faults: faults.sort(byFileAndLine) };
  return joinFiles({ answers, areas, centre, criteria, sources, programmes });
}

interface RulebookFiles {
  readonly answers: CheckedFile<z.output<typeof answersShape>>;
  readonly areas: CheckedFile<z.output<typeof areasShape>>;
  readonly centre: CheckedFile<z.output<typeof centreShape>>;
  readonly criteria: CheckedFile<z.output<typeof criteriaShape>>;
  readonly sources: CheckedFile<z.output<typeof sourcesShape>>;
  readonly programmes: readonly CheckedFile<z.output<typeof programmeShape>>[];
}

/** Each file has its shape; now they must fit each other. */
function joinFiles(files: RulebookFiles): RulebookResult {
  const { answers, areas, criteria, sources, programmes } = files;
  const all = [answers, areas, files.centre, criteria, sources, ...programmes];
  const knownSources = new Set(Object.keys(sources.data));
  const centre = toCentre(files.centre.data);
  const knownCriteria = toCriteria(criteria.data);
  const joined = programmes.map(({ file, data }) =>
    toProgramme(basename(file.name, '.yaml'), data, knownCriteria),
  );
  const figures = { centre, programmes: joined };
  const faults = [
    ...all.flatMap(({ file }) => findUnknownSources(file, knownSources)),
    ...findCentreFaults(files.centre),
    ...findAreaFaults(areas),
    ...findSourceFaults(sources),
    ...findCriterionFaults(criteria),
    ...programmes.flatMap((programme) => findProgrammeFaults(programme, knownCriteria)),
    ...findRepeatedCodes(programmes),
    ...findAnswerFaults(answers, figures),
  ];
  if (faults.length > 0) return { ok: false, faults: faults.sort(byFileAndLine) };
  const { I, II, III } = areas.data.areaShare;
  const content = {
    centre,
    areas: toAreas(areas.data),
    sources: toSources(sources.data),
    programmes: joined,
    generalAnswers: toGeneralAnswers(answers.data, figures),
    areaShare: { I, II, III },
  };
  return {
    ok: true,
    rulebook: { version: fingerprint(content), ...content },
    empty: findEmpty(files.centre.data),
    unconfirmed: all.reduce((sum, { file }) => sum + countUnconfirmed(file.content), 0),
  };
}
