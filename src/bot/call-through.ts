// grammY's calls by way of a proxy. Without one it keeps its own way, with its own kept connections.
import type { ApiClientOptions } from 'grammy';
import type { Outgoing } from '../outgoing/open-outgoing.ts';

interface GrammyCall {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | AsyncIterable<Uint8Array>;
  /** An older kind than the platform's, which the platform refuses. */
  readonly signal: { readonly aborted: boolean; addEventListener(type: 'abort', heard: () => void): void };
}

export function callThrough({ fetch, through }: Outgoing): Pick<ApiClientOptions, 'fetch'> {
  if (through === null) return {};
  return {
    fetch: (address: string, { method, headers, body, signal }: GrammyCall) => {
      const giveUp = new AbortController();
      if (signal.aborted) giveUp.abort();
      signal.addEventListener('abort', () => giveUp.abort());
      return fetch(address, { method, headers, body, duplex: 'half', signal: giveUp.signal });
    },
  };
}
