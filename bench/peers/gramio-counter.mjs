// gramio: where somebody is, is the number of their answers, kept in SQLite.
import { Bot } from 'gramio';
import { answerAt, extrasAt, questionAt } from './form.mjs';
import { openStore } from './store.mjs';

const store = openStore();
const bot = new Bot(process.env.BOT_TOKEN, { api: { baseURL: `${process.env.API_ROOT}/bot` } });

function keepAnswer(chat, given) {
  const { answers } = store.read(chat) ?? { answers: [] };
  answers.push(answerAt(answers.length, given));
  store.write(chat, { answers });
  return answers.length;
}

bot.on('message', (context) => {
  const isStart = context.text === '/start';
  if (isStart) store.write(context.chat.id, { answers: [] });
  const asks = isStart ? 0 : keepAnswer(context.chat.id, { text: context.text });
  return context.send(questionAt(asks).text, extrasAt(asks));
});
bot.on('callback_query', (context) => {
  const asks = keepAnswer(context.from.id, { data: context.data });
  return Promise.all([
    bot.api.sendMessage({ chat_id: context.from.id, text: questionAt(asks).text, ...extrasAt(asks) }),
    context.answer(),
  ]);
});
await bot.start();
