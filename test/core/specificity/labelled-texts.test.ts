import { describe, expect, it } from 'vitest';
import { isUnaccented, labelledTexts, measure } from './labelled-texts.ts';

const { tuning, heldOut } = labelledTexts;
const everything = [...tuning, ...heldOut];

describe('the check for vague texts, against texts that people labelled', () => {
  it.each([
    ['the texts the rules were made with', tuning],
    ['the texts held out from them', heldOut],
  ])('agrees on what is vague and what is named: %s', (_name, labels) => {
    const { vague, found } = measure(labels);
    expect(vague.precision).toBeGreaterThanOrEqual(0.85);
    expect(vague.recall).toBeGreaterThanOrEqual(0.85);
    expect(found.precision).toBeGreaterThanOrEqual(0.85);
    expect(found.recall).toBeGreaterThanOrEqual(0.85);
  });

  it('is measured on enough texts: 80, near half of them vague, a third without diacritics, none twice', () => {
    const vague = everything.filter(({ isVague }) => isVague).length / everything.length;
    expect(everything.length).toBeGreaterThanOrEqual(80);
    expect(vague).toBeGreaterThan(0.45);
    expect(vague).toBeLessThan(0.55);
    expect(everything.filter(({ text }) => isUnaccented(text)).length).toBeGreaterThan(everything.length / 3);
    expect(new Set(everything.map(({ text }) => text)).size).toBe(everything.length);
  });

  it('would notice a check that calls everything vague', () => {
    const labels = everything.map((label) => ({ ...label, isVague: !label.isVague }));
    expect(measure(labels).vague.precision).toBeLessThan(0.85);
  });
});
