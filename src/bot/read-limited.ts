// The text of a request's body, up to a size: nobody makes us hold more.

export type ReadBody =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'brokenOff' };

export async function readLimited(request: Request, mostBytes: number): Promise<ReadBody> {
  const length = request.headers.get('content-length');
  if (Number(length) > mostBytes) return { ok: false, reason: 'tooLarge' };
  try {
    // HTTP itself lets nobody send more than announced, and reading at once is the fastest.
    if (length !== null) return { ok: true, text: await request.text() };
    return await readInPieces(request, mostBytes);
  } catch {
    return { ok: false, reason: 'brokenOff' };
  }
}

async function readInPieces({ body }: Request, mostBytes: number): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Cancelling would hang up before the answer is out.
  for await (const chunk of body?.values({ preventCancel: true }) ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) return { ok: false, reason: 'tooLarge' };
    chunks.push(chunk);
  }
  return { ok: true, text: Buffer.concat(chunks).toString('utf8') };
}
