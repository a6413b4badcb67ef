// Telegraf: a wizard scene over its session, the session in SQLite. Replies go out after the session is stored.
import { Agent } from 'node:http';
import { Scenes, session, Telegraf } from 'telegraf';
import { answerAt, extrasAt, questionAt, stepCount } from './form.mjs';
import { openStore } from './store.mjs';

const { read, write, delete: remove } = openStore();
// Telegraf keeps its connections to Telegram open, but not to addresses that begin with http: in small letters.
const apiRoot = process.env.API_ROOT.replace('http:', 'HTTP:');
const bot = new Telegraf(process.env.BOT_TOKEN, {
  telegram: { apiRoot, agent: new Agent({ keepAlive: true }) },
});

const steps = Array.from({ length: stepCount + 1 }, (_, position) => async (context) => {
  if (position === 0) context.session.answers = [];
  else context.session.answers.push(answerAt(position - 1, context.callbackQuery ?? context.message));
  context.state.asks = position;
  if (position === stepCount) await context.scene.leave();
  else context.wizard.next();
});

bot.use(async (context, next) => {
  await next();
  const { asks } = context.state;
  if (asks === undefined) return;
  await Promise.all([
    context.reply(questionAt(asks).text, extrasAt(asks)),
    ...(context.callbackQuery === undefined ? [] : [context.answerCbQuery()]),
  ]);
});
bot.use(session({ store: { get: read, set: write, delete: remove } }));
bot.use(new Scenes.Stage([new Scenes.WizardScene('form', ...steps)]).middleware());
bot.start((context) => context.scene.enter('form'));
await bot.launch();
