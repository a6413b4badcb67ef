import type { Act } from './chatter.ts';

/** A picture of one grey point. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** Sends it, alone or as a part of an album. */
export function photo(albumId?: string): Act {
  return ['file', { kind: 'photo', base64: pixel, ...(albumId === undefined ? {} : { albumId }) }];
}
