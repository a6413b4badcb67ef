// A strict stand-in for an S3-compatible store: it checks every signature by itself, answers as such stores do,
// lists in small pages, and fails when it is told to.
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { S3Place } from '../../../src/files/store-place.ts';
import { listenHere } from '../listen-here.ts';
import { Bucket, type BucketAnswer, failed } from './bucket.ts';
import { checkSignature } from './check-signature.ts';

export type S3Trouble =
  | { readonly status: number; readonly code: string }
  | 'hangUp'
  | 'silence'
  /** Does what it is asked for and hangs up instead of saying so. */
  | 'hangUpAfter';

export interface S3StandIn {
  readonly url: string;
  readonly place: S3Place;
  /** What the bucket holds, by its whole key. */
  readonly objects: Map<string, Uint8Array>;
  /** Methods of the calls that came, oldest first. */
  readonly calls: readonly string[];
  /** Codes of the calls that were refused for how they were signed. */
  readonly refused: readonly string[];
  /** The next calls fail so, one after the other. */
  fail(trouble: S3Trouble, times?: number): void;
  recover(): void;
}

const keys = { keyId: 'KEY-OF-THE-TEST', secret: 'se/cret+of#the?test%', region: 'vn-hanoi-1' };
const mostPerPage = 3;

/** Its bucket is empty; it closes when the test ends. */
export async function startS3(): Promise<S3StandIn> {
  const bucket = new Bucket('papers', mostPerPage);
  const calls: string[] = [];
  const refused: string[] = [];
  let troubles: S3Trouble[] = [];

  /** Null: nothing is said any more. */
  const answerTo = async (request: IncomingMessage): Promise<BucketAnswer | null> => {
    const { method = '', url: target = '', headers } = request;
    const body = await buffer(request);
    calls.push(method);
    const trouble = troubles.shift();
    if (trouble === 'silence') return null;
    if (typeof trouble === 'object') return failed(trouble.status, trouble.code);
    const wrong = checkSignature({ method, target, headers, body }, keys, new Date());
    if (wrong !== null) refused.push(wrong);
    if (trouble !== 'hangUp' && wrong !== null) return failed(403, wrong);
    if (trouble !== 'hangUp') {
      const answer = bucket.answer(method, new URL(target, 'http://s3.test'), body);
      if (trouble === undefined) return answer;
    }
    request.socket.destroy();
    return null;
  };

  const url = await listenHere(
    createServer((request, response) => {
      void answerTo(request).then((answer) => {
        if (answer === null) return;
        response.writeHead(answer.status, answer.headers);
        response.end(request.method === 'HEAD' ? undefined : answer.body);
      });
    }),
  );
  return {
    url,
    place: { kind: 's3', endpoint: url, bucket: 'papers', prefix: 'khuyen-cong/', ...keys },
    objects: bucket.objects,
    calls,
    refused,
    fail(trouble, times = 1) {
      troubles.push(...Array.from({ length: times }, () => trouble));
    },
    recover() {
      troubles = [];
    },
  };
}

/** The settings that lead here, or by another address to here. */
export function settingsOf(
  { place }: S3StandIn,
  endpoint = place.endpoint,
): Readonly<Record<string, string>> {
  return {
    FILES_STORE: `s3://${place.bucket}/${place.prefix}`,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: place.region,
    AWS_ACCESS_KEY_ID: place.keyId,
    AWS_SECRET_ACCESS_KEY: place.secret,
  };
}
