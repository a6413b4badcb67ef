// grammY's conversations, their log in SQLite. The log is stored after the reply: the answer itself is stored before it.
import { conversations, createConversation } from '@grammyjs/conversations';
import { Bot } from 'grammy';
import { answerAt, extrasAt, questionAt, stepCount } from './form.mjs';
import { database, openStore } from './store.mjs';

const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot: process.env.API_ROOT } });
database.exec(
  'CREATE TABLE IF NOT EXISTS answer (person INTEGER, position INTEGER, text TEXT, PRIMARY KEY (person, position)) WITHOUT ROWID',
);
const keep = database.prepare(
  'INSERT INTO answer VALUES (?, ?, ?) ON CONFLICT (person, position) DO UPDATE SET text = excluded.text',
);

async function form(conversation, context) {
  await context.reply(questionAt(0).text, extrasAt(0));
  for (let position = 0; position < stepCount; position += 1) {
    const given = await conversation.waitFor(['message:text', 'callback_query:data']);
    const answer = answerAt(position, given.callbackQuery ?? given.message);
    await conversation.external(() => {
      keep.run(given.from.id, position, answer);
    });
    await given.reply(questionAt(position + 1).text, extrasAt(position + 1));
  }
}

bot.on('callback_query', (context, next) => Promise.all([context.answerCallbackQuery(), next()]));
bot.use(conversations({ storage: openStore() }));
bot.use(createConversation(form));
bot.command('start', (context) => context.conversation.enter('form'));
await bot.start();
