// One of the centre in the walk: reads lists and dossiers, presses what is there, and writes where words are asked for.
import { decodeAction } from '../../src/bot/action-codec.ts';
import type { StandInAddress } from '../support/stand-in.ts';
import { Chatter, press, say } from './chatter.ts';

/** Without these the office keeps its people. */
const neverPressed = ['removeRole', 'confirmErase'];
/** What moves a dossier on, rather than reading about it. */
const decisive = [
  'claim',
  'release',
  'requestChanges',
  'tickChange',
  'sendChanges',
  'cancelChanges',
  'shortlist',
  'confirmShortlist',
  'decline',
  'reopen',
  'handOver',
  'handOverTo',
  'closeErased',
  'confirmCloseErased',
];
const words = [
  'Hồ sơ còn thiếu báo giá, mong anh/chị gửi thêm.',
  'Chưa thuộc diện hỗ trợ năm nay',
  'Đã gọi điện cho chủ cơ sở',
];

export class Colleague {
  readonly chatter: Chatter;
  readonly pressed = new Map<string, number>();

  constructor(standIn: StandInAddress, id: number) {
    this.chatter = new Chatter(standIn, id);
  }

  /** `sent` are the dossiers of those who walk now. True where this may have erased one. */
  async move(pick: number, sent: readonly number[]): Promise<boolean> {
    const way = pick % 10;
    const choice = Math.floor(pick / 10);
    const dossier = sent[choice % Math.max(1, sent.length)];
    if (way < 3 && dossier !== undefined) return await this.#press({ messageId: 1, data: `D:${dossier}` });
    if (way === 3) return await this.#say('/danhsach');
    const kindOf = ({ data }: { readonly data: string }): string => decodeAction(data)?.do ?? '';
    const shown = this.chatter.newestButtons.filter((button) => !neverPressed.includes(kindOf(button)));
    const moving = shown.filter((button) => decisive.includes(kindOf(button)));
    const buttons = way < 8 && moving.length > 0 ? moving : shown;
    const button = buttons[choice % Math.max(1, buttons.length)];
    if (way === 4 || button === undefined) return await this.#say(words[choice % words.length] ?? '');
    return await this.#press(button);
  }

  async #say(text: string): Promise<boolean> {
    await this.chatter.act(say(text));
    return false;
  }

  async #press(button: { readonly messageId: number; readonly data: string }): Promise<boolean> {
    const kind = decodeAction(button.data)?.do ?? 'unreadable';
    this.pressed.set(kind, (this.pressed.get(kind) ?? 0) + 1);
    await this.chatter.act(press(button));
    return kind === 'confirmCloseErased' || kind === 'closeErased';
  }
}
