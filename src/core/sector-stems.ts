// The words by which a product shows its group of sectors (Nghị định 45/2012, Điều 5), folded and parted by commas.
import type { Sector } from './facts.ts';

export type GuessedSector = Exclude<Sector, 'unsure'>;

export interface Stem {
  readonly phrase: string;
  /** Null: a phrase that hides a stem inside it ("miền núi" is no miến). */
  readonly sector: GuessedSector | null;
  /** Leaves room for doubt: "gỗ", "sắt", "dịch vụ". */
  readonly isDoubtful: boolean;
}

const clear: Readonly<Record<GuessedSector, string>> = {
  a: `mien, mien dong, bun, banh, pho kho, pho tuoi, my gao, mi gao, mi soi, lap suon, lap xuong, thit hun khoi, thit gac bep,
    thit say, thit treo gac bep, gio cha, xuc xich, nem chua, khau nhuc, che xanh, che shan, che kho, che day, che hoa vang,
    che bien che, che bup, tra xanh, che bien nong san, che bien lam san, che bien thuy san, che bien thuc pham, che bien go,
    che bien thit, che bien sua, hat de, nam huong, moc nhi, nam say, nam kho, thach den, thach trang, ruou, bia, mat ong,
    mat mia, duong phen, xay xat, xay gao, tinh bot, bot san, bot ngo, dau lac, dau phong, dau so, dau phu, dau hu, tau hu,
    mam ca, mam tom, nuoc mam, tuong ot, giam gao, mang kho, mang ot, mang chua, rau say, hoa qua say, chuoi say, gung say,
    mut, o mai, tinh dau, tinh bot nghe, tinh nghe, bot nghe, giao co lam, tra thao moc, cao thuoc, cao duoc lieu, duoc lieu,
    say kho, sua dau nanh, sua tuoi, toi den, nuoc giai khat, dau hoi, thuc an chan nuoi, cam ga, cam lon, van ep, van boc, boc go, xe go, vien nen go,
    than cui, dam go, keo lac, lac rang, ca phe, ca kho, ca say, com chay, que chi, vo que, dong goi gao, gao nep, nuoc ep`,
  b: `may mac, quan ao, dong phuc, ao dai, giay dep, ba lo, tui xach, chan ga, noi that, ban ghe, tu bep, giuong tu, bao bi,
    hop giay, giay ve sinh, in an, do nhua, xa phong, nuoc rua chen, nuoc rua bat, nuoc giat, my pham, dau goi, nen thom,
    tam tre, dua tre, dua dung mot lan, khau trang, do choi, nuoc tinh khiet, nuoc uong dong chai, nuoc dong binh, nuoc da,
    da vien, tui nilon, bat dia giay, do gia dung`,
  c: `gach, ngoi, ngoi mang, xi mang, be tong, ong cong, vat lieu xay dung, cat nhan tao, da xay dung, da mat, da dam, da op lat, nghien da,
    nung voi, voi bot, voi cuc, ton lop, tam lop, ton xop, thach cao, bot ba, son nuoc, phan bon, phan huu co, phan vi sinh,
    che pham sinh hoc, thuoc bao ve thuc vat, thuoc tru sau, vua kho`,
  d: `co khi, khung nhom, cua nhom, nhom kinh, cua sat, cua cuon, cua inox, lan can, cong sat, khung sat, khung thep, nha thep,
    ket cau thep, tien ren, tien phay, phu tung, may nong nghiep, nong cu, sua chua may, sua may, lap rap, linh kien,
    dien tu, tu dien, ma kem, duc gang, duc nhom, khuon mau, gia cong inox, gia cong sat, gia cong thep, che tao may,
    may thai co, may tuot lua, thung xe, bong den, cat plasma`,
  dd: `ren, con dao, dao keo, dao ren, chieu truc, chieu coi, chieu tre, det chieu, dan lat, may tre, may tre dan, tre dan, gio tre,
    gui tre, non la, tho cam, det vai, theu, nhuom cham, vai cham, my nghe, cham khac, cham bac, trang suc bac, do bac,
    giay ban, lam huong, huong thap, huong tram, nhang, do gom, gom su, dan tinh, tieu thu cong, choi chit, choi tre,
    tuong go, khen mong, trong da, dua mun`,
  e: `khai thac da, khai thac cat, khai thac soi, khai thac quang, khai thac khoang san, che bien khoang san, mo da, quang sat,
    mangan, thiec, chi kem, khoang san, tuyen quang, bo xit, antimon, hut cat`,
  g: `san xuat sach hon, xu ly nuoc thai, xu ly rac, xu ly chat thai, xu ly o nhiem, xu ly khi thai, xu ly bui, giam o nhiem`,
  none: `buon ban, mua ban, ban le, ban buon, dai ly, cua hang, tap hoa, sieu thi, xuat nhap khau, van tai, van chuyen,
    cho hang, xe khach, taxi, xe om, du lich, homestay, nha nghi, khach san, nha hang, quan an, quan com, quan pho,
    quan ca phe, an uong, karaoke, cat toc, lam toc, spa, massage, chan nuoi, nuoi lon, nuoi ga, nuoi trau, nuoi bo, nuoi ca,
    nuoi ong, nuoi vit, nuoi de, trong rau, trong cay, trong rung, trong che, trong nam, trong mia, trong dong, trong lua,
    trong hat de, trong hoa, trong thach den, trong gung, uom cay, cay giong, xay dung dan dung, xay dung cong trinh, thi cong,
    nha thau, xay nha, xay lap, lam duong, cau duong, rua xe, cam do, cho thue, mua gom, thuong lai, thu mua, du thuyen`,
};

const doubtful: Readonly<Record<GuessedSector, string>> = {
  a: 'che, tra, thit, ca, gao, go, lac, chuoi, mia, thuc pham, nong san, lam san, do an, dac san, dong goi, say, nghien, thuc an, xay bot, thuoc nam',
  b: 'do moc, moc, do go, tu go, cua go, moc dan dung, ban tho, nhua, giay, tai che, may quan, hang may, xuong may, det',
  c: 'ton, can ton, da cay, voi, nhua duong, cong be tong',
  d: 'han, nhom, sat, thep, inox, sua chua, sua xe, sua xe may, kim khi, dien nuoc, ton ma',
  dd: 'dao, thu cong, lang nghe, chieu, tre, nua, truc, bua, liem, huong, cham',
  e: 'khai thac, cat soi, mo, quang',
  g: 'rac, nuoc thai, chat thai, moi truong',
  none: 'kinh doanh, dich vu, ban hang, chuyen ban, chi ban, trong, nuoi, rau sach, xay dung, tham my, day hoc',
};

/** "Chế biến" is no tea, "miền núi" no noodle, "quê hương" no incense, "Trà Lĩnh" no tea. */
const hiding = `che bien, che tao, mien nui, mien bac, mien nam, mien xuoi, mien trung, tra linh, que huong, ren luyen, dia phuong,
  xa hoi, quang hoa, quang uyen, ha quang, hop tac xa, ca nhan, tat ca, ca the, lam viec, nghe moc, trong xa, trong tinh, trong nuoc,
  trong nha, trong do, trong huyen, voi gia, mo rong, mo xuong, moi truong song, huong vi, ca ngay, ve sinh, bao ve`;

const read = (phrases: string): readonly string[] =>
  phrases.split(',').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '));

const stemsOf = (table: Readonly<Record<GuessedSector, string>>, isDoubtful: boolean): readonly Stem[] =>
  sectors.flatMap((sector) => read(table[sector]).map((phrase) => ({ phrase, sector, isDoubtful })));

const sectors: readonly GuessedSector[] = ['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'none'];

export const sectorStems: readonly Stem[] = [
  ...stemsOf(clear, false),
  ...stemsOf(doubtful, true),
  ...read(hiding).map((phrase) => ({ phrase, sector: null, isDoubtful: false })),
];
