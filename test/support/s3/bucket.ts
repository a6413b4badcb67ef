// What an S3 store does with a call that is rightly signed, on one bucket.

export interface BucketAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

export class Bucket {
  readonly objects = new Map<string, Uint8Array>();
  readonly #name: string;
  readonly #mostPerPage: number;

  constructor(name: string, mostPerPage: number) {
    this.#name = name;
    this.#mostPerPage = mostPerPage;
  }

  answer(method: string, url: URL, bytes: Uint8Array): BucketAnswer {
    const [, bucket, ...parts] = decodeURIComponent(url.pathname).split('/');
    if (bucket !== this.#name) return failed(404, 'NoSuchBucket');
    const key = parts.join('/');
    if (key === '') return method === 'GET' ? this.#list(url.searchParams) : failed(405, 'MethodNotAllowed');
    const found = this.objects.get(key);
    switch (method) {
      case 'PUT':
        this.objects.set(key, bytes);
        return { status: 200 };
      case 'DELETE':
        this.objects.delete(key);
        return { status: 204 };
      case 'GET':
      case 'HEAD':
        if (found === undefined) return failed(404, 'NoSuchKey');
        return { status: 200, headers: { 'content-length': String(found.byteLength) }, body: found };
      default:
        return failed(405, 'MethodNotAllowed');
    }
  }

  /** ListObjectsV2: in the order of the keys, a page at a time. */
  #list(query: URLSearchParams): BucketAnswer {
    if (query.get('list-type') !== '2') return failed(400, 'InvalidArgument');
    const after = Buffer.from(query.get('continuation-token') ?? '', 'base64').toString();
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .toSorted();
    const page = keys.slice(0, this.#mostPerPage);
    const isCut = keys.length > page.length;
    const token = Buffer.from(page.at(-1) ?? '').toString('base64');
    const contents = page.map((key) => `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key></Contents>`);
    return {
      status: 200,
      body: `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isCut}</IsTruncated>${
        isCut ? `<NextContinuationToken>${token}</NextContinuationToken>` : ''
      }${contents.join('')}</ListBucketResult>`,
    };
  }
}

export function failed(status: number, code: string): BucketAnswer {
  return { status, body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>` };
}
