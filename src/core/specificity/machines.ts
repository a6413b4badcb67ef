// A named machine says what it does: "máy ép", "lò sấy", "búa máy", "băng tải". "Máy móc", "máy cũ", "thiết bị" name none.
import { foldText } from '../fold.ts';
import type { Reading, Token } from './tokens.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What machines do, in the trades of the province; trusted after "may" typed without diacritics. */
const work = set(`
  ep cat say nghien tron xay thai trang dan han tien phay bao cua khoan duc dong dap can uon sang rang hut
  bom nen theu vat in khac phun rua boc tach nhao dun che chuot chot det ghep dot chan goi chiet rot hap
  nau loc cnc plasma laser phat xat vo bam got luoc nhoi tuot bo danh mai lam quay soi nuong xuc ra xe son
  ren khia tia noi ban cuon ga cao tao mieng quan xoan ly hun khu do mut truot thuy`);

/** After "máy" typed with diacritics any word names it but these. */
const empty = set(`
  moc cu moi nay hay hong hu chay thi la ma co khong ko kg k dc duoc cua ve de tot xin hien to nho lon tay
  day rat qua lam hoac va voi cho them nua con dang bi da se ho tro hoat cong thiet tien gi nao cham yeu
  ca no thieu can mua dung re dat hang xong o tai trong nhieu may do ay cung chua phai vay that nhat loai
  theo giup`);

/** Work whose letters are those of an empty word: "máy cán tôn" is named, "máy cần thay" is not. */
const spelledWork = set('cán cân cưa tiện đo mạ mộc đá xông');

/** Named by themselves. */
const named = set('cnc robot palang');

/** Equipment of two words: folded, with the spelling that counts in a text with diacritics. */
const pairs: ReadonlyMap<string, string> = new Map(
  [
    'búa máy',
    'búa hơi',
    'lò sấy',
    'lò nung',
    'lò rèn',
    'lò đốt',
    'lò hấp',
    'lò hơi',
    'nồi hơi',
    'nồi nấu',
    'nồi hấp',
    'băng tải',
    'băng chuyền',
    'kho lạnh',
    'tủ sấy',
    'tủ đông',
    'tủ cấp',
    'nhà sấy',
    'nhà kính',
    'phòng sấy',
    'xe nâng',
    'quạt gió',
    'quạt hút',
    'ống khói',
    'bể lắng',
    'bể lọc',
    'hầm biogas',
    'hầm ủ',
    'khuôn ép',
    'khuôn gạch',
    'dàn cán',
    'giàn cán',
    'trục cán',
    'động cơ',
    'mô tơ',
    'trạm trộn',
    'bộ lọc',
    'lọc bụi',
    'giàn phơi',
    'khung cửi',
    'khung dệt',
    'cầu trục',
    'máy may',
    'cưa xẻ',
  ].map((pair) => [foldText(pair), pair]),
);

export function hasMachine(reading: Reading): boolean {
  const { tokens } = reading;
  return tokens.some(
    (token, at) => token.kind === 'word' && (named.has(token.folded) || isNamed(reading, at)),
  );
}

function isNamed({ tokens, isAccented }: Reading, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next?.kind !== 'word') {
    return false;
  }
  const pair = pairs.get(`${token.folded} ${next.folded}`);
  if (pair !== undefined) {
    return isAccented
      ? pair === `${token.typed} ${next.typed}`.toLowerCase()
      : token.folded !== 'tu' && token.folded !== 'cua';
  }
  if (token.folded !== 'may') {
    return isEquipment(tokens, at);
  }
  if (!isAccented) {
    return work.has(next.folded);
  }
  const isWork = spelledWork.has(next.typed.toLowerCase()) || !empty.has(next.folded);
  return token.typed.toLowerCase() === 'máy' && isWork;
}

/** "Dây chuyền sản xuất gạch", "hệ thống sấy", "thiết bị chiết rót": equipment with its work. */
function isEquipment(tokens: readonly Token[], at: number): boolean {
  const lead = `${tokens[at]?.folded} ${tokens[at + 1]?.folded}`;
  if (!['day chuyen', 'he thong', 'thiet bi', 'dan may'].includes(lead)) {
    return false;
  }
  const after = tokens[at + 2];
  const isProduction = after?.folded === 'san' && tokens[at + 3]?.folded === 'xuat';
  const named = tokens[at + (isProduction ? 4 : 2)];
  return named?.kind === 'word' && (work.has(named.folded) || (isProduction && named.folded !== 'hien'));
}
