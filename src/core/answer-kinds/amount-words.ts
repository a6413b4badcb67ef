// Words around amounts: those that say nothing, those that join a range, and those that a following count belongs to.
import type { Token } from './number-tokens.ts';

const fillers = new Set(
  (
    'khoảng khoang tầm tam chừng chung ước uoc cỡ co độ do gần gan hơn hon trên tren dưới duoi là la giá gia hết het ' +
    'tổng tong cộng cong cả ca tất tat thảy thay được duoc dc đc thôi thoi ạ a nhé nhe nha à ơi em anh chị chi dạ da ' +
    'vâng vang thì thi chẵn chan tròn tron đồng dong đ d vnd vnđ vn việt viet nam tiền tien có của cua máy may mình ' +
    'minh tôi toi nhà nha gì gi đó do này nay about around roughly only từ tu và va cũng cung'
  ).split(' '),
);

const rangeWords = new Set('đến den tới toi hoặc hoac hay - – — ~ → ... … to or lên len xuống'.split(' '));

/** After "1 tỷ 2" these show that the 2 counts something else: "180 triệu 2 máy", "5 triệu 1 tháng". */
const countedThings = new Set(
  (
    'tháng thang năm nam ngày ngay tuần tuan quý quy giờ gio ca vụ vu mùa mua mẻ me người nguoi bộ bo cái cai máy may ' +
    'chiếc chiec dàn dan lần lan kỳ ky kg tấn tan tạ ta yến yen m mét met con chỗ cho nơi noi nhà nha hộ ho pha hp kw'
  ).split(' '),
);

const timeWords = new Set(
  'tháng thang năm nam ngày ngay tuần tuan giờ gio tuổi tuoi phút phut tiếng tieng quý quy hôm hom buổi buoi month months year years day days week weeks hour hours'.split(
    ' ',
  ),
);

/** Before a scale without a number: "vài chục triệu" names no amount. */
export const isVague = (word: string | undefined): boolean =>
  word !== undefined &&
  ['vài', 'vai', 'mấy', 'may', 'dăm', 'dam', 'ít', 'it', 'nhiêu', 'nhieu'].includes(word);
export const isFiller = (word: string): boolean => fillers.has(word);
export const isRangeWord = (word: string): boolean => rangeWords.has(word);
export const isCountedThing = (word: string | undefined): boolean =>
  word !== undefined && countedThings.has(word);
export const isTimeWord = (token: Token | undefined): boolean =>
  token !== undefined && !token.isItself && timeWords.has(token.text);
