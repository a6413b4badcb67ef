import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/facts.ts';
import { chooseProgramme, otherThatFit } from '../../../src/core/programme-choice.ts';
import { rule } from './national-ceilings.ts';
import { context, million, noodleHousehold, nothingKnown, programme, rulebook } from './samples.ts';

const chosenFor = (facts: Partial<Facts>) =>
  chooseProgramme(rulebook, { ...noodleHousehold, ...facts }, context.today)?.id ?? null;
const othersFor = (facts: Partial<Facts>) =>
  otherThatFit(rulebook, { ...noodleHousehold, ...facts }, context.today).map(({ id }) => id);

describe('the need leads to a programme', () => {
  it('a line counts as a line only above 600 triệu', () => {
    expect(chosenFor({ isLine: true, cost: 600 * million })).toBe('machinery');
    expect(chosenFor({ isLine: true, cost: 600 * million + 1 })).toBe('technology-line');
    expect(chosenFor({ isLine: false, cost: 900 * million })).toBe('machinery');
    expect(chosenFor({ isLine: null, cost: 900 * million })).toBe('machinery');
    expect(chosenFor({ isLine: true, cost: null })).toBe('machinery');
  });

  it('a fair waits for which kind of fair', () => {
    expect(chosenFor({ need: 'fair', fairKind: null })).toBeNull();
    expect(chosenFor({ need: 'fair', fairKind: 'domestic' })).toBe('fair-domestic');
    expect(chosenFor({ need: 'fair', fairKind: 'abroad' })).toBe('fair-abroad');
  });

  it('other needs lead straight there', () => {
    expect(chosenFor({ need: 'trademark' })).toBe('trademark');
    expect(chosenFor({ need: 'start-up' })).toBe('start-up');
  });

  it('nothing is chosen while the need is unknown, unsure, or served by no programme', () => {
    expect(chosenFor({ need: null })).toBeNull();
    expect(chosenFor({ need: 'unsure' })).toBeNull();
    expect(chosenFor({ need: 'training' })).toBeNull();
  });
});

describe('what else fits the establishment', () => {
  it('leaves out the own need and puts the needs of most people first', () => {
    expect(othersFor({})).toEqual([
      'trademark',
      'fair-organised',
      'fair-domestic',
      'fair-abroad',
      'start-up',
    ]);
    expect(othersFor({ need: 'trademark' })).toEqual([
      'machinery',
      'technology-line',
      'fair-organised',
      'fair-domestic',
      'fair-abroad',
      'start-up',
    ]);
  });

  it('offers everything to somebody who is not sure what to ask for', () => {
    expect(othersFor({ need: 'unsure' })).toHaveLength(rulebook.programmes.length);
    expect(otherThatFit(rulebook, nothingKnown, context.today)).toHaveLength(rulebook.programmes.length);
  });

  it('leaves out what the place or the size excludes', () => {
    expect(othersFor({ areaClass: 'I', commune: '01273' })).not.toContain('start-up');
    expect(othersFor({ legalForm: 'company', size: 'large' })).toEqual([]);
    expect(othersFor({ activity: 'trades' })).toEqual([]);
  });

  it('keeps what a missing register or an unclear sector only delays', () => {
    expect(othersFor({ legalForm: 'unregistered', isRegistered: false })).toContain('trademark');
    expect(othersFor({ sector: 'unsure' })).toContain('trademark');
  });

  it('puts a programme without any rule today last', () => {
    const planned = programme({ id: 'planned', needs: ['showroom'], rules: [rule({ from: '2030-01-01' })] });
    const wider = { ...rulebook, programmes: [planned, ...rulebook.programmes] };
    const others = otherThatFit(wider, noodleHousehold, context.today).map(({ id }) => id);
    expect(others.indexOf('planned')).toBeGreaterThan(others.indexOf('fair-abroad'));
  });
});
