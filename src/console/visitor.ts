// What a page is made from: the request, the parts of the product, and who is here.
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { App, Visit } from '../app/app.ts';
import type { Wording } from '../app/wording.ts';
import type { StaffAction } from '../core/roles.ts';
import type { StoredPerson } from '../storage/persons.ts';
import type { Upload } from './read-form.ts';

export interface ConsoleParts {
  readonly app: App;
  readonly log: Logger;
  /** Who is at the other end of the request. */
  readonly addressOf: (context: Context) => string;
}

export interface Guest {
  readonly context: Context;
  readonly app: App;
  readonly log: Logger;
  readonly wording: Wording;
  /** What was posted; empty where nothing was. */
  readonly form: URLSearchParams;
}

/** Somebody who is signed in, with the roles of this moment. */
export interface Visitor extends Guest {
  readonly person: StoredPerson;
  readonly visit: Visit;
  /** The file that was posted, where the page takes one. */
  readonly upload: Upload | null;
  /** Stands in every form; a post without it is refused. */
  readonly formToken: string;
}

interface Place {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** A file may be posted with its fields. */
  readonly takesFile?: boolean;
}

/** `may`: what a role must allow for the page to be there at all. */
export type Route =
  | (Place & { readonly may: 'anybody'; readonly answer: (guest: Guest) => Promise<Response> })
  | (Place & { readonly may: StaffAction; readonly answer: (visitor: Visitor) => Promise<Response> });
