// Telegram as the announcer's channel: calls of its own, none of which is repeated by itself.
import { Api, GrammyError, HttpError } from 'grammy';
import type { App } from '../app/app.ts';
import { wordingIn } from '../app/wording.ts';
import type { Caster, CastOutcome } from '../delivery/caster.ts';
import type { Outgoing } from '../outgoing/open-outgoing.ts';
import { callThrough } from './call-through.ts';
import { inlineKeyboard } from './keyboard.ts';
import { renderForListener } from './render/for-listener.ts';
import { isUnreachable } from './unreachable.ts';

const timeoutSeconds = 20;

interface CasterParts {
  readonly app: Pick<App, 'rulebook' | 'translations'>;
  readonly token: string;
  readonly apiRoot: string;
  readonly outgoing: Outgoing;
}

export function createTelegramCaster({ app, token, apiRoot, outgoing }: CasterParts): Caster {
  const api = new Api(token, { apiRoot, timeoutSeconds, ...callThrough(outgoing) });
  return {
    async cast({ telegramId, language }, announcement) {
      const { html, buttons } = renderForListener(
        announcement,
        wordingIn(app.translations, app.rulebook, language),
      );
      try {
        const { message_id: messageId } = await api.sendMessage(telegramId, html, {
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          reply_markup: inlineKeyboard(buttons),
        });
        return { ok: true, messageId };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** Before a connection stands, nothing was sent. */
const neverSent = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ECONNABORTED)$/;

function outcomeOf(error: unknown): CastOutcome {
  if (error instanceof HttpError) {
    const { error: cause, message } = error;
    // A page instead of an answer comes from what stands before Telegram, which is in trouble.
    const isPage = cause instanceof SyntaxError;
    return {
      ok: false,
      reason: isPage || neverSent.test(codeOf(cause)) ? 'broken' : 'unknown',
      error: message,
    };
  }
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (code === 429) {
    const retryAfterMs = (parameters.retry_after ?? 1) * 1_000;
    return { ok: false, reason: 'tooFast', retryAfterMs, error: description };
  }
  if (isUnreachable(error)) return { ok: false, reason: 'unreachable', error: description };
  return { ok: false, reason: code >= 500 ? 'broken' : 'refused', error: description };
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
