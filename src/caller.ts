// Who is at the other end of a web request: the connection's address, or what our own web server in front says.
import { isIP } from 'node:net';

/** `address`: of the connection. `trustsProxy`: whether X-Forwarded-For comes from a web server of ours. */
export function callerOf(request: Request, address = 'unknown', trustsProxy = false): string {
  if (!trustsProxy) return address;
  // The last address is the one that our own web server wrote; those before it are what the caller claims.
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(forwarded) > 0 ? forwarded : address;
}
