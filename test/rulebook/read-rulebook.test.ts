import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Rulebook } from '../../src/core/rulebook.ts';
import { readRulebook } from '../../src/rulebook/read-rulebook.ts';
import { copyRulebook, faultsIn, plant, smallRulebook } from './planted-rulebook.ts';

function read(folder: string | URL = smallRulebook): Rulebook {
  const result = readRulebook(folder);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.rulebook;
}

function versionAfter(file: string, right: string, wrong: string): string {
  const folder = copyRulebook();
  plant(folder, file, right, wrong);
  const { version } = read(folder);
  rmSync(folder, { recursive: true });
  return version;
}

describe('what the rules read from the rulebook', () => {
  it('finds it by path and by address alike', () => {
    expect(read(pathToFileURL(smallRulebook))).toEqual(read());
  });

  it('turns Vietnamese days, money and hours into what is calculated with', () => {
    const { centre } = read();
    expect(centre.holidays).toEqual(['2027-01-01', '2027-09-02']);
    expect(centre.usuallyGranted[0]?.dong).toBe(113_000_000);
    expect(centre.officeHours).toEqual([
      { from: 450, to: 690 },
      { from: 810, to: 1020 },
    ]);
    expect(centre.workingDays).toEqual([1, 2, 3, 4, 5]);
  });

  it('keeps the figures of each period with their source', () => {
    const machine = read().programmes.find(({ id }) => id === 'machine');
    expect(machine?.rules.map(({ from, to, percent, ceiling }) => [from, to, percent, ceiling])).toEqual([
      ['2014-04-04', '2018-05-11', 50, 200_000_000],
      ['2018-05-11', null, 50, 300_000_000],
    ]);
    expect(machine?.rules[1]?.citation).toEqual({
      source: 'old-law',
      place: 'Điều 8 khoản 4',
      isConfirmed: true,
      seen: '2018–2021',
    });
  });

  it('leaves a figure open where none is written', () => {
    const fair = read().programmes.find(({ id }) => id === 'fair');
    expect(fair?.rules).toEqual([
      {
        from: null,
        to: null,
        percent: null,
        ceiling: null,
        level: 'national',
        citation: { source: 'old-law', place: '', isConfirmed: false },
      },
    ]);
  });

  it('gives a programme every version of its criteria, and its own words where it has some', () => {
    const machine = read().programmes.find(({ id }) => id === 'machine');
    expect(machine?.criteria.map(({ id, from, remedy }) => [id, from, remedy.vi])).toEqual([
      ['registered', '2012-07-05', 'Đăng ký ở xã'],
      ['registered', '2025-10-15', 'Đăng ký ở xã'],
      ['cost', null, 'Hỏi Trung tâm'],
    ]);
  });

  it('fills the figures into the general answers in each language', () => {
    const [howMuch, where] = read().generalAnswers;
    expect(howMuch?.answer).toEqual({
      vi: 'Nhiều nhất 50% giá và 300 triệu đồng; thường 113 triệu đồng.',
      en: 'At most 50% of the price and 300 million đồng; usually 113 million đồng.',
    });
    expect(where?.answer.vi).toBe(
      'Trung tâm, Phố cũ, 02063852000, 07:30–11:30, 13:30–17:00, thứ Hai đến thứ Sáu.',
    );
  });

  it('counts what is not confirmed yet', () => {
    expect(readRulebook(smallRulebook)).toMatchObject({ ok: true, unconfirmed: 4 });
  });

  it('has a version of twelve hexadecimal digits', () => {
    expect(read().version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('has another version as soon as a figure or a text changes', () => {
    const { version } = read();
    expect(versionAfter('programmes/machine.yaml', '300.000.000', '300.000.001')).not.toBe(version);
    expect(versionAfter('criteria.yaml', 'Đăng ký ở xã', 'Đăng ký ở phường')).not.toBe(version);
    expect(versionAfter('sources.yaml', 'Còn hiệu lực', 'Hết hiệu lực')).not.toBe(version);
    expect(versionAfter('areas.yaml', 'II: 80', 'II: 70')).not.toBe(version);
  });

  it('keeps its version when only a comment, the order of entries or the way of writing a day changes', () => {
    const { version } = read();
    expect(versionAfter('programmes/machine.yaml', 'code: MAY', '# ghi chú\ncode: MAY')).toBe(version);
    expect(versionAfter('sources.yaml', '28/03/2018', '2018-03-28')).toBe(version);
    expect(
      versionAfter('centre.yaml', '{ text: Phố cũ, confirmed: true }', '{ confirmed: true, text: Phố cũ }'),
    ).toBe(version);
  });

  it('finds no fault in the small rulebook, so that each planted one stands out', () => {
    expect(faultsIn(smallRulebook)).toEqual([]);
  });
});
