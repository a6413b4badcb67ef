/** A household that dries glass noodles applies for a machine; the centre sends it back once and puts it on the list. */

const quotation = [
  'BÁO GIÁ',
  'Máy ép, cắt, sấy miến 200 kg/ngày',
  'Số lượng: 01 bộ, mới 100%',
  'Đơn giá: 180.000.000 đồng',
  '(đã gồm thuế GTGT)',
  'Bảo hành: 12 tháng',
];

const owner = /** @type {const} */ ('owner');
const staff = /** @type {const} */ ('staff');

/** @type {import('../play-runner.js').Play} */
export const play = {
  title: {
    vi: 'Hộ làm miến dong mua máy: từ câu hỏi đầu đến danh sách xem xét',
    en: 'A noodle-making household buys a machine: from the first question to the list',
  },
  steps: [
    {
      phone: staff,
      command: '/start',
      say: {
        vi: 'Ở Trung tâm, cán bộ đã mở bot để nhận tin hồ sơ mới.',
        en: 'At the centre, a reviewer has opened the bot to hear of new applications.',
      },
    },
    {
      phone: owner,
      person: { firstName: 'Nông Thị', lastName: 'Lan', phone: '+84912345678' },
      say: {
        vi: 'Cô Lan ở xã Thành Công làm miến dong. Đây là lần đầu cô mở bot.',
        en: 'Ms Lan in Thành Công commune makes glass noodles. She opens the bot for the first time.',
      },
    },
    { phone: owner, command: '/start' },
    {
      phone: owner,
      press: 'Tôi đồng ý',
      say: {
        vi: 'Trước hết là đồng ý: giữ gì, để làm gì, ai xem, rút lại thế nào.',
        en: 'Consent first: what is kept, why, who reads it, how to take it back.',
      },
    },
    { phone: owner, press: 'Làm hồ sơ mới' },
    { phone: owner, press: 'Hộ kinh doanh' },
    {
      phone: owner,
      send: 'mien dong',
      say: { vi: 'Gõ không dấu cũng được.', en: 'Typing without diacritics is fine.' },
    },
    {
      phone: owner,
      press: 'Đúng rồi',
      say: {
        vi: 'Trợ lý đoán nhóm nghề rồi hỏi lại.',
        en: 'The bot guesses the sector and asks whether that is right.',
      },
    },
    { phone: owner, press: 'Tự làm ra' },
    {
      phone: owner,
      send: 'quang thanh',
      say: {
        vi: 'Cô nhắn tên xã cũ: Quang Thành nay thuộc xã Thành Công.',
        en: 'She types the old commune: Quang Thành is part of Thành Công now.',
      },
    },
    { phone: owner, expect: 'Thành Công' },
    { phone: owner, press: 'Mua máy móc' },
    { phone: owner, send: '1 bộ máy ép, cắt, sấy miến, 200 kg/ngày' },
    { phone: owner, press: 'Máy mới' },
    {
      phone: owner,
      send: '180tr',
      say: {
        vi: 'Số tiền được đọc lại bằng số và bằng chữ.',
        en: 'The sum is read back in figures and in words.',
      },
    },
    { phone: owner, expect: 'một trăm tám mươi triệu đồng' },
    { phone: owner, press: 'Đủ rồi' },
    { phone: owner, press: 'Đã gồm thuế' },
    { phone: owner, press: 'Chưa mua' },
    { phone: owner, send: 'tháng 3/2028' },
    { phone: owner, send: '90 triệu' },
    { phone: owner, press: 'Chưa lần nào' },
    { phone: owner, press: 'Có rồi' },
    { phone: owner, send: '2019' },
    { phone: owner, send: '6 người' },
    {
      phone: owner,
      send: 'may cu hay hong lam cham ko kip hang tet',
      say: {
        vi: 'Câu này còn chung chung: trợ lý lưu lại, rồi gợi ý nói cụ thể hơn.',
        en: 'This is vague: the bot saves it, then suggests what would make it concrete.',
      },
    },
    { phone: owner, expect: 'Ví dụ cơ sở khác' },
    { phone: owner, press: 'Giữ nguyên' },
    { phone: owner, send: '1 tấn' },
    { phone: owner, send: '2,5 tấn' },
    { phone: owner, send: 'Củ dong mua của bà con trong xã' },
    { phone: owner, send: 'Chợ Nguyên Bình, mối ở Hà Nội' },
    { phone: owner, send: '3 người' },
    { phone: owner, send: '5 triệu' },
    { phone: owner, press: 'Có xưởng, có điện' },
    { phone: owner, send: 'Có bể lắng 3 ngăn, bã dong cho trâu bò ăn' },
    { phone: owner, send: 'Nông Thị Lan' },
    {
      phone: owner,
      contact: true,
      say: { vi: 'Một nút là gửi được số điện thoại.', en: 'One button shares the phone number.' },
    },
    {
      phone: owner,
      file: { name: 'bao-gia.jpg', paper: quotation },
      say: { vi: 'Cô chụp tờ báo giá.', en: 'She photographs the quotation.' },
    },
    { phone: owner, press: 'Xong' },
    { phone: owner, press: 'Để sau' },
    { phone: owner, press: 'Để sau' },
    { phone: owner, press: 'Để sau' },
    {
      phone: owner,
      press: 'Xem thử kết quả',
      say: {
        vi: 'Kết quả thử: có vẻ đủ điều kiện, nhiều nhất bao nhiêu, và vì sao.',
        en: 'The preliminary verdict: seems eligible, how much at most, and why.',
      },
    },
    { phone: owner, expect: 'nhiều nhất là [\\d.]+ đồng' },
    { phone: owner, press: 'Xem từng điều kiện' },
    { phone: owner, expect: 'Nghị định \\d+/\\d{4}' },
    { phone: owner, command: '/hoso' },
    { phone: owner, press: 'Mở 1' },
    { phone: owner, press: 'Gửi Trung tâm' },
    { phone: owner, press: 'Gửi Trung tâm' },
    { phone: owner, expect: 'KC-\\d{4}-\\d{4}', keep: true },
    {
      phone: staff,
      command: '/danhsach {kept}',
      say: {
        vi: 'Ở Trung tâm, cán bộ tìm hồ sơ theo mã.',
        en: 'At the centre, a reviewer looks the dossier up by its reference.',
      },
    },
    { phone: staff, press: '{kept}' },
    { phone: staff, press: 'Nhận hồ sơ' },
    { phone: owner, expect: 'đang xem hồ sơ' },
    {
      phone: staff,
      press: 'Xin sửa',
      say: {
        vi: 'Lý do còn chung chung, nên cán bộ xin sửa đúng câu đó.',
        en: 'The reason is vague, so the reviewer asks to mend just that answer.',
      },
    },
    { phone: staff, press: 'Trang sau' },
    { phone: staff, press: '⬜ Đang làm thế nào' },
    { phone: staff, send: 'Cô cho biết máy cũ mua năm nào, tháng hỏng mấy lần, thiếu bao nhiêu hàng nhé.' },
    { phone: staff, expect: 'Đã gửi yêu cầu sửa' },
    { phone: owner, expect: 'xin anh/chị sửa thêm' },
    { phone: owner, press: 'Xem việc cần sửa' },
    { phone: owner, press: 'Sửa 1' },
    { phone: owner, send: 'Máy ép mua năm 2014, tháng hỏng 3 lần. Tết khách đặt 5 tấn, chỉ làm được 3 tấn.' },
    { phone: owner, press: 'Gửi Trung tâm' },
    { phone: owner, press: 'Gửi Trung tâm' },
    { phone: owner, expect: 'đã nhận bản sửa' },
    { phone: staff, command: '/danhsach {kept}' },
    { phone: staff, press: '{kept}' },
    { phone: staff, press: 'Nhận hồ sơ' },
    {
      phone: staff,
      press: 'Đã sửa gì',
      say: { vi: 'Cán bộ thấy trước và nay.', en: 'The reviewer sees old and new.' },
    },
    { phone: staff, expect: 'nay: ' },
    { phone: staff, press: '◀ Hồ sơ' },
    { phone: staff, press: 'Đưa vào danh sách' },
    { phone: staff, press: 'Đồng ý' },
    {
      phone: owner,
      expect: 'đưa vào danh sách xem xét',
      say: {
        vi: 'Cô Lan được báo ngay: vào danh sách xem xét, chưa phải quyết định.',
        en: 'Ms Lan hears at once: on the list, not yet a decision.',
      },
    },
    {
      phone: 'officer',
      command: '/khuvuc',
      say: {
        vi: 'Cán bộ xã thấy xã mình có mấy hồ sơ, không thấy của ai.',
        en: 'The commune officer sees how many there are, never whose.',
      },
    },
    { phone: 'officer', expect: 'xã Thành Công' },
  ],
};
