// What arrives at the controls: read by name, refused in plain words.
import type { Exchange } from '../exchange.ts';
import { isList, type JsonObject } from '../json.ts';
import { privateChatOf } from '../people.ts';
import type { Chat, Person } from '../world.ts';

/** The caller of the controls made a mistake; it gets HTTP 400 with this text. */
export class ControlError extends Error {}

export function readString(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new ControlError(`${name} must be a text`);
  return value;
}

export function requireString(body: JsonObject, name: string): string {
  const value = readString(body, name);
  if (value === undefined) throw new ControlError(`${name} is missing`);
  return value;
}

export function readNumber(body: JsonObject, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw new ControlError(`${name} must be a number`);
  }
  return number;
}

export function requireNumber(body: JsonObject, name: string): number {
  const value = readNumber(body, name);
  if (value === undefined) throw new ControlError(`${name} is missing`);
  return value;
}

export function requireStrings(body: JsonObject, name: string): string[] {
  const value = body[name];
  if (!isList(value)) throw new ControlError(`${name} must be a list of texts`);
  return value.map(String);
}

export function requirePerson(exchange: Exchange, body: JsonObject): { person: Person; chat: Chat } {
  const id = requireNumber(body, 'person');
  const person = exchange.world.people.get(id);
  if (person === undefined) throw new ControlError(`There is no person ${id}`);
  return { person, chat: privateChatOf(exchange.world, person) };
}
