// The Bot API's own list of methods and types, as data.
import { readFileSync } from 'node:fs';
import { projectRoot } from '../../project-root.ts';

export interface FieldDescription {
  /** Names such as Integer, String, InputFile, Array of MessageEntity; any one of them fits. */
  readonly types: readonly string[];
  readonly required: boolean;
  readonly len?: readonly [number, number];
  readonly unit?: 'characters' | 'bytes';
}

interface TypeDescription {
  readonly fields?: Readonly<Record<string, FieldDescription>>;
  readonly subtypes?: readonly string[];
}

interface BotApiDescription {
  readonly version: string;
  readonly methods: Readonly<Record<string, { readonly fields: Readonly<Record<string, FieldDescription>> }>>;
  readonly types: Readonly<Record<string, TypeDescription>>;
}

function readDescription(): BotApiDescription {
  const description: BotApiDescription = JSON.parse(
    readFileSync(new URL('src/demo/stand-in/bot-api.json', projectRoot), 'utf8'),
  );
  return description;
}

export const botApi: BotApiDescription = readDescription();

const methodNames = new Map(Object.keys(botApi.methods).map((name) => [name.toLowerCase(), name]));

/** Telegram does not mind the case of a method's name. */
export function findMethodName(name: string): string | undefined {
  return methodNames.get(name.toLowerCase());
}
