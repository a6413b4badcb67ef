// The words that are heard, and those that are not, where an option is typed instead of pressed. All folded.

/**
 * What people call an option besides its label, as they type it on a phone. "Hộ", "hộ gia đình" and "cá thể" are not
 * here: a family that never registered says the same, so it is asked.
 */
export const optionWords: Readonly<Record<string, readonly string[]>> = {
  household: ['hkd', 'ho kd', 'ho kinh doanh ca the', 'ho ca the'],
  cooperative: ['htx'],
  'cooperative-group': ['tht', 'to ht', 'to hop'],
  'cooperative-union': ['lh htx', 'lien hiep htx', 'lien hiep'],
  company: ['cty', 'dn', 'tnhh', 'cty tnhh', 'cong ty tnhh', 'doanh nghiep', 'cong ty co phan', 'cty cp'],
  unregistered: ['chua dk', 'chua dang ki', 'chua co dang ky'],
  deposit: ['coc', 'coc roi', 'da coc', 'moi coc', 'moi dat coc'],
  bought: ['mua roi', 'mua xong', 'da mua xong'],
  received: ['nhan roi', 'duoc roi', 'da duoc', 'da tung', 'tung nhan'],
  none: ['chua nhan', 'chua duoc', 'chua tung', 'chua bao gio', 'khong co lan nao'],
  yes: ['co giay', 'da co giay', 'co dang ky', 'da dang ky', 'dang ky'],
  no: ['chua coc', 'chua dat coc', 'chua mua chua coc', 'chua co giay', 'chua dang ky'],
};

/** They stand in many labels and name none of them. */
const small = new Set(
  (
    'co khong ko k chua da dang roi duoc a la va hay hoac thi ma o tu trong ngoai tren den nay do kia cai gi nao may ' +
    'moi them yes no not never a an the to of in by for with before or and it i me my cannot'
  ).split(' '),
);
const general = new Set([
  'doanh nghiep',
  'kinh doanh',
  'cong nghiep',
  'san pham',
  'san xuat',
  'to chuc',
  'chuong trinh',
  'co so',
  'nha nuoc',
  'viec do',
  'viec nay',
]);

/** Nothing but small words ("có", "chưa") or what every business says of itself ("doanh nghiệp"). */
export const namesNothing = (folded: string): boolean =>
  general.has(folded) || folded.split(' ').every((word) => small.has(word));

/** A label with one of these says the opposite of its rest: "Chưa đăng ký" is not meant by "đăng ký". */
export const reversals: readonly string[] = ['chua', 'khong', 'not', 'no', 'never', 'cannot'];
