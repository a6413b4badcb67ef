// The stand-in's own eye for signatures, held against the examples that Amazon publishes; else it could agree to anything.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSignature, type SignedCall } from '../support/s3/check-signature.ts';

const keys = {
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const now = new Date('2013-05-24T00:05:00Z');
const scope = `AWS4-HMAC-SHA256 Credential=${keys.keyId}/20130524/us-east-1/s3/aws4_request`;

function published(
  call: Pick<SignedCall, 'method' | 'target'>,
  body: string,
  more: Readonly<Record<string, string>>,
  signature: string,
): SignedCall {
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
    'x-amz-date': '20130524T000000Z',
    ...more,
  };
  const signed = Object.keys(headers).toSorted().join(';');
  const authorization = `${scope},SignedHeaders=${signed},Signature=${signature}`;
  return { ...call, body: Buffer.from(body), headers: { ...headers, authorization } };
}

const getting = published(
  { method: 'GET', target: '/test.txt' },
  '',
  { range: 'bytes=0-9' },
  'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
);
const putting = published(
  { method: 'PUT', target: '/test%24file.text' },
  'Welcome to Amazon S3.',
  { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
  '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
);
const listing = published(
  { method: 'GET', target: '/?max-keys=2&prefix=J' },
  '',
  {},
  '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
);

describe('the judge of signatures', () => {
  it.each([
    ['reads a file', getting],
    ['keeps a file', putting],
    ['lists', listing],
  ])('agrees with the published call that %s', (_what, call) => {
    expect(checkSignature(call, keys, now)).toBeNull();
  });

  it.each<[string, SignedCall, string]>([
    ['another path', { ...getting, target: '/other.txt' }, 'SignatureDoesNotMatch'],
    ['another method', { ...getting, method: 'DELETE' }, 'SignatureDoesNotMatch'],
    ['another query', { ...listing, target: '/?max-keys=3&prefix=J' }, 'SignatureDoesNotMatch'],
    ['other bytes', { ...putting, body: Buffer.from('Welcome to Amazon S4.') }, 'XAmzContentSHA256Mismatch'],
    ['no signature', { ...getting, headers: {} }, 'AuthorizationHeaderMalformed'],
    [
      'another host',
      { ...getting, headers: { ...getting.headers, host: 'other.s3.amazonaws.com' } },
      'SignatureDoesNotMatch',
    ],
  ])('refuses the same signature for %s', (_what, call, code) => {
    expect(checkSignature(call, keys, now)).toBe(code);
  });

  it('refuses other keys, another region and an old call', () => {
    expect(checkSignature(getting, { ...keys, secret: 'another' }, now)).toBe('SignatureDoesNotMatch');
    expect(checkSignature(getting, { ...keys, keyId: 'another' }, now)).toBe('InvalidAccessKeyId');
    expect(checkSignature(getting, { ...keys, region: 'vn-hanoi-1' }, now)).toBe(
      'AuthorizationHeaderMalformed',
    );
    expect(checkSignature(getting, keys, new Date('2013-05-24T00:16:00Z'))).toBe('RequestTimeTooSkewed');
  });
});
