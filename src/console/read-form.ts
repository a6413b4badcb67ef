// What a page posts: its fields, and a file where the page takes one.
import type { HonoRequest } from 'hono';

const mostFormBytes = 64 * 1024;
/** As much as the Bot API hands out, so that both ways take the same. */
export const mostUploadMegabytes = 20;
const mostUploadBytes = mostUploadMegabytes * 1024 * 1024;

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type PostedForm =
  | { readonly ok: true; readonly fields: URLSearchParams; readonly upload: Upload | null }
  | { readonly ok: false; readonly reason: 'otherSite' | 'tooLarge' | 'malformed' };

/** `base`: the address that browsers use. Nothing large is read where no file is taken. */
export async function readForm(
  req: HonoRequest,
  { base, takesFile }: { readonly base: string; readonly takesFile: boolean },
): Promise<PostedForm> {
  if (!isFromHere(req.raw.headers, base)) return { ok: false, reason: 'otherSite' };
  const length = Number(req.header('content-length') ?? 0);
  const type = req.header('content-type') ?? '';
  if (takesFile && /^multipart\/form-data\b/i.test(type)) {
    if (length > mostUploadBytes + mostFormBytes) return { ok: false, reason: 'tooLarge' };
    return length === 0 ? { ok: false, reason: 'malformed' } : readParts(req);
  }
  if (length > mostFormBytes) return { ok: false, reason: 'tooLarge' };
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return { ok: false, reason: 'malformed' };
  const text = await req.text();
  if (Buffer.byteLength(text) > mostFormBytes) return { ok: false, reason: 'tooLarge' };
  return { ok: true, fields: new URLSearchParams(text), upload: null };
}

async function readParts(req: HonoRequest): Promise<PostedForm> {
  const parts = await req.raw.formData().catch(() => null);
  if (parts === null) return { ok: false, reason: 'malformed' };
  const fields = new URLSearchParams();
  let upload: Upload | null = null;
  for (const [name, value] of parts) {
    if (typeof value === 'string') fields.append(name, value);
    // A field for a file that was left empty is posted as one without bytes.
    else if (value.size > 0) upload = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  if (Buffer.byteLength(fields.toString()) > mostFormBytes) return { ok: false, reason: 'tooLarge' };
  if (upload !== null && upload.bytes.byteLength > mostUploadBytes) return { ok: false, reason: 'tooLarge' };
  return { ok: true, fields, upload };
}

/** Browsers say where a post comes from; a page of another site must not press our buttons. */
function isFromHere(headers: Headers, base: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return origin === null;
  const { host } = new URL(origin);
  return host === headers.get('host') || host === new URL(base).host;
}
