// What became of a call, as the announcer must know it: did it arrive, may it arrive later, does nobody know?
import type { GrammyError } from 'grammy';
import type { CastOutcome } from '../delivery/caster.ts';
import { isUnreachable } from './unreachable.ts';

type Failed = Extract<CastOutcome, { ok: false }>;
type Refusal = Pick<GrammyError, 'error_code' | 'description'> & {
  readonly parameters?: { readonly retry_after?: number | undefined };
};

/** Before a connection stands, nothing was sent. */
const neverSent = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ECONNABORTED)$/;

export function outcomeOfRefusal({ error_code: code, description, parameters }: Refusal): Failed {
  if (code === 429) {
    const retryAfterMs = (parameters?.retry_after ?? 1) * 1_000;
    return { ok: false, reason: 'tooFast', retryAfterMs, error: description };
  }
  if (isUnreachable({ error_code: code, description }))
    return { ok: false, reason: 'unreachable', error: description };
  return { ok: false, reason: code >= 500 ? 'broken' : 'refused', error: description };
}

/** No answer came, or none that can be read. */
export function outcomeOfBreak(error: unknown): Failed {
  // A page instead of an answer comes from what stands before Telegram, which is in trouble.
  const didNotArrive = error instanceof SyntaxError || neverSent.test(codeOf(error));
  const words = error instanceof Error ? error.message : 'unknown';
  return { ok: false, reason: didNotArrive ? 'broken' : 'unknown', error: words };
}

/** Some wrap what happened. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
