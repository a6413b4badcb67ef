// A real grammY bot to drive the stand-in with: buttons, edits, files back, as bots do.
import { Bot, InlineKeyboard, InputFile, Keyboard } from 'grammy';
import type { StandIn } from '../../../src/demo/stand-in/stand-in.ts';

export interface RunningBot {
  readonly bot: Bot;
  stop(): Promise<void>;
}

function createBot(standIn: StandIn): Bot {
  return new Bot(standIn.token, { client: { apiRoot: standIn.url } });
}

export function createEchoBot(standIn: StandIn): Bot {
  const bot = createBot(standIn);
  bot.command('start', async (context) => {
    const buttons = new InlineKeyboard().text('Có', 'answer:yes').text('Không', 'answer:no');
    await context.reply('<b>Chào</b> anh/chị!', { parse_mode: 'HTML', reply_markup: buttons });
  });
  bot.command('phone', async (context) => {
    const keyboard = new Keyboard().requestContact('Gửi số điện thoại').oneTime().resized();
    await context.reply('Số của anh/chị?', { reply_markup: keyboard });
  });
  bot.on('callback_query:data', async (context) => {
    await context.answerCallbackQuery({ text: `Đã nhận ${context.callbackQuery.data}` });
    await context.editMessageText(`Anh/chị chọn ${context.callbackQuery.data}`);
  });
  bot.on('message:photo', async (context) => {
    const file = await context.getFile();
    const response = await fetch(`${standIn.url}/file/bot${standIn.token}/${file.file_path}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    await context.replyWithDocument(new InputFile(bytes, 'ảnh "của" tôi.png'), { caption: 'Trả lại' });
  });
  bot.on('message:contact', (context) => context.reply(`Số ${context.message.contact.phone_number}`));
  bot.on('message:text', (context) => context.reply(`Đã nghe: ${context.message.text}`));
  return bot;
}

/** Polls until stopped. */
export async function run(bot: Bot): Promise<RunningBot> {
  await bot.init();
  const polling = bot.start();
  return {
    bot,
    stop: async () => {
      await bot.stop();
      await polling;
    },
  };
}
