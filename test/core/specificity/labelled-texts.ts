// Reads the labelled texts, and measures how well the check agrees with the people who labelled them.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Want } from '../../../src/core/answer-kinds/answer-kind.ts';
import { checkSpecificity } from '../../../src/core/specificity/check-specificity.ts';

const want = z.enum(['number', 'unit', 'place', 'date', 'machine', 'outcome']);
const group = z.enum(['need', 'aim', 'effect', 'market']);
const labelledText = z.strictObject({
  group,
  isVague: z.boolean(),
  found: z.array(want),
  text: z.string().min(1),
});
const schema = z.strictObject({
  wants: z.record(group, z.array(want).min(1)),
  tuning: z.array(labelledText),
  heldOut: z.array(labelledText),
});

export type LabelledText = z.infer<typeof labelledText>;

export const labelledTexts = schema.parse(
  parse(readFileSync(new URL('./labelled-texts.yaml', import.meta.url), 'utf8')),
);

export interface Score {
  readonly precision: number;
  readonly recall: number;
}

export interface Measured {
  readonly texts: number;
  readonly vague: Score;
  readonly found: Score;
  readonly disagreements: readonly {
    readonly label: LabelledText;
    readonly isVague: boolean;
    readonly found: readonly Want[];
  }[];
}

/** Precision and recall of "vague", and of the wanted things over all texts together. */
export function measure(labels: readonly LabelledText[]): Measured {
  const results = labels.map((label) => ({
    label,
    ...checkSpecificity(label.text, labelledTexts.wants[label.group]),
  }));
  const pairs = results.flatMap(({ label, found }) =>
    labelledTexts.wants[label.group].map((name) => ({
      expected: label.found.includes(name),
      got: found.includes(name),
    })),
  );
  return {
    texts: labels.length,
    vague: score(results.map(({ label, isVague }) => ({ expected: label.isVague, got: isVague }))),
    found: score(pairs),
    disagreements: results
      .filter(
        ({ label, isVague, found }) => isVague !== label.isVague || [...found].join() !== label.found.join(),
      )
      .map(({ label, isVague, found }) => ({ label, isVague, found })),
  };
}

function score(pairs: readonly { readonly expected: boolean; readonly got: boolean }[]): Score {
  const right = pairs.filter(({ expected, got }) => expected && got).length;
  return {
    precision: right / pairs.filter(({ got }) => got).length,
    recall: right / pairs.filter(({ expected }) => expected).length,
  };
}

/** How many words, at the least, carry a diacritic: none means the text was typed without. */
export const isUnaccented = (text: string): boolean => /^\p{ASCII}*$/u.test(text);
