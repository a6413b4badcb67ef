// Reads multipart/form-data as lenient as Telegram does: header names in any case, no spaces, file names without quotes.

export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface Form {
  readonly fields: Map<string, string>;
  readonly files: Map<string, UploadedFile>;
}

interface PartHeaders {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly mediaType: string;
}

/** The form, or undefined where the body does not follow its boundary. */
export function parseMultipart(body: Buffer, contentType: string): Form | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const form: Form = { fields: new Map(), files: new Map() };
  const delimiter = Buffer.from(`--${boundary}`);
  let position = body.indexOf(delimiter);
  while (position >= 0) {
    const start = position + delimiter.length;
    if (body.subarray(start, start + 2).toString() === '--') return form;
    const headersEnd = body.indexOf('\r\n\r\n', start);
    if (headersEnd < 0) return undefined;
    const end = body.indexOf(Buffer.from(`\r\n--${boundary}`), headersEnd + 2);
    if (end < 0) return undefined;
    const headers = readHeaders(body.subarray(start, headersEnd).toString('utf8'));
    if (headers === undefined) return undefined;
    addPart(form, headers, body.subarray(Math.min(headersEnd + 4, end), end));
    position = end + 2;
  }
  return undefined;
}

function addPart(form: Form, headers: PartHeaders, content: Buffer): void {
  if (headers.fileName === undefined) {
    form.fields.set(headers.name, content.toString('utf8'));
  } else {
    const { fileName: name, mediaType } = headers;
    form.files.set(headers.name, { name, mediaType, bytes: Buffer.from(content) });
  }
}

function readHeaders(text: string): PartHeaders | undefined {
  let disposition = '';
  let mediaType = 'application/octet-stream';
  for (const line of text.split('\r\n')) {
    const [name, value] = splitOnce(line, ':');
    if (name.trim().toLowerCase() === 'content-disposition') disposition = value.trim();
    if (name.trim().toLowerCase() === 'content-type') mediaType = value.trim();
  }
  // The file name may hold anything, so it is cut off before the field's name is looked for.
  const [fields, fileName] = splitAt(disposition, /;\s*filename=/i);
  const name = /;\s*name=(?:"([^"]*)"|([^;]*))/i.exec(fields);
  const fieldName = name?.[1] ?? name?.[2];
  if (fieldName === undefined) return undefined;
  return { name: fieldName, fileName: fileName === undefined ? undefined : unquote(fileName), mediaType };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

function splitAt(text: string, pattern: RegExp): [string, string | undefined] {
  const match = pattern.exec(text);
  if (match === null) return [text, undefined];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

/** `"a b.pdf"; filename*=…` loses its quotes; `"q" đơn.docx`, which only begins with one, keeps them. */
function unquote(fileName: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*(?:;.*)?$/s.exec(fileName)?.[1];
  if (quoted === undefined) return fileName;
  return quoted.replace(/\\(.)/g, '$1').replaceAll('%22', '"');
}
