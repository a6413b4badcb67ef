// The boundary: whatever breaks is logged once, with ids and never with answers, and the person gets a calm sentence.
// While Telegram or the database is out of reach the update goes back: nothing is broken. It takes effect a little later, or
// what took effect is answered then; who were told that it broke would send the answer again, to the next question.
import { randomBytes } from 'node:crypto';
import { GrammyError, HttpError, type MiddlewareFn } from 'grammy';
import { describeError } from '../app/describe-error.ts';
import { TurnLost } from '../app/turn-lost.ts';
import { sourceLanguage } from '../i18n/translator.ts';
import { isOutOfReach } from '../storage/out-of-reach.ts';
import { changePerson, findPersonByTelegramId } from '../storage/persons.ts';
import type { BotContext, BotParts } from './context.ts';
import { OutageNotices } from './outage-notices.ts';

export function guardErrors(parts: BotParts): MiddlewareFn<BotContext> {
  const outages = new OutageNotices(parts);
  return async (context, next) => {
    try {
      await next();
    } catch (error) {
      if (isOutOfReach(error)) await outages.tell(context);
      if (error instanceof TurnLost || isOutOfReach(error) || isTelegramOut(error)) throw error;
      await handle(parts, context, error);
    }
  };
}

async function handle({ app, log }: BotParts, context: BotContext, error: unknown): Promise<void> {
  const from = context.from?.id;
  if (error instanceof GrammyError && error.error_code === 403 && from !== undefined) {
    await markUnreachable(app, from);
    return;
  }
  const reference = randomBytes(3).toString('hex').toUpperCase();
  log.error(
    { reference, update: context.update.update_id, err: describeError(error) },
    'an update could not be handled',
  );
  const chat = context.chat?.type === 'private' ? context.chat.id : undefined;
  if (chat === undefined) return;
  const { t } = app.translations.in(context.visit?.person.language ?? sourceLanguage);
  try {
    await context.api.sendMessage(chat, t('applicant.error.broken', { reference }), { parse_mode: 'HTML' });
  } catch (second) {
    log.warn({ reference, err: describeError(second) }, 'the person could not be told');
    if (isTelegramOut(second)) throw second;
  }
}

/** A refusal would come again, and asking to wait means asking less: only an outage passes by itself. */
function isTelegramOut(error: unknown): boolean {
  return error instanceof HttpError || (error instanceof GrammyError && error.error_code >= 500);
}

async function markUnreachable(app: BotParts['app'], telegramId: number): Promise<void> {
  const person = await findPersonByTelegramId(app.database, telegramId);
  if (person !== null) await changePerson(app.database, person.id, { isReachable: false });
}
