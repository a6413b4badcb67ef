// Telegram as a channel for the sender.
import { type Api, GrammyError, HttpError } from 'grammy';
import type { App } from '../app/app.ts';
import { wordingIn } from '../app/wording.ts';
import type { Messenger, SendOutcome } from '../delivery/messenger.ts';
import { inlineKeyboard } from './keyboard.ts';
import { renderNotice } from './render/render-notice.ts';

export function createTelegramMessenger(api: Api, app: Pick<App, 'rulebook' | 'translations'>): Messenger {
  return {
    async send({ telegramId, language }, notice) {
      const screen = renderNotice(notice, wordingIn(app.translations, app.rulebook, language));
      try {
        await api.sendMessage(telegramId, screen.html, {
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...(screen.buttons.length > 0 ? { reply_markup: inlineKeyboard(screen.buttons) } : {}),
        });
        return { ok: true };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof HttpError) return { ok: false, reason: 'broken', error: error.message };
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (code === 429)
    return {
      ok: false,
      reason: 'tooFast',
      retryAfterMs: (parameters.retry_after ?? 1) * 1000,
      error: description,
    };
  if (code === 403 || /chat not found|user is deactivated/i.test(description))
    return { ok: false, reason: 'unreachable', error: description };
  return { ok: false, reason: code >= 500 ? 'broken' : 'refused', error: description };
}
