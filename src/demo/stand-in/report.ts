// What the bot did wrong, and how often it called what.
import type { JsonObject } from './json.ts';

export interface RefusedCall {
  readonly method: string;
  readonly error: string;
  readonly parameters: JsonObject;
  readonly at: string;
}

export interface UnknownParameter {
  readonly method: string;
  readonly name: string;
}

const mostEntries = 10_000;

export class Report {
  refused: RefusedCall[] = [];
  unknownParameters: UnknownParameter[] = [];
  calls = new Map<string, number>();
  /** Presses from before the last reset are of no interest. */
  firstUpdateId = 0;

  countCall(method: string): void {
    this.calls.set(method, (this.calls.get(method) ?? 0) + 1);
  }

  addRefused(method: string, error: string, parameters: JsonObject): void {
    if (this.refused.length >= mostEntries) return;
    this.refused.push({ method, error, parameters, at: new Date().toISOString() });
  }

  addUnknownParameter(method: string, name: string): void {
    const isKnown = this.unknownParameters.some((entry) => entry.method === method && entry.name === name);
    if (!isKnown) this.unknownParameters.push({ method, name });
  }

  reset(firstUpdateId: number): void {
    this.firstUpdateId = firstUpdateId;
    this.refused = [];
    this.unknownParameters = [];
    this.calls = new Map();
  }
}
