// Which proxies stand between the product and the outside, as the settings name them.

export interface Proxies {
  /** For https:// addresses; null: the one for http:// ones, if there is one. */
  readonly forHttps: string | null;
  /** For http:// addresses; null: none. */
  readonly forHttp: string | null;
  /** Names that are reached directly, separated by commas; `.vn` means all that end so. */
  readonly except: string;
}

export const noProxies: Proxies = { forHttps: null, forHttp: null, except: '' };

const kinds = ['http:', 'https:', 'socks5:'];

/** The address as a URL, names and passwords readable; null for what is none. `host:port` alone is an HTTP proxy, as elsewhere. */
export function readProxyAddress(text: string): string | null {
  const full = text.includes('://') ? text : `http://${text}`;
  // Here names are always looked up by the proxy, which is what the h asks for.
  const address = full.replace(/^socks5?h?:\/\//i, 'socks5://');
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(address);
  if (!kinds.includes(protocol) || hostname === '') return null;
  if ((pathname !== '' && pathname !== '/') || search !== '' || hash !== '') return null;
  return isReadable(username) && isReadable(password) ? address : null;
}

/** For the log: without name and password. */
export function placeOf(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

function isReadable(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}
