import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchAreas } from '../../src/core/area-search.ts';
import { readPinnedRulebook } from './eligibility/pinned-rulebook.ts';

const { areas } = readPinnedRulebook();

const found = (typed: string): readonly string[] => searchAreas(areas, typed).map(({ area }) => area.name);

describe('an owner finds the commune', () => {
  it.each([
    ['by its name', 'Thành Công'],
    ['without diacritics', 'thanh cong'],
    ['without spaces', 'ThanhCong'],
    ['with the unit before it', 'xã Thành Công'],
    ['with an abbreviated unit', 'x.Thanh Cong'],
    ['with the former district', 'Thành Công, huyện Nguyên Bình (cũ)'],
    ['with the province', 'thanh cong, tinh cao bang'],
    ['with the province as people say it', 'Thành Công Cao Bằng'],
    ['by the name before 2025', 'Quang Thành'],
  ])('%s', (_, typed) => {
    const [match, ...others] = searchAreas(areas, typed);
    expect(match).toMatchObject({ area: { code: '01777' }, isExact: true });
    expect(others).toEqual([]);
  });

  it.each([
    ['p. tan giang', 'Tân Giang'],
    ['phường Sông Hiến', 'Thục Phán'],
    ['TT Nước Hai', 'Hòa An'],
    ['thị trấn Tà Lùng', 'Phục Hòa'],
    ['phuc sen', 'Quảng Uyên'],
    ['cai bo', 'Độc Lập'],
  ])('by a former unit: "%s" is now %s', (typed, name) => {
    expect(found(typed)).toEqual([name]);
  });

  it('inside a longer address, the smaller place first', () => {
    expect(found('Xóm Bản Chang, xã Thành Công')).toEqual(['Thành Công']);
    expect(found('Cai Bộ, Quảng Uyên')).toEqual(['Độc Lập', 'Quảng Uyên']);
  });

  it('from the beginning of a name', () => {
    expect(found('thuc')).toContain('Thục Phán');
  });

  it('with a typing slip, after the names that fit better', () => {
    expect(found('tam kin')).toEqual(['Tam Kim']);
    expect(found('thnah cong')[0]).toBe('Thành Công');
  });

  it('and gets nothing for a place that is not in the province', () => {
    expect(found('Thất Khê, Lạng Sơn')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('   …  ')).toEqual([]);
  });
});

describe('it says by which name it found the place', () => {
  it('today’s name', () => {
    expect(searchAreas(areas, 'tam kim')).toMatchObject([
      { matchedName: 'Tam Kim', isFormer: false, isExact: true },
    ]);
  });

  it('a former one', () => {
    expect(searchAreas(areas, 'hoa tham')).toMatchObject([
      { area: { name: 'Tam Kim' }, matchedName: 'xã Hoa Thám', isFormer: true, isExact: true },
    ]);
  });
});

describe('an ambiguous name gives every place it may mean', () => {
  it.each([
    ['Hưng Đạo', ['Hưng Đạo', 'Thục Phán', 'Tam Kim']],
    ['quang trung', ['Quang Trung', 'Nguyễn Huệ']],
    ['đức long', ['Đức Long', 'Nam Tuấn']],
    ['vĩnh quang', ['Nùng Trí Cao', 'Lý Bôn']],
    ['phan thanh', ['Phan Thanh', 'Khánh Xuân']],
    ['ngọc động', ['Thanh Long', 'Hạnh Phúc']],
  ])('%s', (typed, names) => {
    const matches = searchAreas(areas, typed);
    expect(matches.map(({ area }) => area.name)).toEqual(names);
    expect(matches.every(({ isExact }) => isExact)).toBe(true);
  });

  it.each([
    ['hung dao nguyen binh', 'Tam Kim'],
    ['Hưng Đạo, huyện Bảo Lạc', 'Hưng Đạo'],
    ['hung dao tp cao bang', 'Thục Phán'],
    ['quang trung hoa an', 'Nguyễn Huệ'],
    ['Quang Trung, Trùng Khánh', 'Quang Trung'],
  ])('unless the former district tells them apart: %s', (typed, name) => {
    expect(found(typed)).toEqual([name]);
  });

  it('and the province’s name does not narrow it to the city', () => {
    expect(found('Hưng Đạo, Cao Bằng')).toEqual(['Hưng Đạo', 'Thục Phán', 'Tam Kim']);
  });

  it('a commune that came from another district is still found', () => {
    expect(found('thinh vuong, nguyen binh')).toEqual(['Bạch Đằng']);
  });

  const ofBaoLac = [
    'Bảo Lạc',
    'Cốc Pàng',
    'Cô Ba',
    'Khánh Xuân',
    'Xuân Trường',
    'Hưng Đạo',
    'Huy Giáp',
    'Sơn Lộ',
  ];
  it.each([
    ['Bảo Lạc', ofBaoLac],
    ['bao lac', ofBaoLac],
    ['baolac', ofBaoLac],
    ['Bảo Lạc, Cao Bằng', ofBaoLac],
    ['bao lac cu', ofBaoLac],
    ['xã Bảo Lạc', ['Bảo Lạc']],
    ['TT Bảo Lạc', ['Bảo Lạc']],
    ['Bảo Lạc, huyện Bảo Lạc', ['Bảo Lạc']],
  ])('a commune that bears the name of its former district stands first of it: %s', (typed, names) => {
    const matches = searchAreas(areas, typed);
    expect(matches.filter(({ isExact }) => isExact).map(({ area }) => area.name)).toEqual(names);
  });

  it('every bare name of a former district is asked about', () => {
    const names = new Set(areas.map(({ districtName }) => districtName));
    for (const name of names)
      if (!name.startsWith('Thành phố')) expect(found(name).length).toBeGreaterThan(3);
  });

  it('a former district alone gives its communes, none of them for certain', () => {
    const matches = searchAreas(areas, 'huyện Quảng Hòa');
    expect(matches.map(({ area }) => area.name)).toEqual([
      'Quảng Uyên',
      'Độc Lập',
      'Hạnh Phúc',
      'Bế Văn Đàn',
      'Phục Hòa',
    ]);
    expect(matches.some(({ isExact }) => isExact)).toBe(false);
  });
});

describe('for every unit of today and of before', () => {
  it('its own name finds it, exactly', () => {
    const lost = areas.flatMap((area) =>
      [area.name, ...area.formerNames].filter(
        (name) => !searchAreas(areas, name).some((match) => match.isExact && match.area === area),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('whatever is typed, no area is offered twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'aăâbcdđghiklmnơ ') })),
        (typed) => {
          const codes = searchAreas(areas, typed).map(({ area }) => area.code);
          expect(new Set(codes).size).toBe(codes.length);
        },
      ),
    );
  });
});
