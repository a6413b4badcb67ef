import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/verdict.json' with { type: 'json' };
import vi from '../../../locales/vi/verdict.json' with { type: 'json' };
import { outcomeByNote } from '../../../src/core/criteria/conclusion.ts';
import { evaluateCriterion } from '../../../src/core/criteria/evaluate-criterion.ts';
import { casesFor } from './criterion-cases.ts';
import { sampleConditions } from './sample-conditions.ts';
import { criterion, million, noodleHousehold } from './samples.ts';

type Texts = { readonly [key: string]: string | Texts };
const languages: readonly { readonly language: string; readonly texts: Texts }[] = [
  { language: 'vi', texts: vi },
  { language: 'en', texts: en },
];

function flatten(texts: Texts, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flatten(value, `${path}${key}.`)],
    ),
  );
}

const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

const sentenceOf = (texts: Texts, key: string): string => {
  const text = flatten(texts).get(key);
  if (text === undefined) throw new Error(`no text ${key}`);
  return text;
};

describe.each(languages)('the words of a verdict in $language', ({ texts }) => {
  it('has one sentence for every note of a line, and no other', () => {
    const wanted = Object.entries(outcomeByNote).flatMap(([test, notes]) =>
      Object.keys(notes).map((note) => `line.${test}.${note}`),
    );
    const existing = [...flatten(texts).keys()].filter((key) => key.startsWith('line.'));
    expect(existing.sort()).toEqual(wanted.sort());
  });

  it('has a next door for every reason that excludes', () => {
    const excluding = Object.entries(outcomeByNote).flatMap(([test, notes]) =>
      Object.entries(notes).flatMap(([note, outcome]) =>
        outcome === 'unmet' ? [`nextDoor.${test}.${note}`] : [],
      ),
    );
    const existing = [...flatten(texts).keys()].filter((key) => key.startsWith('nextDoor.'));
    expect(existing.sort()).toEqual(excluding.sort());
  });

  it('fills every blank of a sentence from the figures of its line', () => {
    for (const condition of sampleConditions) {
      for (const most of [90 * million, null]) {
        for (const asked of casesFor(condition, { need: 'machine', cost: 180 * million, most })) {
          const line = evaluateCriterion(
            criterion('asked', condition),
            { ...noodleHousehold, ...asked.facts },
            { needs: ['machine'], most },
          );
          const sentence = sentenceOf(texts, `line.${condition.test}.${line.note}`);
          expect(Object.keys(line.values), `${condition.test}.${line.note}`).toEqual(
            expect.arrayContaining([...placeholdersIn(sentence)]),
          );
        }
      }
    }
  });

  it('is NFC, without blank ends', () => {
    for (const [key, text] of flatten(texts)) {
      expect(text.normalize('NFC'), key).toBe(text);
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
    }
  });
});

describe('the two languages', () => {
  it('have the same texts with the same blanks', () => {
    const blanks = (texts: Texts) =>
      [...flatten(texts)].map(([key, text]) => `${key} ${placeholdersIn(text).join(' ')}`);
    expect(blanks(en)).toEqual(blanks(vi));
  });
});

describe('the Vietnamese sentences', () => {
  it('keep to about twenty words each', () => {
    for (const [key, text] of flatten(vi)) {
      for (const sentence of text.split(/(?<=[.?!])\s/)) {
        const words = sentence.split(/\s+/).length;
        expect(words, `${key}: ${sentence}`).toBeLessThanOrEqual(24);
      }
    }
  });
});
