// The other provinces, of today and before the merger of 1 July 2025, as people may name them.

const names = [
  'an giang, ba ria vung tau, bac giang, bac kan, bac can, bac lieu, bac ninh, ben tre, binh dinh, binh duong',
  'binh phuoc, binh thuan, ca mau, can tho, da nang, dak lak, dac lac, dak nong, dac nong, dien bien, dong nai',
  'dong thap, gia lai, ha giang, ha nam, ha noi, ha tinh, hai duong, hai phong, hau giang, hoa binh, hue',
  'thua thien hue, hung yen, khanh hoa, kien giang, kon tum, lai chau, lam dong, lang son, lao cai, long an',
  'nam dinh, nghe an, ninh binh, ninh thuan, phu tho, phu yen, quang binh, quang nam, quang ngai, quang ninh',
  'quang tri, sai gon, ho chi minh, tp hcm, soc trang, son la, tay ninh, thai binh, thai nguyen, thanh hoa',
  'tien giang, tra vinh, tuyen quang, vinh long, vinh phuc, vung tau, yen bai, trung quoc, quang tay',
].flatMap((line) => line.split(', '));

const whole = new RegExp(`^(?:o )?(?:tinh |thanh pho |tp |ben )?(?:${names.join('|')})$`);
const within = new RegExp(`(?:^| )(?:tinh |thanh pho |tp )?(?:${names.join('|')})$`);

/** The folded text is nothing but another province: "Lạng Sơn", "tỉnh Bắc Kạn". */
export function isOtherProvince(folded: string): boolean {
  return whole.test(folded);
}

/** An address that ends in another province: "Thất Khê, Lạng Sơn". */
export function namesOtherProvince(folded: string): boolean {
  return within.test(folded);
}
