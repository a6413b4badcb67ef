// The one way out: every call to the outside takes this fetch, through the proxy where one is set.
import { type Proxies, placeOf } from './proxies.ts';

interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** For bodies that are sent while they are made. */
  readonly duplex?: 'half';
  /** Redirections are followed unless they are to be handed back. */
  readonly redirect?: 'manual';
  readonly signal?: AbortSignal;
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
  json(): Promise<unknown>;
}

/** As much of the platform's own as is used here. */
export type Fetch = (address: string, call?: Call) => Promise<Answer>;

export interface Outgoing {
  readonly fetch: Fetch;
  /** Where calls go through, fit for the log; null: they go straight. */
  readonly through: string | null;
  close(): Promise<void>;
}

const thisMachine = 'localhost,127.0.0.1,[::1]';

export async function openOutgoing({ forHttps, forHttp, except }: Proxies): Promise<Outgoing> {
  const named = [forHttps, forHttp].filter((address) => address !== null);
  if (named.length === 0 || except.trim() === '*')
    return { fetch: (address, call) => fetch(address, call), through: null, close: async () => undefined };
  // Only here: it costs memory and a tenth of a second.
  const { EnvHttpProxyAgent, fetch: fetchBy } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent({
    // Nothing is left to its own look at the environment.
    httpsProxy: forHttps ?? '',
    httpProxy: forHttp ?? '',
    noProxy: `${except},${thisMachine}`,
    // Many proxies make tunnels to port 443 alone.
    proxyTunnel: false,
  });
  return {
    fetch: (address, call) => fetchBy(address, { ...call, dispatcher }),
    through: [...new Set(named.map(placeOf))].join(', '),
    close: () => dispatcher.destroy(),
  };
}
