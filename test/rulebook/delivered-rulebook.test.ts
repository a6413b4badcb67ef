import { describe, expect, it } from 'vitest';
import type { Texts } from '../../src/core/rulebook.ts';
import { readRulebook } from '../../src/rulebook/read-rulebook.ts';
import { readPinnedRulebook } from '../core/eligibility/pinned-rulebook.ts';

const { areas, programmes, sources, generalAnswers, centre } = readPinnedRulebook();
const formerNames = areas.flatMap((area) => area.formerNames);

it('the rulebook that is in use is in order, whatever the centre has changed in it', () => {
  expect(readRulebook(new URL('../../rulebook/', import.meta.url))).toMatchObject({ ok: true });
});

describe('the rulebook that the product came with', () => {
  it('has the 56 communes and wards of the province in ten former districts', () => {
    expect(areas).toHaveLength(56);
    expect(areas.filter(({ type }) => type === 'ward').map(({ name }) => name)).toEqual([
      'Thục Phán',
      'Nùng Trí Cao',
      'Tân Giang',
    ]);
    expect(new Set(areas.map(({ district }) => district)).size).toBe(10);
    expect(areas.filter(({ areaClass }) => areaClass === 'III')).toHaveLength(53);
  });

  it('knows all 161 former units: 139 communes, 8 wards, 14 towns', () => {
    const counted = ['xã ', 'phường ', 'thị trấn '].map(
      (unit) => formerNames.filter((name) => name.startsWith(unit)).length,
    );
    expect(counted).toEqual([139, 8, 14]);
    expect(formerNames).toHaveLength(161);
  });

  it('has exactly six former names that stood for more than one unit', () => {
    const bare = formerNames.map((name) => name.replace(/^(xã|phường|thị trấn) /u, ''));
    const repeated = new Set(bare.filter((name, index) => bare.indexOf(name) !== index));
    expect([...repeated].sort()).toEqual(
      ['Hưng Đạo', 'Quang Trung', 'Đức Long', 'Vĩnh Quang', 'Phan Thanh', 'Ngọc Động'].sort(),
    );
    expect(bare.filter((name) => name === 'Hưng Đạo')).toHaveLength(3);
  });

  it('serves every need that the form offers', () => {
    const served = new Set(programmes.flatMap(({ needs }) => needs));
    expect(served.size).toBe(16);
    const fairs = programmes.flatMap(({ fairKind }) => fairKind ?? []);
    expect(fairs.sort()).toEqual(['abroad', 'domestic', 'organised']);
  });

  it('never confirms a figure without naming the years in which it was read', () => {
    const bare = programmes.flatMap(({ id, rules }) =>
      rules.filter(({ citation }) => citation.isConfirmed && citation.seen === undefined).map(() => id),
    );
    expect(bare).toEqual([]);
  });

  it('says everything in English as well', () => {
    const all: readonly Texts[] = [
      centre.name,
      ...[...sources.values()].flatMap(({ name, status }) => [name, status]),
      ...programmes.flatMap(({ name, summary, criteria }) => [
        name,
        summary,
        ...criteria.flatMap(({ label, remedy }) => [label, remedy]),
      ]),
      ...generalAnswers.flatMap(({ question, answer }) => [question, answer]),
    ];
    expect(all.filter((texts) => texts['en'] === undefined)).toEqual([]);
  });
});
