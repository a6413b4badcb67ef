// Telegram as the announcer's channel: calls of its own, none of which is repeated by itself. What it says is worded once
// for each language, so a call costs little.
import type { App } from '../app/app.ts';
import { wordingIn } from '../app/wording.ts';
import type { CastAnnouncement, Caster, CastOutcome } from '../delivery/caster.ts';
import type { Outgoing } from '../outgoing/open-outgoing.ts';
import { openCalls } from './call-through.ts';
import { inlineKeyboard } from './keyboard.ts';
import { renderForListener } from './render/for-listener.ts';
import { isUnreachable } from './unreachable.ts';

const timeoutMs = 20_000;

interface CasterParts {
  readonly app: Pick<App, 'rulebook' | 'translations'>;
  readonly token: string;
  readonly apiRoot: string;
  readonly outgoing: Outgoing;
}

type Answer =
  | { readonly ok: true; readonly result: { readonly message_id: number } }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number };
    };

export function createTelegramCaster({ app, token, apiRoot, outgoing }: CasterParts): Caster {
  const callTelegram = openCalls(outgoing);
  const address = `${apiRoot}/bot${token}/sendMessage`;
  const headers = { 'content-type': 'application/json' };
  const call = async (body: string): Promise<CastOutcome> => {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), timeoutMs);
    try {
      return await callOnce(body, giveUp.signal);
    } finally {
      clearTimeout(timer);
    }
  };
  const callOnce = async (body: string, signal: AbortSignal): Promise<CastOutcome> => {
    let answered: Awaited<ReturnType<typeof callTelegram>>;
    try {
      answered = await callTelegram(address, { method: 'POST', headers, body, signal });
    } catch (error) {
      return {
        ok: false,
        reason: neverSent.test(codeOf(error)) ? 'broken' : 'unknown',
        error: wordsOf(error),
      };
    }
    try {
      return outcomeOf((await answered.json()) as Answer);
    } catch (error) {
      // A page instead of an answer comes from what stands before Telegram, which is in trouble.
      const isPage = error instanceof SyntaxError;
      return { ok: false, reason: isPage ? 'broken' : 'unknown', error: wordsOf(error) };
    }
  };
  return {
    prepare(announcement) {
      const worded = new Map<string, string>();
      const bodyIn = (language: string): string => {
        const known = worded.get(language);
        if (known !== undefined) return known;
        const body = wordBody(announcement, app, language);
        worded.set(language, body);
        return body;
      };
      return ({ telegramId, language }) => call(`{"chat_id":${telegramId},${bodyIn(language)}`);
    },
  };
}

/** All but the first field, which names the chat. */
function wordBody(announcement: CastAnnouncement, app: CasterParts['app'], language: string): string {
  const wording = wordingIn(app.translations, app.rulebook, language);
  const { html, buttons } = renderForListener(announcement, wording);
  const fields = {
    text: html,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: inlineKeyboard(buttons),
  };
  return JSON.stringify(fields).slice(1);
}

/** Before a connection stands, nothing was sent. */
const neverSent = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ECONNABORTED)$/;

function outcomeOf(answer: Answer): CastOutcome {
  if (answer.ok) return { ok: true, messageId: answer.result.message_id };
  const { error_code: code, description, parameters } = answer;
  if (code === 429) {
    const retryAfterMs = (parameters?.retry_after ?? 1) * 1_000;
    return { ok: false, reason: 'tooFast', retryAfterMs, error: description };
  }
  if (isUnreachable({ error_code: code, description }))
    return { ok: false, reason: 'unreachable', error: description };
  return { ok: false, reason: code >= 500 ? 'broken' : 'refused', error: description };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

/** Some wrap what happened. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
