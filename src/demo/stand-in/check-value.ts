// Checks a value against the Bot API's own description of its type, and turns form strings into what they mean.
import { botApi, type FieldDescription } from './bot-api-description.ts';
import { countCharacters } from './formatted-text.ts';
import { isList, isObject, type Json, type JsonObject, parseJson } from './json.ts';
import { badRequest } from './refusal.ts';

export interface Check {
  /** Where we are, for the report: reply_markup.inline_keyboard.text */
  readonly path: string;
  readonly noteUnknown: (path: string) => void;
}

const largest = Number.MAX_SAFE_INTEGER;

/** These have limits of their own: after parsing, or with an error of their own. */
const measuredElsewhere = ['caption', 'callback_data', 'quote'];

export function checkValue(types: readonly string[], value: Json, check: Check): Json {
  const known = types.flatMap((type) => botApi.types[type]?.subtypes ?? [type]);
  if (typeof value === 'string') return checkString(known, value, check);
  if (typeof value === 'number') {
    const isFit = known.includes('Float') || (known.includes('Integer') && Math.abs(value) <= largest);
    if (isFit && (known.includes('Float') || Number.isInteger(value))) return value;
  } else if (typeof value === 'boolean') {
    if (known.includes('Boolean')) return value;
  } else if (isList(value)) {
    const elements = known.filter((type) => type.startsWith('Array of ')).map((type) => type.slice(9));
    if (elements.length > 0) return value.map((element) => checkValue(elements, element, check));
  } else if (isObject(value)) {
    const type = chooseType(known, value);
    if (type !== undefined) return checkFields(type, value, check);
  }
  throw wrongType(check.path, types);
}

function checkString(known: readonly string[], value: string, check: Check): Json {
  if (known.includes('String') || known.includes('InputFile')) return value;
  if (known.includes('KeyboardButton')) return { text: value };
  const trimmed = value.trim();
  if (known.includes('Integer') && /^-?\d{1,15}$/.test(trimmed)) return Number(trimmed);
  if (known.includes('Float') && /^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  if (known.includes('Boolean') && /^(true|false|1|0|yes|no)$/i.test(trimmed)) {
    return /^(true|1|yes)$/i.test(trimmed);
  }
  const parsed = parseJson(value);
  if (parsed === undefined || parsed === null || typeof parsed !== 'object')
    throw wrongType(check.path, known);
  return checkValue(known, parsed, check);
}

function wrongType(path: string, types: readonly string[]) {
  if (path === 'reply_markup') return badRequest('object expected as reply markup');
  return badRequest(`field "${path}" must be of type ${types.join(' or ')}`);
}

function checkFields(type: string, value: JsonObject, check: Check): JsonObject {
  const fields = botApi.types[type]?.fields;
  // A type without fields, such as a placeholder, may hold anything.
  if (fields === undefined) return value;
  const checked: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    const path = `${check.path}.${name}`;
    const given = value[name];
    if (given !== undefined && given !== null) {
      checked[name] = checkValue(field.types, given, { ...check, path });
      checkLength(name, field, checked[name]);
    } else if (field.required) {
      throw badRequest(`can't parse ${type}: can't find field "${name}"`);
    }
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) check.noteUnknown(`${check.path}.${name}`);
  }
  return checked;
}

export function checkLength(name: string, field: FieldDescription, value: Json | undefined): void {
  if (field.len === undefined || typeof value !== 'string' || measuredElsewhere.includes(name)) return;
  const [atLeast, atMost] = field.len;
  const length = field.unit === 'bytes' ? Buffer.byteLength(value) : countCharacters(value);
  if (length < atLeast) throw badRequest(`${name} is empty`);
  if (length > atMost) throw badRequest(`${name} is too long`);
}

/** Of several object types: the one that `type` names, else the one whose required fields are all there. */
function chooseType(types: readonly string[], value: JsonObject): string | undefined {
  const objects = types.filter((type) => Object.hasOwn(botApi.types, type));
  const [first, ...others] = objects;
  if (first === undefined || others.length === 0) return first;
  const named = value['type'];
  if (typeof named === 'string') {
    const words = objects.map((type) => type.match(/[A-Z][a-z0-9]*/g) ?? []);
    const shared = countShared(words);
    const at = words.findIndex((parts) => parts.slice(shared).join('_').toLowerCase() === named);
    return objects[at];
  }
  return objects.find((type) => {
    const fields = Object.entries(botApi.types[type]?.fields ?? {});
    return fields.every(([name, field]) => !field.required || value[name] !== undefined);
  });
}

function countShared(words: readonly (readonly string[])[]): number {
  const [first = []] = words;
  const differs = first.findIndex((word, index) => words.some((parts) => parts[index] !== word));
  return differs < 0 ? first.length : differs;
}
