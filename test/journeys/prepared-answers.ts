// What the owners of the worked cases say, question by question. People and figures are invented where they are not
// those of the published cases (Hợp tác xã Ngôi Sao Sáng, Công ty TNHH Giang Hiền).
import type { PreparedAnswers } from '../support/applicants.ts';

/** The same without an answer to a question that this owner is not asked. */
function without(answers: PreparedAnswers, question: keyof PreparedAnswers): PreparedAnswers {
  const { [question]: _left, ...others } = answers;
  return others;
}

/** Nông Thị Lan, xã Thành Công: dries glass noodles and wants one set of machines. */
export const noodleHousehold: PreparedAnswers = {
  'legal-form': 'household',
  product: 'Miến dong',
  sector: 'a',
  'makes-or-trades': 'makes',
  commune: 'quang thanh',
  need: 'machine',
  'machine-name': '1 bộ máy ép, cắt, sấy miến, 200 kg/ngày',
  'machine-condition': 'new',
  'machine-price': '180 triệu',
  vat: 'included',
  bought: 'no',
  when: 'tháng 3/2027',
  'own-capital': '90 triệu',
  'state-support': 'none',
  registered: 'yes',
  'registered-year': '2019',
  workers: '6 người',
  situation: 'Máy ép năm 2014, tháng hỏng 3 lần, Tết khách đặt 5 tấn chỉ làm được 3 tấn',
  'output-now': '1 tấn',
  'output-after': '2,5 tấn',
  material: 'Củ dong mua của 15 hộ trong xã Thành Công',
  market: 'Chợ Nguyên Bình, mối ở Hà Nội',
  'new-jobs': '3',
  income: '5 triệu',
  site: 'ready',
  waste: 'Có bể lắng 3 ngăn, bã dong cho trâu bò ăn',
  representative: 'Nông Thị Lan',
  phone: '0912 345 678',
  'paper-quotation': 'photo',
};

export const forge: PreparedAnswers = {
  ...noodleHousehold,
  product: 'Dao, cuốc rèn tay',
  sector: 'dd',
  commune: 'Phúc Sen',
  'machine-name': 'Búa máy rèn 50 kg',
  'machine-quantity': '1',
  'machine-price': '60tr',
  when: 'tháng 2/2027',
  'own-capital': '30 triệu',
  'registered-year': '2020',
  workers: '4',
  situation: 'Rèn bằng tay 4 người, mỗi ngày 20 con dao, khách đặt 40 con không kịp',
  'output-now': '500 con dao',
  'output-after': '900 con dao',
  material: 'Nhíp ô tô cũ mua ở Cao Bằng',
  market: 'Chợ Quảng Uyên, Lạng Sơn',
  'new-jobs': '2',
  income: '6 triệu',
  waste: 'Lò có ống khói cao 6 m',
  representative: 'Long Văn Thành',
  phone: '0913 456 789',
};

/** Machining in Tân Giang; a plasma cutter came with national money in 2017. */
export const cooperative: PreparedAnswers = {
  ...without(noodleHousehold, 'waste'),
  'legal-form': 'cooperative',
  product: 'Gia công cơ khí, cửa sắt, khung nhà thép',
  sector: 'd',
  commune: 'Tân Giang',
  'establishment-name': 'Hợp tác xã Ngôi Sao Sáng',
  'machine-name': '1 máy tiện CNC',
  'machine-price': '420 triệu',
  when: 'tháng 4/2027',
  'own-capital': '220 triệu',
  'state-support': 'received',
  'support-content': 'machine',
  'support-what': '1 bộ máy cắt Plasma CNC',
  'support-source': 'promotion',
  'support-year': '2017',
  'support-same': 'different',
  'registered-year': '1958',
  'insured-workers': '18',
  'revenue-band': 'to-50',
  workers: '18',
  situation: 'Máy tiện cơ mua năm 1998, mỗi tháng làm lại 30 chi tiết vì sai số',
  'output-now': '400 chi tiết',
  'output-after': '900 chi tiết',
  material: 'Thép mua ở Thái Nguyên',
  market: 'Công trình ở Cao Bằng',
  representative: 'Hoàng Văn Sao',
  position: 'Giám đốc hợp tác xã',
  phone: '0206 3 852 123',
};

export const plasmaCutterAgain: PreparedAnswers = {
  ...cooperative,
  'machine-name': '1 bộ máy cắt Plasma CNC',
  'support-same': 'same',
};

/** Roofing sheet; a demonstration of insulated sheet was supported before. */
export const company: PreparedAnswers = {
  ...without(cooperative, 'support-same'),
  'legal-form': 'company',
  product: 'Cán tôn lợp, tôn cách nhiệt',
  sector: 'c',
  'establishment-name': 'Công ty TNHH Giang Hiền',
  'machine-name': '1 máy cán tôn 11 sóng',
  'machine-price': '600 triệu',
  when: 'tháng 5/2027',
  'own-capital': '300 triệu',
  'support-content': 'demonstration',
  'support-what': 'Mô hình sản xuất tôn cách nhiệt',
  'support-year': '2015',
  'registered-year': '2008',
  'insured-workers': '15',
  workers: '15',
  situation: 'Máy cán cũ 2009, mỗi ngày cán được 800 m2, mùa khô khách chờ 5 ngày',
  'output-now': '20.000 m2',
  'output-after': '35.000 m2',
  material: 'Tôn cuộn mua ở Hà Nội',
  market: 'Nhà dân và công trình ở Cao Bằng',
  waste: 'Thu gom mẩu tôn bán phế liệu',
  representative: 'Đàm Thị Hiền',
  position: 'Giám đốc',
  phone: '0914 567 890',
};

export const shop: PreparedAnswers = {
  'legal-form': 'household',
  product: 'Bán tôn, vật liệu xây dựng',
  sector: 'c',
  'makes-or-trades': 'trades',
  'go-on': 'send-anyway',
  need: 'machine',
  content: 'Mua 1 xe nâng 250 triệu để bốc tôn nhanh gấp đôi',
  representative: 'Lý Văn Bảo',
  phone: '0915 678 901',
};

export const homestay: PreparedAnswers = {
  'legal-form': 'cooperative',
  product: 'Homestay, chở khách đi thuyền',
  sector: 'none',
  'go-on': 'send-anyway',
  need: 'other',
  content: 'Làm 6 phòng và 2 thuyền, 600 triệu, đón thêm 1.000 khách một năm',
  representative: 'Nông Văn Thác',
  phone: '0916 789 012',
};

export const neighbourProvince: PreparedAnswers = {
  'legal-form': 'cooperative',
  product: 'Sấy măng, nấm hương',
  sector: 'a',
  'makes-or-trades': 'makes',
  commune: 'outside',
  'go-on': 'send-anyway',
  need: 'machine',
  content: 'Mua 1 máy sấy 300 triệu, mỗi ngày sấy 500 kg măng ở xã Thất Khê',
  representative: 'Hoàng Thị Lê',
  phone: '0917 890 123',
};

export const sausageTrademark: PreparedAnswers = {
  'legal-form': 'cooperative',
  product: 'Lạp sườn hun khói',
  sector: 'a',
  'makes-or-trades': 'makes',
  commune: 'Thục Phán',
  'establishment-name': 'Hợp tác xã Lạp sườn Thục Phán',
  need: 'trademark',
  content: 'Làm nhãn hiệu cho lạp sườn, in 5.000 tem, bán vào 3 siêu thị từ tháng 12/2027',
  cost: '40 triệu',
  when: 'tháng 6/2027',
  'own-capital': '20 triệu',
  'state-support': 'none',
  registered: 'yes',
  'registered-year': '2021',
  'insured-workers': '5',
  'revenue-band': 'to-3',
  workers: '9',
  situation: 'Gói bằng túi trơn, mỗi tháng bán 800 kg, siêu thị chưa nhận vì chưa có nhãn',
  market: 'Chợ Xanh Cao Bằng',
  representative: 'Bế Thị Hoa',
  position: 'Giám đốc hợp tác xã',
  phone: '0918 901 234',
};
