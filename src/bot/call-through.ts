// grammY's calls: straight to Telegram, or by way of a proxy.
import type { ApiClientOptions } from 'grammy';
import type { Outgoing } from '../outgoing/open-outgoing.ts';
import { callDirectly, type GrammyCall } from './call-directly.ts';

export function callThrough({ fetch, through }: Outgoing): Pick<ApiClientOptions, 'fetch'> {
  if (through === null) return { fetch: callDirectly };
  return {
    fetch: (address: string, { method, headers, body, signal }: GrammyCall) => {
      const giveUp = new AbortController();
      if (signal.aborted) giveUp.abort();
      signal.addEventListener('abort', () => giveUp.abort());
      return fetch(address, { method, headers, body, duplex: 'half', signal: giveUp.signal });
    },
  };
}
