// The answer of an S3 store that was asked what it holds: a page of XML of a fixed shape, so it is read without a parser.

import { StoreFault } from './file-store.ts';

interface S3List {
  readonly keys: readonly string[];
  /** What to ask for the page after this one with; null: this is the last. */
  readonly next: string | null;
}

/** Throws StoreFault where the page says that there is more and not how to get it: half a list must not pass for a whole. */
export function readS3List(body: Uint8Array): S3List {
  const xml = Buffer.from(body).toString('utf8');
  const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => plain(key));
  const isCut = /<IsTruncated>\s*true\s*<\/IsTruncated>/.test(xml);
  const next = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(xml)?.[1];
  if (!isCut) return { keys, next: null };
  if (next === undefined) throw new StoreFault('the store cut its list short');
  return { keys, next: plain(next) };
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(escaped: string): string {
  return escaped.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name] ?? whole;
  });
}
