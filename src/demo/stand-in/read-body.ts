// The body of a request, and a call's parameters from its address and body together.
import type { IncomingMessage } from 'node:http';
import type { RawParameters } from './check-parameters.ts';
import { isObject, type Json, parseJson } from './json.ts';
import { parseMultipart } from './multipart.ts';
import { badRequest, Refusal } from './refusal.ts';

/** 50 MB of file and room for the rest. */
const mostBytes = 52 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    // What is too much is still read, or the sender would see a broken connection and not the refusal.
    if (size <= mostBytes) chunks.push(bytes);
  }
  if (size > mostBytes) throw new Refusal(413, 'Request Entity Too Large');
  return Buffer.concat(chunks);
}

/** Throws a Refusal where the body is not what its content type says. */
export async function readCallParameters(request: IncomingMessage, address: URL): Promise<RawParameters> {
  const values = new Map<string, Json>(address.searchParams);
  const body = await readBody(request);
  const contentType = request.headers['content-type'] ?? '';
  if (body.length === 0) return { values, files: new Map() };
  if (contentType.startsWith('multipart/form-data')) {
    const form = parseMultipart(body, contentType);
    if (form === undefined) throw badRequest("can't parse the multipart form");
    for (const [name, value] of form.fields) values.set(name, value);
    return { values, files: form.files };
  }
  if (contentType.startsWith('application/json')) {
    const json = parseJson(body.toString('utf8'));
    if (!isObject(json)) throw badRequest("can't parse JSON object");
    for (const [name, value] of Object.entries(json)) values.set(name, value ?? null);
  } else {
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) values.set(name, value);
  }
  return { values, files: new Map() };
}
