// Calls to Telegram: straight to it, or by way of a proxy.
import type { ApiClientOptions } from 'grammy';
import type { Outgoing } from '../outgoing/open-outgoing.ts';
import { callDirectly, type GrammyCall, type JsonAnswer } from './call-directly.ts';

export type CallTelegram = (address: string, call: GrammyCall) => Promise<JsonAnswer>;

export const callThrough = (outgoing: Outgoing): Pick<ApiClientOptions, 'fetch'> => ({
  fetch: openCalls(outgoing),
});

export function openCalls({ fetch, through }: Outgoing): CallTelegram {
  if (through === null) return callDirectly;
  return (address, { method, headers, body, signal }) => {
    const giveUp = new AbortController();
    if (signal.aborted) giveUp.abort();
    signal.addEventListener('abort', () => giveUp.abort());
    return fetch(address, { method, headers, body, duplex: 'half', signal: giveUp.signal });
  };
}
