import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Want } from '../../../src/core/answer-kinds/answer-kind.ts';
import type { Area } from '../../../src/core/area.ts';
import { checkSpecificity } from '../../../src/core/specificity/check-specificity.ts';
import { readPlaceNames } from '../../../src/core/specificity/places.ts';

const all: readonly Want[] = ['number', 'unit', 'place', 'date', 'machine', 'outcome'];
const found = (text: string): readonly Want[] => checkSpecificity(text, all).found;

describe('a quantity', () => {
  it.each([
    'hai tấn',
    'hai tan',
    'ba tạ một tháng',
    'bon yen',
    '3 mẻ',
    'được vạn viên',
    '5 vạn viên',
    'gấp đôi',
    'san luong gap doi',
    'điện 3 pha',
    '5tr/tháng',
    '1tr5 một ngày công',
    'tấn rưỡi',
    'nửa tấn',
    'mười lăm người',
    'nam nguoi lam',
    '5-7 lao động',
    'tháng 3 tấn',
    '2000 viên gạch',
    'ngày 8 tiếng',
    '500k một cân',
    'tăng 30%',
    'xưởng 100m2',
  ])('is read in "%s"', (text) => {
    expect(found(text)).toEqual(expect.arrayContaining(['number', 'unit']));
  });

  it.each([
    'máy mua năm 2014',
    'mua 2014',
    '10/2027',
    'từ tháng 10 năm 2027',
    'sau thang 10 se lam',
    'quý 3 năm sau',
    '0912 345 678',
    'gọi +84 912.345.678',
    '0206 3852 123',
    'MST 4800123456',
    'xóm 3, tổ 5',
    'quốc lộ 4A',
    'máy MX200',
    'công nghệ 4.0',
    'nghề này làm 20 năm rồi',
    'ba con trong xom',
    'bay gio da cu',
    'mấy chục hộ',
    'đầu tư máy mới',
    'dau tu may moi',
    'mỗi năm người làm nghỉ hết',
    'góp một phần nhỏ',
    'ba mẹ tôi làm',
    'làm k kịp',
  ])('is not read in "%s"', (text) => {
    expect(found(text)).not.toContain('number');
  });
});

describe('a date', () => {
  it.each([
    'năm 2014',
    'tháng 10/2027',
    '05/06/2027',
    'quý III',
    'tháng 3 năm sau',
    'cuoi nam',
    'trước Tết',
    '10 năm nay',
  ])('is read in "%s"', (text) => expect(found(text)).toContain('date'));

  it.each(['kịp hàng Tết', 'tháng 3 tấn', '2000 viên', 'ngày 20 kg', 'dầu năm lít'])(
    'is not read in "%s"',
    (text) => {
      expect(found(text)).not.toContain('date');
    },
  );
});

describe('a machine', () => {
  it.each([
    'máy ép miến',
    'may cat CNC',
    'máy tráng bánh',
    'búa máy',
    'lo say',
    'maays saays',
    'dây chuyền sản xuất gạch',
    'băng tải',
    'máy cán tôn',
    'Máy Cán thép',
    'may can ton',
    'dàn cán tôn 6 sóng',
    'dây chuyền cán thép',
    'máy cưa',
    'máy tiện',
    'máy cân bao',
  ])('is named in "%s"', (text) => expect(found(text)).toContain('machine'));

  it.each([
    'máy cũ hay hỏng',
    'may cu hay hong',
    'máy móc thiết bị',
    'may mac gia cong',
    'tu dong hoa',
    'thiết bị mới',
    'máy cần thay',
    'máy của nhà',
    'máy cả cũ',
  ])('is not named in "%s"', (text) => expect(found(text)).not.toContain('machine'));
});

describe('a place', () => {
  it.each([
    'xã Tam Kim',
    'xa tam kim',
    'xóm 3',
    'trong xã',
    'Hà Nội',
    'o nguyen binh',
    'ở Bắc Hà',
    'xa thanh cong',
    'ở trung tâm huyện',
  ])('is read in "%s"', (text) => expect(found(text)).toContain('place'));

  it.each([
    'xã hội cần',
    'rất thành công',
    'phuong an tot',
    'bán rộng rãi',
    'di ban xa',
    'hội chợ lớn',
    'làng nghề',
  ])('is not read in "%s"', (text) => expect(found(text)).not.toContain('place'));

  it("is read by the names of communes, today's and former, once they are given", () => {
    const area: Area = {
      code: '01774',
      name: 'Tam Kim',
      type: 'commune',
      district: 'nguyen-binh',
      districtName: 'Nguyên Bình',
      areaClass: 'III',
      formerNames: ['Hoa Thám'],
    };
    const places = readPlaceNames([area]);
    expect(checkSpecificity('lay cui hoa tham', ['place'], places).found).toEqual(['place']);
    expect(checkSpecificity('mua o tam kim', ['place'], places).isVague).toBe(false);
    expect(checkSpecificity('lay cui hoa tham', ['place']).isVague).toBe(true);
  });
});

describe('an outcome', () => {
  it.each([
    'từ 1 tấn lên 2,5 tấn',
    'thêm 3 người',
    'gap ba lan',
    'giam mot nua',
    'tiết kiệm 6 triệu',
    'thu nhap 5tr/thang',
    'đạt OCOP',
  ])('is a change that can be measured: "%s"', (text) => expect(found(text)).toContain('outcome'));

  it.each(['nâng cao năng suất', 'tăng thu nhập', 'khách đặt 5 tấn', 'bà con 15 hộ', 'gop phan giam ngheo'])(
    'is not a wish, nor a mere figure: "%s"',
    (text) => expect(found(text)).not.toContain('outcome'),
  );
});

describe('vague', () => {
  it('means that what is wanted most is absent', () => {
    expect(checkSpecificity('máy ép miến', ['machine', 'number'])).toEqual({
      isVague: false,
      found: ['machine'],
      missing: ['number'],
    });
    expect(checkSpecificity('máy ép miến', ['number', 'machine']).isVague).toBe(true);
    expect(checkSpecificity('3 người', ['machine', 'number']).isVague).toBe(true);
  });

  it('is a text whose only figure counts the one machine', () => {
    expect(checkSpecificity('có 1 cái máy cũ', ['number', 'unit'])).toMatchObject({
      isVague: true,
      found: ['number', 'unit'],
    });
    expect(checkSpecificity('có 2 cái máy cũ', ['number', 'unit']).isVague).toBe(false);
  });

  it('is never said where the question wants nothing', () => {
    expect(checkSpecificity('gì cũng được', []).isVague).toBe(false);
  });
});

describe('whatever is typed', () => {
  it('each want is either found or missing, and the same text is read the same way again', () => {
    const scraps = fc.constantFrom(
      'máy ',
      'may cu ',
      '5tr',
      'xã ',
      'năm 2014 ',
      '10/',
      '- ',
      'hai tấn',
      'gấp ',
      '\u200b',
      '😀',
      '1-',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.uniqueArray(fc.constantFrom(...all)), (typed, wants) => {
        const check = checkSpecificity(typed, wants);
        expect([...check.found, ...check.missing].sort()).toEqual([...wants].sort());
        expect(checkSpecificity(typed.normalize('NFD'), wants)).toEqual(
          checkSpecificity(typed.normalize('NFC'), wants),
        );
      }),
    );
  });

  it.each(['9', '1-', '1/', 'a', 'máy ', 'aw', '1,', '0 ', '- '])(
    '4,000 characters of "%s" are read in no time',
    (scrap) => {
      const text = scrap.repeat(4000 / scrap.length);
      const start = performance.now();
      checkSpecificity(text, all);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
