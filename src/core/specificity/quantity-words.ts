// The words that make a quantity: units of the trade, numerals, and what looks like a quantity but names a thing.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Units that only say how long. "Năm" beside "tháng": a number before them is a span, after them a date. */
export const timeUnits = set('ngay tuan thang nam gio h tieng phut giay');

/** Classifiers: "một cái", "1 bộ" names a thing, it does not measure one. */
export const classifiers = set('cai chiec bo con may nguoi');

const measures = set(`
  kg ky ki g gam gram yen ta tan t can lang
  lit l chai lo hop goi tui thung bao hu bich coc cay khay
  m m2 m3 m² m³ cm mm mm2 km km2 met khoi vuong ha sao mau tac phan
  vien cap doi tam cuon la thanh thoi phoi banh me meu luot lan ca vu don cong gian bua khuon lop
  ld tho ho khach xuong xe chuyen sp ban pha kw kwh w v hp do c mp
  %
  trieu tr ty ti dong d vnd k cu nghin ngan usd`);

const pairs: ReadonlySet<string> = new Set([
  'lao dong',
  'gia dinh',
  'ma luc',
  'phan tram',
  'san pham',
  'don hang',
  'nhan cong',
  'cong nhan',
  'cong tho',
  'dai ly',
  'cua hang',
  'ba con',
  'mat hang',
  'hoc vien',
  'thanh vien',
  'xa vien',
  'mau ma',
  'dau lon',
  'hoi cho',
]);

export const isUnit = (word: string): boolean =>
  measures.has(word) || timeUnits.has(word) || classifiers.has(word);

export const isMeasure = (word: string): boolean => measures.has(word);

const firmMeasures = set(
  'kg ky ki can lang yen ta tan lit khoi m2 m3 ha sao trieu tr ty ti nghin ngan van tram chuc',
);

/** Measures that leave no doubt after "một": "một tấn", but not "một phần", "một vụ". */
export const isFirmMeasure = (word: string): boolean => firmMeasures.has(word);

export const isUnitPair = (first: string, second: string): boolean => pairs.has(`${first} ${second}`);

/** Multipliers between number and unit: "5 vạn viên". The money words are units as well. */
export const multipliers = set('chuc tram nghin ngan van trieu tr ty');

/** Number words by their folded form, with the spellings that mean the number when typed with diacritics. */
export const numberWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['mot', set('một')],
  ['hai', set('hai')],
  ['ba', set('ba')],
  ['bon', set('bốn')],
  ['tu', set('tư')],
  ['nam', set('năm')],
  ['lam', set('lăm')],
  ['sau', set('sáu')],
  ['bay', set('bảy bẩy')],
  ['tam', set('tám')],
  ['chin', set('chín')],
  ['muoi', set('mười mươi')],
  ['chuc', set('chục')],
  ['tram', set('trăm')],
  ['van', set('vạn')],
  ['nua', set('nửa')],
]);

/** Without diacritics these are mostly other words: from, after, rub, still, old person, again. */
export const doubtfulNumberWords = set('tu nam sau bay tam chin muoi van lam ba nua');

/** Before a number they make it a name, an order or a rule: "xóm 3", "quốc lộ 4", "Nghị định 45". */
export const nameMakers = set(`
  xom thon to so lo khu pho km ql tl duong mst iso tcvn dinh qd nd tt nq dieu khoan covid nhom loai thu
  buoc bai cap cccd cmnd sdt zalo hotline dt chuong muc cau phan doi`);

/** Before a multiplier they leave the number open: "mấy chục", "vài trăm", "hàng nghìn". */
export const openNumbers = set('may vai hang nhieu');

/** After a span of years they say since when: "10 năm nay". */
export const sinceWords = set('nay roi qua');

/** Before "năm" they make it a year: "mỗi năm người làm đi hết" has no five people. */
export const beforeYears = set(
  'moi mot hang cac ca nhieu trong cuoi dau giua quanh qua may bao nhung theo tung',
);
