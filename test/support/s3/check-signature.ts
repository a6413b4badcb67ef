// What an S3 store does before anything else: works out the signature of a call by itself and compares.
// Written after Amazon's description of Signature Version 4, apart from what the product signs with.
import { createHash, createHmac } from 'node:crypto';

export interface SignedCall {
  readonly method: string;
  /** As it came over the wire, percent-encoded, with its query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

export interface Keys {
  readonly keyId: string;
  readonly secret: string;
  readonly region: string;
}

const clockDriftMs = 15 * 60_000;
const mustBeSigned = ['host', 'x-amz-content-sha256', 'x-amz-date'];

/** The code that the store would refuse the call with; null where it is right. */
export function checkSignature(call: SignedCall, keys: Keys, now: Date): string | null {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      headerOf(call, 'authorization'),
    );
  if (given === null) return 'AuthorizationHeaderMalformed';
  const [, keyId = '', day = '', region = '', names = '', signature = ''] = given;
  if (keyId !== keys.keyId) return 'InvalidAccessKeyId';
  if (region !== keys.region) return 'AuthorizationHeaderMalformed';
  const signed = names.split(';');
  if (mustBeSigned.some((name) => !signed.includes(name))) return 'AccessDenied';
  const stamp = headerOf(call, 'x-amz-date');
  if (!stamp.startsWith(day) || Math.abs(timeOf(stamp) - now.getTime()) > clockDriftMs)
    return 'RequestTimeTooSkewed';
  if (headerOf(call, 'x-amz-content-sha256') !== sha256(call.body)) return 'XAmzContentSHA256Mismatch';
  return signature === signatureOf(call, signed, { day, ...keys }) ? null : 'SignatureDoesNotMatch';
}

function signatureOf(call: SignedCall, signed: readonly string[], scope: Keys & { day: string }): string {
  const { day, region, secret } = scope;
  const [path = '', query = ''] = call.target.split('?');
  const canonical = [
    call.method,
    encode(decodeURIComponent(path)).replaceAll('%2F', '/'),
    canonicalQuery(query),
    ...signed.map((name) => `${name}:${headerOf(call, name).trim().replaceAll(/ +/g, ' ')}`),
    '',
    signed.join(';'),
    headerOf(call, 'x-amz-content-sha256'),
  ].join('\n');
  const toSign = [
    'AWS4-HMAC-SHA256',
    headerOf(call, 'x-amz-date'),
    `${day}/${region}/s3/aws4_request`,
    sha256(Buffer.from(canonical)),
  ].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    `AWS4${secret}`,
  );
  return createHmac('sha256', key).update(toSign).digest('hex');
}

function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&');
}

/** All but letters, digits and - _ . ~ */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function headerOf({ headers }: SignedCall, name: string): string {
  return [headers[name] ?? ''].flat().join(',');
}

/** 20130524T000000Z */
function timeOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
