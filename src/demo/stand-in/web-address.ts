// Which addresses may stand behind a link or a button.
const localNames = /(^|\.)(localhost|local|internal|lan|home|test|invalid)$/i;
const localNumbers = /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\./;

function parseAddress(address: string): URL | undefined {
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^/]+\.[^/]+:\d/.test(address);
  const absolute = isAbsolute ? address : `http://${address}`;
  return URL.canParse(absolute) ? new URL(absolute) : undefined;
}

function isWeb(url: URL): boolean {
  return (url.protocol === 'http:' || url.protocol === 'https:') && /\.|^\[/.test(url.hostname);
}

/** An address that Telegram turns into a link: the web, or Telegram's own schemes. */
export function isWebAddress(address: string): boolean {
  if (/\s/.test(address.trim())) return false;
  const url = parseAddress(address.trim());
  if (url === undefined) return false;
  return ['tg:', 'ton:', 'tonsite:', 'mailto:', 'tel:'].includes(url.protocol) || isWeb(url);
}

/** Why a button must not lead there, in Telegram's words; undefined where it may. */
export function problemOfButtonAddress(address: string): string | undefined {
  const url = parseAddress(address);
  const wrong = (reason: string) => `inline keyboard button URL '${address}' is invalid: ${reason}`;
  if (url === undefined || /\s/.test(address)) return wrong('Wrong HTTP URL');
  if (['tg:', 'ton:', 'tonsite:'].includes(url.protocol)) return undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return wrong('Unsupported URL protocol');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLocalSix = host.includes(':') && /^(::1?$|f[cd]|fe80:|::ffff:)/i.test(host);
  if (localNames.test(host) || localNumbers.test(host) || isLocalSix) return 'BUTTON_URL_INVALID';
  return isWeb(url) ? undefined : wrong('Wrong HTTP URL');
}
