// Pressed buttons: decoded, answered so that the phone stops waiting, and done.
import { Composer, GrammyError } from 'grammy';
import { showHome } from '../app/applicant/show-home.ts';
import { perform } from '../app/perform.ts';
import type { Reply } from '../app/reply.ts';
import { decodeAction } from './action-codec.ts';
import { answerWith } from './answer-with.ts';
import type { BotContext, BotParts } from './context.ts';

export function buttonFeature(parts: BotParts): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('callback_query', async (context) => {
    const { data } = context.callbackQuery;
    const action = data === undefined ? null : decodeAction(data);
    const reply =
      action === null
        ? await showHome(parts.app, context.visit, 'oldButton')
        : await perform(parts.app, context.visit, action);
    await Promise.all([stopWaiting(parts, context, reply), answerWith(parts, context, reply)]);
  });
  return feature;
}

/** Telegram refuses this for presses that are too old, which harms nobody. */
export async function stopWaiting(
  { app }: BotParts,
  context: BotContext,
  reply: Reply | null,
): Promise<void> {
  const { t } = app.translations.in(context.visit.person.language);
  const text = reply?.screen === 'toast' ? t(`applicant.toast.${reply.toast}`) : undefined;
  try {
    await context.answerCallbackQuery(text === undefined || text === '' ? {} : { text });
  } catch (error) {
    const isTooOld =
      error instanceof GrammyError && /query is too old|query id is invalid/i.test(error.description);
    if (!isTooOld) throw error;
  }
}
