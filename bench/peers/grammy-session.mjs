// grammY with its session in SQLite. Replies go out after the session is stored.
import { Bot, session } from 'grammy';
import { answerAt, extrasAt, questionAt } from './form.mjs';
import { openStore } from './store.mjs';

const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot: process.env.API_ROOT } });

bot.use(async (context, next) => {
  await next();
  const { asks } = context;
  if (asks === undefined) return;
  await Promise.all([
    context.reply(questionAt(asks).text, extrasAt(asks)),
    ...(context.callbackQuery === undefined ? [] : [context.answerCallbackQuery()]),
  ]);
});
bot.use(session({ initial: () => ({ answers: [] }), storage: openStore() }));
bot.command('start', (context) => {
  context.session = { answers: [] };
  context.asks = 0;
});
bot.on(['message:text', 'callback_query:data'], (context) => {
  const { answers } = context.session;
  answers.push(answerAt(answers.length, context.callbackQuery ?? context.message));
  context.asks = answers.length;
});
await bot.start();
