// The bot: every update passes these steps in this order.
import { Bot, Composer, GrammyError, type MiddlewareFn } from 'grammy';
import { reachableAgain } from '../app/reachable-again.ts';
import { showAgain } from '../app/show-again.ts';
import { changePerson, findPersonByTelegramId } from '../storage/persons.ts';
import { answerWith } from './answer-with.ts';
import { attachPerson } from './attach-person.ts';
import { buttonFeature, stopWaiting } from './buttons.ts';
import { callThrough } from './call-through.ts';
import { commandFeature } from './commands.ts';
import type { BotContext, BotParts } from './context.ts';
import { guardErrors } from './guard-errors.ts';
import { messageFeature } from './messages.ts';
import { paceCalls } from './pace-calls.ts';
import { retryCalls } from './retry-calls.ts';

const callTimeoutSeconds = 20;

export function createBot(parts: BotParts): Bot<BotContext> {
  const { token, apiRoot, outgoing, pace } = parts;
  const bot = new Bot<BotContext>(token, {
    client: { apiRoot, timeoutSeconds: callTimeoutSeconds, ...callThrough(outgoing) },
  });
  // The one that is installed last is called first: each try counts.
  bot.api.config.use(paceCalls(pace), retryCalls);

  bot.use((_, next) => {
    pace.expectReply(performance.now());
    return next();
  });
  bot.use(guardErrors(parts));
  bot.on('my_chat_member', noteReachability(parts));
  bot.chatType(['group', 'supergroup']).use(groupFeature(parts));

  // Buttons under messages too old to be shown again come without their chat: they are private ones.
  const priv = bot.filter((context) => context.chat === undefined || context.chat.type === 'private');
  priv.use(attachPerson(parts));
  priv.use(answerRepeated(parts));
  priv.use(commandFeature(parts));
  priv.use(buttonFeature(parts));
  priv.use(messageFeature(parts));
  return bot;
}

/** An update that took effect before changes nothing: its answer may not have arrived, so what was asked is shown again. */
function answerRepeated(parts: BotParts): MiddlewareFn<BotContext> {
  return async (context, next) => {
    if (!context.isRepeated) return next();
    if (context.callbackQuery !== undefined) await stopWaiting(parts, context, null);
    await answerWith(parts, context, await showAgain(parts.app, context.visit));
  };
}

/** Blocking the bot marks a person as unreachable, and nothing else changes. */
function noteReachability({ app }: BotParts): MiddlewareFn<BotContext> {
  return async (context) => {
    const change = context.myChatMember;
    if (change?.chat.type !== 'private') return;
    const person = await findPersonByTelegramId(app.database, change.from.id);
    if (person === null) return;
    if (change.new_chat_member.status === 'member') await reachableAgain(app, person.id);
    else await changePerson(app.database, person.id, { isReachable: false });
  };
}

/** What is said here is nobody else's business: in groups the bot only says where to find it. */
function groupFeature({ app }: BotParts): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { t } = app.translations.in('vi');
  const pointToPrivateChat = async (context: BotContext): Promise<void> => {
    try {
      await context.reply(t('applicant.media.group', { link: `https://t.me/${context.me.username}` }), {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      });
    } catch (error) {
      if (!(error instanceof GrammyError && (error.error_code === 403 || error.error_code === 400)))
        throw error;
    }
  };
  feature.on('message::bot_command', pointToPrivateChat);
  feature.on('message::mention', async (context, next) => {
    const isMe = context.message.text?.includes(`@${context.me.username}`) === true;
    return isMe ? pointToPrivateChat(context) : next();
  });
  return feature;
}
