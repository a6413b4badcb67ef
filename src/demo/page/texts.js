/** The page's own words, in Vietnamese first. The bot's words come from the bot. */

/** @typedef {'vi' | 'en'} Language */

/** @type {Record<string, Record<Language, string>>} */
const texts = {
  pageTitle: { vi: 'Khuyến công Cao Bằng', en: 'Cao Bằng industrial promotion' },
  pageNote: {
    vi: 'Bản dùng thử: bot thật, Telegram giả lập, dữ liệu ở máy này',
    en: 'Trial: the real bot, a simulated Telegram, data on this machine',
  },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  phones: { vi: 'Các điện thoại', en: 'The phones' },
  owner: { vi: 'Chủ cơ sở', en: 'Owner' },
  staff: { vi: 'Cán bộ Trung tâm', en: 'Centre staff' },
  officer: { vi: 'Cán bộ địa bàn', en: 'District officer' },
  nobody: { vi: 'Chưa có ai cầm máy này', en: 'Nobody holds this phone yet' },
  addSomebody: { vi: 'Thêm người mới', en: 'Add a new person' },
  newPersonName: { vi: 'Tên người mới', en: 'Name of the new person' },
  changePerson: { vi: 'Đổi sang {name}', en: 'Change to {name}' },
  block: { vi: 'Chặn trợ lý', en: 'Block the bot' },
  unblock: { vi: 'Bỏ chặn trợ lý', en: 'Unblock the bot' },
  isBlocked: { vi: 'Người này đã chặn trợ lý', en: 'This person has blocked the bot' },
  phoneMenu: { vi: 'Tuỳ chọn của máy này', en: 'Options of this phone' },
  bot: { vi: 'bot', en: 'bot' },
  typing: { vi: 'đang soạn tin', en: 'is typing' },
  connecting: { vi: 'Đang kết nối lại…', en: 'Reconnecting…' },
  notReached: {
    vi: 'Chưa nối được với bot. Trang sẽ tự thử lại.',
    en: 'The bot cannot be reached yet. The page keeps trying.',
  },
  chatWith: { vi: 'Trò chuyện trên máy của {name}', en: 'Chat on the phone of {name}' },
  emptyChat: { vi: 'Bấm Bắt đầu để trò chuyện với trợ lý', en: 'Press Start to talk with the bot' },
  start: { vi: 'Bắt đầu', en: 'Start' },
  write: { vi: 'Nhắn tin', en: 'Message' },
  send: { vi: 'Gửi', en: 'Send' },
  save: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  close: { vi: 'Đóng', en: 'Close' },
  attach: { vi: 'Gửi kèm ảnh, tệp, số điện thoại, vị trí', en: 'Attach a photo, file, contact or place' },
  attachTitle: { vi: 'Gửi kèm', en: 'Attach' },
  photo: { vi: 'Ảnh', en: 'Photo' },
  file: { vi: 'Tệp', en: 'File' },
  contact: { vi: 'Số điện thoại của tôi', en: 'My phone number' },
  place: { vi: 'Vị trí', en: 'Place' },
  commands: { vi: 'Các lệnh', en: 'Commands' },
  keyboard: { vi: 'Hiện hoặc ẩn hàng nút', en: 'Show or hide the keyboard' },
  record: { vi: 'Ghi âm lời nói', en: 'Record a voice note' },
  recording: { vi: 'Đang ghi âm', en: 'Recording' },
  sendVoice: { vi: 'Gửi lời nói', en: 'Send the voice note' },
  noMicrophone: { vi: 'Máy này không cho dùng micro', en: 'This machine does not allow the microphone' },
  askContact: {
    vi: 'Gửi số điện thoại của anh/chị cho trợ lý?',
    en: 'Share your phone number with the bot?',
  },
  askPlace: { vi: 'Gửi vị trí nào?', en: 'Which place?' },
  placeHere: { vi: 'Chỗ máy này đang đứng', en: 'Where this machine is' },
  placeTrungKhanh: { vi: 'Trùng Khánh (vị trí mẫu)', en: 'Trùng Khánh (sample)' },
  placeCaoBang: { vi: 'Thành phố Cao Bằng (vị trí mẫu)', en: 'Cao Bằng city (sample)' },
  noPlace: { vi: 'Máy này không cho biết vị trí', en: 'This machine does not tell its place' },
  whichPhone: { vi: 'Mở liên kết này trên máy nào?', en: 'Open this link on which phone?' },
  reply: { vi: 'Trả lời tin này', en: 'Reply' },
  edit: { vi: 'Sửa tin này', en: 'Edit' },
  replyingTo: { vi: 'Trả lời', en: 'Reply to' },
  editing: { vi: 'Sửa tin', en: 'Edit message' },
  edited: { vi: 'đã sửa', en: 'edited' },
  forwarded: { vi: 'Chuyển tiếp từ {name}', en: 'Forwarded from {name}' },
  goneMessage: { vi: 'Tin đã xóa', en: 'Deleted message' },
  today: { vi: 'Hôm nay', en: 'Today' },
  yesterday: { vi: 'Hôm qua', en: 'Yesterday' },
  toNewest: { vi: 'Xuống tin mới nhất', en: 'To the newest message' },
  playVoice: { vi: 'Nghe', en: 'Play' },
  pauseVoice: { vi: 'Dừng nghe', en: 'Pause' },
  voicePosition: { vi: 'Chỗ đang nghe', en: 'Position' },
  openPhoto: { vi: 'Xem ảnh lớn', en: 'Open the photo' },
  spoiler: { vi: 'Bấm để đọc chữ ẩn', en: 'Press to read the hidden text' },
  sticker: { vi: 'Nhãn dán', en: 'Sticker' },
  poll: { vi: 'Bình chọn', en: 'Poll' },
  dice: { vi: 'Xúc xắc', en: 'Dice' },
  newMessage: { vi: 'Tin mới cho {name}: {words}', en: 'New message for {name}: {words}' },
  playWhole: { vi: 'Chạy thử cả một hồ sơ', en: 'Play a whole application' },
  whichPlay: { vi: 'Chạy thử hồ sơ nào?', en: 'Which application?' },
  stop: { vi: 'Dừng', en: 'Stop' },
  speed: { vi: 'Tốc độ', en: 'Speed' },
  slow: { vi: 'Chậm', en: 'Slow' },
  fast: { vi: 'Nhanh', en: 'Fast' },
  step: { vi: 'Bước {number}/{total}', en: 'Step {number}/{total}' },
  stepPress: { vi: '{phone} bấm “{words}”', en: '{phone} presses “{words}”' },
  stepSend: { vi: '{phone} nhắn: {words}', en: '{phone} writes: {words}' },
  stepFile: { vi: '{phone} gửi tệp {words}', en: '{phone} sends the file {words}' },
  stepContact: { vi: '{phone} gửi số điện thoại', en: '{phone} shares the phone number' },
  stepExpect: { vi: '{phone} nhận được: {words}', en: '{phone} receives: {words}' },
  stepPerson: { vi: '{words} cầm máy {phone}', en: '{words} takes the phone: {phone}' },
  playDone: {
    vi: 'Đã chạy xong cả hồ sơ. Anh/chị có thể tự làm tiếp.',
    en: 'The play has ended. You may go on by yourself.',
  },
  playStopped: {
    vi: 'Đã dừng ở bước {number}. Anh/chị có thể tự làm tiếp.',
    en: 'Stopped at step {number}. You may go on by yourself.',
  },
  playFailed: { vi: 'Dừng ở bước {number}: {reason}', en: 'Stopped at step {number}: {reason}' },
  noButton: {
    vi: 'máy {phone} không có nút “{words}”. Các nút đang có: {present}.',
    en: 'the phone “{phone}” has no button “{words}”. Present: {present}.',
  },
  notReceived: {
    vi: 'máy {phone} chưa nhận được “{words}”. Tin cuối: “{last}”.',
    en: 'the phone “{phone}” has not received “{words}”. Last message: “{last}”.',
  },
  nothing: { vi: 'không có', en: 'none' },
};

const storageKey = 'phones-language';

/** @type {Language} */
let language = readLanguage();

/** @returns {Language} */
function readLanguage() {
  const asked = new URLSearchParams(location.search).get('language') ?? remembered();
  return asked === 'en' ? 'en' : 'vi';
}

/** A browser may refuse to remember anything; then the page starts in Vietnamese. */
function remembered() {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export const currentLanguage = () => language;

/** @param {Language} chosen */
export function chooseLanguage(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // Not remembered, but in force.
  }
}

/** @param {string} key @param {Record<string, string | number>} [values] */
export function text(key, values = {}) {
  const found = texts[key];
  if (!found) throw new Error(`No text named ${key}`);
  return found[language].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}
