// One of the centre in the walk: reads lists and dossiers, presses what is there, and writes where words are asked for.
import { decodeAction } from '../../src/bot/action-codec.ts';
import type { StandInAddress } from '../support/stand-in.ts';
import { Chatter, press, say } from './chatter.ts';

/** Without these the office keeps its people. */
const neverPressed = ['removeRole', 'confirmErase'];
const words = [
  'Hồ sơ còn thiếu báo giá, mong anh/chị gửi thêm.',
  'Chưa thuộc diện hỗ trợ năm nay',
  'Đã gọi điện cho chủ cơ sở',
];

export class Colleague {
  readonly chatter: Chatter;

  constructor(standIn: StandInAddress, id: number) {
    this.chatter = new Chatter(standIn, id);
  }

  /** True where this may have erased a dossier. */
  async move(pick: number): Promise<boolean> {
    const buttons = this.chatter.newestButtons.filter(
      ({ data }) => !neverPressed.includes(decodeAction(data)?.do ?? ''),
    );
    if (buttons.length === 0) {
      await this.chatter.act(say(words[pick % words.length] ?? ''));
      return false;
    }
    const way = pick % 10;
    if (way === 0) {
      await this.chatter.act(say('/danhsach'));
      return false;
    }
    if (way === 1) {
      await this.chatter.act(say(words[pick % words.length] ?? ''));
      return false;
    }
    const button = buttons[Math.floor(pick / 10) % buttons.length];
    if (button === undefined) return false;
    await this.chatter.act(press(button));
    return decodeAction(button.data)?.do === 'closeErased';
  }
}
