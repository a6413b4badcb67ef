// Signed calls to an S3-compatible store, each bounded in time and tried again where trying may help.
import { setTimeout as wait } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { describeFailure } from '../outgoing/describe-failure.ts';
import type { Fetch } from '../outgoing/open-outgoing.ts';
import { nameOf, StoreFault } from './file-store.ts';
import type { S3Place } from './store-place.ts';

export interface S3Answer {
  readonly status: number;
  /** As the store says; null where it does not. */
  readonly length: number | null;
  readonly body: Uint8Array;
}

export interface Patience {
  readonly attemptMs: number;
  /** Before each further attempt. */
  readonly pausesMs: readonly number[];
}

/** A person waits for the answer: at most a little over a minute in all, in the worst case. */
export const usualPatience: Patience = { attemptMs: 20_000, pausesMs: [200, 2_000] };

export class S3Refusal extends StoreFault {
  override readonly name = 'S3Refusal';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Of the file, after the prefix; null: of the bucket itself. */
  readonly path: string | null;
  readonly query?: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
}

export type S3Call = (request: S3Request) => Promise<S3Answer>;

const nothing = new Uint8Array();

/** Answers with whatever the store says but 429 and 5xx, which become a StoreFault when they stay, as does silence. */
export function createS3Call(place: S3Place, fetch: Fetch, patience: Patience): S3Call {
  const sign = createSigner(place);
  const attempt = async (request: S3Request): Promise<S3Answer> => {
    const { method, bytes = nothing } = request;
    const { url, headers } = await sign(request, bytes);
    try {
      const answer = await fetch(url.href, {
        method,
        headers: Object.fromEntries(headers),
        ...(method === 'PUT' ? { body: bytes } : {}),
        // A signature holds for one address: a store elsewhere is a wrong setting.
        redirect: 'manual',
        signal: AbortSignal.timeout(patience.attemptMs),
      });
      const length = answer.headers.get('content-length');
      return {
        status: answer.status,
        length: length === null ? null : Number(length),
        body: new Uint8Array(await answer.arrayBuffer()),
      };
    } catch (error) {
      const why = describeFailure(error);
      throw new StoreFault(`the store did not answer ${method} (${why})`, { cause: error });
    }
  };
  return async (request) => {
    for (const pauseMs of patience.pausesMs) {
      const answer = await attempt(request).catch((error: unknown) => {
        if (error instanceof StoreFault) return null;
        throw error;
      });
      if (answer !== null && !isPassing(answer.status)) return answer;
      // Not all instances at once.
      await wait(pauseMs * (0.5 + Math.random()));
    }
    const answer = await attempt(request);
    if (isPassing(answer.status)) throw refusalOf(request.method, answer);
    return answer;
  };
}

function createSigner({ endpoint, bucket, prefix, region, keyId, secret }: S3Place) {
  const cache = new Map<string, ArrayBuffer>();
  return async ({ method, path, query = {} }: S3Request, bytes: Uint8Array) => {
    const url = new URL(`${endpoint}/${bucket}${path === null ? '' : `/${prefix}${path}`}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const signer = new AwsV4Signer({
      method,
      url: url.href,
      // The store refuses bytes that changed on the way.
      headers: { 'x-amz-content-sha256': nameOf(bytes) },
      accessKeyId: keyId,
      secretAccessKey: secret,
      region,
      service: 's3',
      cache,
    });
    return signer.sign();
  };
}

function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}

/** With the store's own word for it, which is all that is taken over from its answer. */
export function refusalOf(method: string, { status, body }: S3Answer): S3Refusal {
  const code = /<Code>(\w{1,80})<\/Code>/.exec(Buffer.from(body).toString('latin1'))?.[1];
  const word = code === undefined ? '' : ` ${code}`;
  return new S3Refusal(`the store answered ${method} with ${status}${word}`, status);
}
