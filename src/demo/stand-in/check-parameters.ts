// The parameters of one call, checked against the method's description.
import { botApi } from './bot-api-description.ts';
import { checkLength, checkValue } from './check-value.ts';
import type { Json } from './json.ts';
import type { UploadedFile } from './multipart.ts';
import { Parameters } from './parameters.ts';
import { badRequest, type Refusal } from './refusal.ts';

export interface RawParameters {
  readonly values: ReadonlyMap<string, Json>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** Measured after parsing, with an error of their own. */
const measuredAfterParsing = ['sendMessage.text', 'editMessageText.text'];

/** Unknown parameters are let through, as Telegram does, but noted. Throws a Refusal. */
export function checkParameters(
  method: string,
  raw: RawParameters,
  noteUnknown: (name: string) => void,
): Parameters {
  const fields = botApi.methods[method]?.fields ?? {};
  const values: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = raw.values.get(name);
    if (given === undefined || given === null) {
      if (field.required && !raw.files.has(name)) throw missing(name);
      continue;
    }
    const value = checkValue(field.types, given, { path: name, noteUnknown });
    if (!measuredAfterParsing.includes(`${method}.${name}`)) checkLength(name, field, value);
    values[name] = value;
  }
  for (const name of raw.values.keys()) {
    if (!Object.hasOwn(fields, name)) noteUnknown(name);
  }
  return new Parameters(values, raw.files);
}

function missing(name: string): Refusal {
  if (name === 'text') return badRequest('message text is empty');
  if (name === 'chat_id') return badRequest('chat_id is empty');
  if (name === 'message_id') return badRequest('message identifier is not specified');
  if (name === 'photo' || name === 'document' || name === 'voice') {
    return badRequest(`there is no ${name} in the request`);
  }
  return badRequest(`parameter "${name}" is required`);
}
