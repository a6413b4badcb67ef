import { describe, expect, it } from 'vitest';
import { guessSector } from '../../src/core/sector-guess.ts';
import { sectorStems } from '../../src/core/sector-stems.ts';

describe('the group of sectors a product belongs to', () => {
  it.each([
    ['Miến dong', 'a'],
    ['mien dong nguyen binh', 'a'],
    ['lạp sườn, thịt hun khói', 'a'],
    ['lap suon', 'a'],
    ['chè xanh đóng gói', 'a'],
    ['chế biến hạt dẻ', 'a'],
    ['bún khô, bánh phở', 'a'],
    ['nấm hương sấy', 'a'],
    ['thạch đen', 'a'],
    ['rượu ngô men lá', 'a'],
    ['xay xát gạo', 'a'],
    ['mật ong đóng chai', 'a'],
    ['đậu phụ', 'a'],
    ['tinh dau sa', 'a'],
    ['ván bóc, ván ép', 'a'],
    ['xẻ gỗ', 'a'],
    ['đường phên', 'a'],
    ['thức ăn chăn nuôi', 'a'],
    ['tinh bột nghệ', 'a'],
    ['măng khô', 'a'],
    ['may mặc', 'b'],
    ['quan ao dong phuc', 'b'],
    ['bàn ghế, nội thất', 'b'],
    ['nước uống đóng chai', 'b'],
    ['đá viên', 'b'],
    ['in ấn, bao bì', 'b'],
    ['đũa tre, tăm tre', 'b'],
    ['nước rửa bát sinh học', 'b'],
    ['gạch không nung', 'c'],
    ['gach bi', 'c'],
    ['ngói máng', 'c'],
    ['phân bón hữu cơ', 'c'],
    ['bê tông, ống cống', 'c'],
    ['nghiền đá xây dựng', 'c'],
    ['vôi bột', 'c'],
    ['tôn xốp cách nhiệt', 'c'],
    ['cơ khí', 'd'],
    ['co khi, khung nhom kinh', 'd'],
    ['cửa sắt, lan can', 'd'],
    ['sửa chữa máy nông nghiệp', 'd'],
    ['nông cụ', 'd'],
    ['lắp ráp tủ điện', 'd'],
    ['rèn dao Phúc Sen', 'dd'],
    ['ren', 'dd'],
    ['chiếu trúc', 'dd'],
    ['dệt thổ cẩm', 'dd'],
    ['đan lát mây tre', 'dd'],
    ['làm hương', 'dd'],
    ['chạm bạc', 'dd'],
    ['giấy bản', 'dd'],
    ['khai thác đá', 'e'],
    ['tuyển quặng mangan', 'e'],
    ['che bien khoang san', 'e'],
    ['xử lý nước thải', 'g'],
    ['xu ly rac', 'g'],
    ['sản xuất sạch hơn', 'g'],
    ['buôn bán tạp hóa', 'none'],
    ['vận tải hàng hóa', 'none'],
    ['homestay', 'none'],
    ['du lịch sinh thái', 'none'],
    ['nuôi lợn đen', 'none'],
    ['trồng rau sạch', 'none'],
    ['trong che', 'none'],
    ['thi công xây dựng', 'none'],
    ['nhà nghỉ, karaoke', 'none'],
    ['bán tôn, vật liệu xây dựng', 'none'],
  ])('of "%s" is surely %s', (product, sector) => {
    expect(guessSector(product)).toEqual({ sector, confidence: 'sure' });
  });

  it.each([
    ['đồ mộc', 'b'],
    ['chè', 'a'],
    ['dao', 'dd'],
    ['cán tôn', 'c'],
    ['inox', 'd'],
    ['sửa xe máy', 'd'],
    ['sửa chữa', 'd'],
    ['miến dong và gạch bi', 'a'],
    ['sản xuất và buôn bán miến dong', 'a'],
    ['trồng rừng, chế biến gỗ', 'a'],
    ['kinh doanh tổng hợp', 'none'],
    ['đại lý phân bón', 'none'],
    ['cửa hàng miến', 'none'],
    ['trồng nấm hương', 'none'],
  ])('of "%s" is perhaps %s: the bot asks', (product, sector) => {
    expect(guessSector(product)).toEqual({ sector, confidence: 'maybe' });
  });

  it.each(['', '   ', '😀', 'abc', 'đang nghĩ', 'hàng miền núi', 'ở Trà Lĩnh', 'rèn luyện', 'hợp tác xã'])(
    'of "%s" is not known',
    (product) => expect(guessSector(product)).toBeNull(),
  );

  it('hears weaving in "đan", and in "dan" without diacritics, but not in "dân"', () => {
    const made = { sector: 'dd', confidence: 'maybe' } as const;
    expect(guessSector('đan và bán dao')).toEqual(made);
    expect(guessSector('dan va ban dao')).toEqual(made);
    expect(guessSector('bán dao cho đồng bào')).toEqual({ sector: 'none', confidence: 'sure' });
    expect(guessSector('bán dao cho người dân')).toEqual({ sector: 'none', confidence: 'sure' });
    expect(guessSector('Bán dao cho người dân'.normalize('NFD'))).toEqual({
      sector: 'none',
      confidence: 'sure',
    });
  });

  it('is the same with and without diacritics, in capitals and decomposed', () => {
    for (const product of ['Miến dong', 'Gạch không nung', 'Chiếu trúc', 'Vận tải', 'Cơ khí', 'Quần áo']) {
      const guess = guessSector(product);
      expect(guess).not.toBeNull();
      expect(guessSector(product.toUpperCase())).toEqual(guess);
      expect(guessSector(product.normalize('NFD'))).toEqual(guess);
    }
  });
});

describe('the words that show a sector', () => {
  it('are folded, and each stands once', () => {
    const phrases = sectorStems.map(({ phrase }) => phrase);
    expect(phrases.filter((phrase) => !/^[a-z]+( [a-z]+)*$/.test(phrase))).toEqual([]);
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
  });
});
