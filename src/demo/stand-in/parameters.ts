// The checked parameters of one call, read by name.
import { isList, isObject, type Json, type JsonObject } from './json.ts';
import type { UploadedFile } from './multipart.ts';
import { badRequest } from './refusal.ts';

export class Parameters {
  readonly values: JsonObject;
  readonly #files: ReadonlyMap<string, UploadedFile>;

  constructor(values: JsonObject, files: ReadonlyMap<string, UploadedFile>) {
    this.values = values;
    this.#files = files;
  }

  string(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  integer(name: string): number | undefined {
    const value = this.values[name];
    return typeof value === 'number' ? value : undefined;
  }

  boolean(name: string): boolean {
    return this.values[name] === true;
  }

  object(name: string): JsonObject | undefined {
    const value = this.values[name];
    return isObject(value) ? value : undefined;
  }

  list(name: string): readonly Json[] | undefined {
    const value = this.values[name];
    return isList(value) ? value : undefined;
  }

  requireString(name: string): string {
    const value = this.string(name);
    if (value === undefined) throw badRequest(`parameter "${name}" is required`);
    return value;
  }

  requireInteger(name: string): number {
    const value = this.integer(name);
    if (value === undefined) throw badRequest(`parameter "${name}" is required`);
    return value;
  }

  /** The upload that `attach://name` means, or the one sent under the parameter's own name. */
  upload(name: string, reference: string | undefined): UploadedFile | undefined {
    const attached = /^attach:\/\/(.+)$/.exec(reference ?? '')?.[1];
    return this.#files.get(attached ?? name);
  }
}
