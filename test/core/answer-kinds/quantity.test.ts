import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/core/format.ts';
import { read } from './reading.ts';

const quantity = { kind: 'quantity' } as const;

describe('an amount with its unit', () => {
  it.each([
    ['1 tấn', '1 tấn'],
    ['2,5 tấn/tháng', '2.5 tấn/tháng'],
    ['hai tấn', '2 tấn'],
    ['hai tan', '2 tan'],
    ['5 tạ', '5 tạ'],
    ['30 yến', '30 yến'],
    ['1 vạn viên', '10000 viên'],
    ['1 vạn 2 viên', '12000 viên'],
    ['2 nghìn 5 viên', '2500 viên'],
    ['3 mẻ', '3 mẻ'],
    ['3 mẻ, mỗi mẻ 50 kg', '3 mẻ, mỗi mẻ 50 kg'],
    ['200 bộ quần áo', '200 bộ quần áo'],
    ['khoảng 200kg / ngày ạ', '200 kg/ngày'],
    ['100 m²/ngày', '100 m²/ngày'],
    ['nửa tấn', '0.5 tấn'],
    ['tấn rưỡi', '1.5 tấn'],
    ['2 tấn rưỡi một tháng', '2.5 tấn một tháng'],
    ['2 tấn 5', '2.5 tấn'],
    ['1 tấn 2 tạ', '1.2 tấn'],
    ['mỗi tháng 1 tấn', '1 tấn/tháng'],
    ['1 ngày được 50 kg', '50 kg/ngày'],
    ['một tháng làm được khoảng một tấn miến', '1 tấn miến/tháng'],
    ['1', '1'],
    ['chưa làm được gì', '! notAQuantity'],
    ['chưa có', '0'],
  ])('reads "%s"', (text, shown) => {
    expect(read(quantity, text)).toBe(shown);
  });

  it.each([
    ['5-6 tấn', '? 5 tấn | 6 tấn'],
    ['từ 1 tấn lên 2,5 tấn', '? 1 tấn | 2.5 tấn'],
    ['1 tấn - 1,2 tấn', '? 1 tấn | 1.2 tấn'],
    ['hai ba tấn', '? 2 tấn | 3 tấn'],
    ['1-2 nghìn viên', '? 1000 viên | 2000 viên'],
    ['1,200 viên', '? 1.2 viên | 1200 viên'],
    ['1 đến 2 tấn miến khô một tháng tùy vụ', '? 1 tấn miến | 2 tấn miến'],
  ])('lets the person pick from "%s"', (text, candidates) => {
    expect(read(quantity, text)).toBe(candidates);
  });

  it.each([
    ['nam thi 3 tan nam thi 5 tan', '? 3 tan | 5 tan'],
    ['mùa này 3 tấn, mùa kia 5 tấn', '? 3 tấn | 5 tấn'],
    ['bây giờ 1 tấn/tháng, sau này 2,5 tấn/tháng', '? 1 tấn/tháng | 2.5 tấn/tháng'],
    ['nay 2 tấn rưỡi, sau 3 tấn rưỡi', '? 2.5 tấn | 3.5 tấn'],
    ['200 bộ một tháng, tháng Tết 500 bộ một tháng', '? 200 bộ | 500 bộ'],
  ])('asks which of two amounts of the same thing is meant by "%s"', (text, candidates) => {
    expect(read(quantity, text)).toBe(candidates);
  });

  it.each([
    'nam it',
    'ba gac',
    'nam duoc nam mat',
    'bay dat',
    'mot it',
    'tam bo',
    'sau 2 tháng',
    'sau nay moi biet',
    '-5 tấn',
    '- 5 tấn',
    '−5 tấn',
    'âm 5 tấn',
    'tru 5 tan',
  ])('hears no amount in "%s"', (text) => {
    expect(read(quantity, text)).toBe('! notAQuantity');
  });

  it.each([
    ['nam tan', '5 tan'],
    ['ba bao', '3 bao'],
    ['mot thang duoc hai tan', '2 tan/thang'],
    ['nua tan', '0.5 tan'],
    ['mot van vien', '10000 vien'],
  ])('still hears the number in "%s"', (text, shown) => {
    expect(read(quantity, text)).toBe(shown);
  });

  it.each(['gấp đôi', 'gap doi', 'gấp 3 lần', 'tăng 30%', 'nhiều hơn trước', ''])(
    'asks for a figure where "%s" has none of its own',
    (text) => {
      expect(read(quantity, text)).toBe('! notAQuantity');
    },
  );

  it('reads back every amount that it writes, with any unit of letters', () => {
    const unit = fc.constantFrom('tấn', 'kg/ngày', 'viên', 'bộ', 'mẻ một tuần', 'm²', 'chiếc');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 2 }),
        unit,
        (digits, places, unit) => {
          const amount = Number((digits / 10 ** places).toFixed(places));
          expect(read(quantity, `${formatNumber(amount, 'vi')} ${unit}`)).toBe(`${amount} ${unit}`);
        },
      ),
    );
  });
});
