// Fifty published questions, each asked again in two ways as people type: without diacritics, with slips, in other words.

export interface Asked {
  readonly question: string;
  readonly phrasings: readonly [string, string];
}

export const asked: readonly Asked[] = [
  {
    question: 'Máy cũ mua lại có được hỗ trợ không?',
    phrasings: [
      'may cu mua lai co dc ho tro ko',
      'em mua máy đã qua sử dụng, kiểu máy cũ, có đc hổ trợ ko ạ',
    ],
  },
  {
    question: 'Nhà nước hỗ trợ bao nhiêu phần trăm giá máy?',
    phrasings: ['ho tro bao nhieu phan tram gia may', 'nhà nuớc cho mấy phần trăm tiền giá máy vậy'],
  },
  {
    question: 'Mức hỗ trợ cao nhất cho một cơ sở mua máy là bao nhiêu tiền?',
    phrasings: ['muc ho tro cao nhat mot co so mua may', 'một cơ sỡ thì mức hổ trợ cao nhất bao nhiu'],
  },
  {
    question: 'Chưa đăng ký hộ kinh doanh thì có xin được không?',
    phrasings: [
      'chua dang ky ho kinh doanh co xin dc ko',
      'nhà em chưa đăng kí hộ kinh doang xin được không ạ',
    ],
  },
  {
    question: 'Đăng ký hộ kinh doanh ở đâu, hết bao nhiêu ngày?',
    phrasings: [
      'dang ky ho kinh doanh o dau bao nhieu ngay',
      'muốn đăng kí hộ kinh doanh thì ra đâu, mất mấy ngày',
    ],
  },
  {
    question: 'Cửa hàng chỉ mua về bán lại có thuộc diện không?',
    phrasings: ['cua hang mua ve ban lai co thuoc dien ko', 'tôi chỉ mua hàng về bán lại ở cữa hàng thì sao'],
  },
  {
    question: 'Hợp tác xã có được hỗ trợ như hộ gia đình không?',
    phrasings: [
      'hop tac xa co duoc ho tro nhu ho gia dinh',
      'HTX (hợp tác xả) được hỗ trợ giống hộ gia đình hok',
    ],
  },
  {
    question: 'Hạn nộp hồ sơ cho kế hoạch năm sau là ngày nào?',
    phrasings: ['han nop ho so ke hoach nam sau ngay nao', 'hạn nôp hồ sơ năm sau đến bao giờ hết'],
  },
  {
    question: 'Nộp hồ sơ xong bao lâu thì có kết quả?',
    phrasings: ['nop ho so xong bao lau co ket qua', 'gửi hồ sơ rồi thì bao lâu mới có kêt quả'],
  },
  {
    question: 'Báo giá phải của mấy cửa hàng?',
    phrasings: ['bao gia phai cua may cua hang', 'cần báo gía của mấy nơi bán, mấy cửa hàng'],
  },
  {
    question: 'Báo giá viết tay có được chấp nhận không?',
    phrasings: ['bao gia viet tay co duoc ko', 'tờ báo giá viêt tay có được châp nhận'],
  },
  {
    question: 'Mua máy trước rồi mới xin thì có được không?',
    phrasings: ['mua may truoc roi moi xin co duoc ko', 'em lỡ mua máy trươc rồi, giờ mới xin được không'],
  },
  {
    question: 'Tiền hỗ trợ chuyển vào tài khoản hay nhận tiền mặt?',
    phrasings: [
      'tien ho tro chuyen tai khoan hay tien mat',
      'nhận tiền mặt hay chuyễn khoản vào tài khoản ạ',
    ],
  },
  {
    question: 'Phần tiền tự lo có được vay ngân hàng không?',
    phrasings: ['phan tien tu lo co duoc vay ngan hang', 'vốn tự lo thì vay ngân hàg được ko'],
  },
  { question: 'Vốn đối ứng là gì?', phrasings: ['von doi ung la gi', 'vốn đối ưng nghĩa là sao, là gì'] },
  {
    question: 'Có phải trả lại tiền hỗ trợ nếu máy hỏng không?',
    phrasings: ['may hong co phai tra lai tien ho tro', 'máy bị hõng thì có phải trả lại tiền không'],
  },
  {
    question: 'Được bán lại máy đã hỗ trợ sau mấy năm?',
    phrasings: ['ban lai may da ho tro sau may nam', 'sau mấy năm thì được bán lại cái máy hổ trợ'],
  },
  {
    question: 'Xin hỗ trợ có mất phí không?',
    phrasings: ['xin ho tro co mat phi ko', 'làm hồ sơ xin hỗ trợ mất phí bao nhiêu không'],
  },
  {
    question: 'Có người gọi điện xin mã OTP, có phải của Trung tâm không?',
    phrasings: ['co nguoi goi dien xin ma otp', 'ai đó gọi hỏi mã OTP có phải trung tâm k'],
  },
  {
    question: 'Người dân tộc, hộ nghèo có được ưu tiên không?',
    phrasings: ['nguoi dan toc ho ngheo co duoc uu tien', 'hộ nghèo người Mông được ưu tiên hong'],
  },
  {
    question: 'Xã đặc biệt khó khăn được thêm gì?',
    phrasings: ['xa dac biet kho khan duoc them gi', 'ở xã khó khăn đặc biêt thì có được thêm không'],
  },
  {
    question: 'Xã sáp nhập rồi thì ghi tên xã cũ hay xã mới?',
    phrasings: ['xa sap nhap ghi ten xa cu hay xa moi', 'sát nhập xã xong ghi tên xã nào cũ hay mới'],
  },
  {
    question: 'Làm nhãn hiệu cho sản phẩm được hỗ trợ không?',
    phrasings: ['lam nhan hieu cho san pham', 'đăng ký nhản hiệu sản phẩm có được hổ trợ'],
  },
  {
    question: 'Thiết kế bao bì, in tem nhãn có được hỗ trợ không?',
    phrasings: ['thiet ke bao bi in tem nhan co duoc ko', 'in tem nhãn, thiêt kế bao bì thì xin được k'],
  },
  {
    question: 'Đi hội chợ được hỗ trợ tiền gian hàng thế nào?',
    phrasings: ['di hoi cho ho tro tien gian hang', 'thuê gian hàng hội chợ thì hỗ trợ thế nào'],
  },
  {
    question: 'Đi hội chợ ở nước ngoài có được hỗ trợ vé máy bay không?',
    phrasings: ['hoi cho nuoc ngoai ho tro ve may bay', 'ra nước ngòai dự hội chợ được vé máy bay ko'],
  },
  {
    question: 'Lớp dạy nghề cần bao nhiêu người thì mở?',
    phrasings: ['lop day nghe can bao nhieu nguoi', 'mở lớp dậy nghề cần mấy người học'],
  },
  {
    question: 'Học nghề có được tiền ăn, tiền đi lại không?',
    phrasings: ['hoc nghe co duoc tien an tien di lai', 'đi học nghề được hỗ trợ tiền ăn không'],
  },
  {
    question: 'Máy sấy nông sản có được hỗ trợ không?',
    phrasings: ['may say nong san co duoc ho tro', 'mua máy sây nông sãn được không ạ'],
  },
  {
    question: 'Lò sấy củi tự xây có tính là máy không?',
    phrasings: ['lo say cui tu xay co tinh la may', 'tự xây lò sấy bằng cũi có được tính'],
  },
  {
    question: 'Máy cày, máy kéo làm ruộng có thuộc diện khuyến công không?',
    phrasings: ['may cay may keo lam ruong co thuoc dien', 'máy cầy làm ruộng thì khuyến công có cho không'],
  },
  {
    question: 'Nuôi ong lấy mật có được hỗ trợ máy quay mật không?',
    phrasings: ['nuoi ong lay mat may quay mat', 'nhà nuôi ong muốn máy quay mậc được không'],
  },
  {
    question: 'Nghề rèn dao Phúc Sen được hỗ trợ búa máy không?',
    phrasings: ['nghe ren dao phuc sen bua may', 'rèn dao phúc sen xin búa máy được ko'],
  },
  {
    question: 'Làm homestay, du lịch có xin khuyến công được không?',
    phrasings: ['lam homestay du lich xin khuyen cong', 'em làm du lich hômstay xin dc ko'],
  },
  {
    question: 'Làm miến dong cần giấy an toàn thực phẩm không?',
    phrasings: [
      'lam mien dong can giay an toan thuc pham',
      'sản xuất miến giong có cần giấy ATTP an toàn thực phẫm',
    ],
  },
  {
    question: 'Xưởng thuê đất của người khác có được không?',
    phrasings: ['xuong thue dat cua nguoi khac co duoc', 'em thuê đất người ta làm xưỡng thì có đc ko'],
  },
  {
    question: 'Điện ba pha chưa có thì làm thế nào?',
    phrasings: ['dien ba pha chua co lam the nao', 'chỗ em chưa có điện 3 pha, điện ba fa'],
  },
  {
    question: 'Thuế giá trị gia tăng có tính vào chi phí không?',
    phrasings: ['thue gia tri gia tang co tinh vao chi phi', 'thuế VAT (giá trị gia tăng) có được tính hok'],
  },
  {
    question: 'Hóa đơn mua máy phải đứng tên ai?',
    phrasings: ['hoa don mua may dung ten ai', 'hoá đơn máy phải đứng tên ai vậy'],
  },
  {
    question: 'Nghiệm thu là làm những gì?',
    phrasings: ['nghiem thu la lam nhung gi', 'lúc nghiêm thu thì cán bộ làm gì'],
  },
  {
    question: 'Đã được hỗ trợ năm trước, năm nay xin tiếp được không?',
    phrasings: ['nam truoc da duoc ho tro nam nay xin tiep', 'năm ngoái hổ trợ rồi, năm nay xin tiếp được k'],
  },
  {
    question: 'Hai anh em chung một xưởng thì ai đứng tên?',
    phrasings: ['hai anh em chung mot xuong ai dung ten', 'xưởng chung của 2 anh em, ai đứng tên'],
  },
  {
    question: 'Quên số mã hồ sơ thì xem ở đâu?',
    phrasings: ['quen ma so ho so xem o dau', 'em quên mã hồ sơ thì coi lại ở đâu'],
  },
  {
    question: 'Muốn rút hồ sơ đã gửi thì làm thế nào?',
    phrasings: ['muon rut ho so da gui', 'rút lại hồ sơ gửi rồi làm sao'],
  },
  {
    question: 'Sửa hồ sơ sau khi đã gửi được không?',
    phrasings: ['sua ho so sau khi da gui', 'gửi hồ sơ rồi sữa lại được không'],
  },
  {
    question: 'Thẩm định có báo trước ngày xuống cơ sở không?',
    phrasings: ['tham dinh co bao truoc ngay xuong co so', 'cán bộ thẫm định xuống có báo trước ngày không'],
  },
  {
    question: 'Công ty ở tỉnh khác đặt xưởng ở Cao Bằng có được không?',
    phrasings: ['cong ty tinh khac dat xuong o cao bang', 'cty tỉnh khác mà xưởng đặt ở Cao Bằng'],
  },
  {
    question: 'Sản phẩm OCOP có được cộng điểm gì không?',
    phrasings: ['san pham ocop co duoc cong diem', 'có OCOP thì sản phẩm được cộng điễm ko'],
  },
  {
    question: 'Bình chọn sản phẩm tiêu biểu thì nộp ở đâu?',
    phrasings: ['binh chon san pham tieu bieu nop o dau', 'nộp bình chon sản phẩm tiêu biẻu ở đâu'],
  },
  {
    question: 'Trung tâm làm việc mấy giờ, thứ Bảy có mở cửa không?',
    phrasings: ['trung tam lam viec may gio thu bay', 'thứ bẩy trung tâm có mở cửa hông, mấy giờ làm'],
  },
];

const products = [
  'bún khô',
  'bánh khảo',
  'thạch đen',
  'rượu ngô',
  'chè dây',
  'hạt dẻ',
  'lạp sườn',
  'chiếu trúc',
  'gạch không nung',
  'cửa sắt',
  'bàn ghế gỗ',
  'vải chàm',
  'hương trầm',
  'tương ớt',
  'nấm khô',
  'tinh bột nghệ',
  'đũa tre',
  'ván bóc',
  'nước mắm',
  'bánh gai',
];
const places = [
  'Nguyên Bình',
  'Bảo Lạc',
  'Trùng Khánh',
  'Quảng Uyên',
  'Hà Quảng',
  'Thạch An',
  'Hòa An',
  'Hạ Lang',
  'Bảo Lâm',
  'Phục Hòa',
];
/** Near to the fifty on purpose: the same words about something else. */
const others = [
  (product: string, place: string) => `Cơ sở ${product} ở ${place} cần giấy tờ gì?`,
  (product: string, place: string) => `Máy đóng gói ${product} mua ở ${place} có được hỗ trợ không?`,
  (product: string, place: string) => `Có lớp dạy nghề làm ${product} tại ${place} không?`,
  (product: string, place: string) => `Xưởng ${product} ở ${place} muốn mở rộng thì hỏi ai?`,
  (product: string, place: string) => `Bán ${product} của ${place} qua mạng có được hỗ trợ không?`,
  (product: string, place: string) => `Nước thải xưởng ${product} ở ${place} xử lý thế nào?`,
  (product: string, place: string) => `Kho chứa ${product} ở ${place} có xin được tiền xây không?`,
  (product: string, place: string) => `Ai ở ${place} đã làm ${product} mà được hỗ trợ?`,
  (product: string, place: string) => `Thợ làm ${product} ở ${place} học thêm ở đâu?`,
  (product: string, place: string) => `Xe chở ${product} từ ${place} ra tỉnh có được hỗ trợ không?`,
  (product: string, place: string) => `Kiểm nghiệm ${product} ở ${place} hết bao nhiêu tiền?`,
  (product: string, place: string) => `Mã vạch cho ${product} của ${place} xin ở đâu?`,
  (product: string, place: string) => `Máy trộn ${product} cho hộ ở ${place} loại nào tốt?`,
  (product: string, place: string) => `Tổ hợp tác ${product} ở ${place} đăng ký hộ kinh doanh thế nào?`,
  (product: string, place: string) => `Vay ngân hàng làm ${product} ở ${place} thì lãi bao nhiêu?`,
  (product: string, place: string) => `Giới thiệu ${product} của ${place} ở hội chợ tỉnh bằng cách nào?`,
  (product: string, place: string) => `Cần mấy lao động để làm ${product} ở ${place}?`,
  (product: string, place: string) => `Điện cho xưởng ${product} ở ${place} hay mất thì làm thế nào?`,
  (product: string, place: string) => `Phòng cháy cho xưởng ${product} ở ${place} phải làm gì?`,
  (product: string, place: string) => `Đất làm xưởng ${product} ở ${place} có phải chuyển mục đích không?`,
  (product: string, place: string) => `Mùa mưa ở ${place} bảo quản ${product} thế nào?`,
  (product: string, place: string) => `Báo giá máy làm ${product} ở ${place} xin ở đâu?`,
  (product: string, place: string) => `Máy sấy ${product} cũ ở ${place} có bán lại được không?`,
  (product: string, place: string) => `Hồ sơ ${product} ở ${place} nộp bao lâu thì có kết quả?`,
  (product: string, place: string) => `Bao giờ ${place} có điểm bán ${product} chung?`,
];

/** Everything that is published: the fifty, and what else people ask about, to make 5,000. */
export const published: readonly string[] = [
  ...asked.map(({ question }) => question),
  ...others.flatMap((word) => products.flatMap((product) => places.map((place) => word(product, place)))),
].slice(0, 5_000);
