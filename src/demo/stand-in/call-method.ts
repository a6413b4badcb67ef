// One call of the Bot API from name and raw parameters to its answer, with the day's misfortunes in between.
import { setTimeout as sleep } from 'node:timers/promises';
import { findMethodName } from './bot-api-description.ts';
import { chatNumber } from './chat-access.ts';
import { checkParameters, type RawParameters } from './check-parameters.ts';
import type { Exchange } from './exchange.ts';
import type { Fault } from './faults.ts';
import type { Json } from './json.ts';
import { answeringMethods } from './methods/answering.ts';
import { chatMethods } from './methods/chats.ts';
import { editingMethods } from './methods/editing.ts';
import type { Methods } from './methods/method.ts';
import { profileMethods } from './methods/profile.ts';
import { receivingMethods } from './methods/receiving.ts';
import { sendingMethods } from './methods/sending.ts';
import { Refusal } from './refusal.ts';

const methods: Methods = {
  ...answeringMethods,
  ...chatMethods,
  ...editingMethods,
  ...profileMethods,
  ...receivingMethods,
  ...sendingMethods,
};

export type CallAnswer =
  | { readonly kind: 'result'; readonly result: unknown }
  | {
      readonly kind: 'refused';
      readonly code: number;
      readonly description: string;
      readonly retryAfter?: number | undefined;
    }
  | { readonly kind: 'html'; readonly code: number; readonly html: string }
  /** The connection breaks without an answer. */
  | { readonly kind: 'reset' };

export async function callMethod(
  exchange: Exchange,
  givenName: string,
  raw: RawParameters,
  signal: AbortSignal,
): Promise<CallAnswer> {
  const name = findMethodName(givenName);
  if (name === undefined) {
    exchange.report.addRefused(givenName, 'Not Found: method not found', {});
    return { kind: 'refused', code: 404, description: 'Not Found: method not found' };
  }
  exchange.report.countCall(name);
  const fault = exchange.faults.take(name, chatOfCall(exchange, raw));
  if (fault !== undefined && fault.delayMs > 0) await sleep(fault.delayMs);
  const early = fault === undefined ? undefined : answerInsteadOfCall(fault);
  if (early !== undefined) return early;
  const answer = await run(exchange, name, raw, signal);
  return fault?.kind === 'resetAfter' ? { kind: 'reset' } : answer;
}

function answerInsteadOfCall(fault: Fault): CallAnswer | undefined {
  switch (fault.kind) {
    case '429': {
      const { retryAfter } = fault;
      const description = `Too Many Requests: retry after ${retryAfter}`;
      return { kind: 'refused', code: 429, description, retryAfter };
    }
    case '403':
      return { kind: 'refused', code: 403, description: 'Forbidden: bot was blocked by the user' };
    case '500':
      return { kind: 'refused', code: 500, description: 'Internal Server Error' };
    case '502html': {
      const html = '<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>';
      return { kind: 'html', code: 502, html };
    }
    case 'resetBefore':
      return { kind: 'reset' };
    case 'slow':
    case 'resetAfter':
      return undefined;
  }
}

async function run(
  exchange: Exchange,
  name: string,
  raw: RawParameters,
  signal: AbortSignal,
): Promise<CallAnswer> {
  try {
    const method = methods[name];
    if (method === undefined) throw new Refusal(501, `Not Implemented: the stand-in has no ${name}`);
    const noteUnknown = (parameter: string) => exchange.report.addUnknownParameter(name, parameter);
    const parameters = checkParameters(name, raw, noteUnknown);
    return { kind: 'result', result: await method(exchange, parameters, signal) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!signal.aborted) exchange.report.addRefused(name, error.message, Object.fromEntries(raw.values));
    return { kind: 'refused', code: error.code, description: error.message, retryAfter: error.retryAfter };
  }
}

/** The chat that a call is about; for the answer to a press, the chat of who pressed. */
function chatOfCall(exchange: Exchange, raw: RawParameters): number | undefined {
  const query: Json | undefined = raw.values.get('callback_query_id');
  if (typeof query === 'string') return exchange.world.presses.get(query)?.personId;
  return chatNumber(raw.values.get('chat_id'));
}
