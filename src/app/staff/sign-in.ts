// Signing in to the console: by a link that the chat gives to one person, for once and for some minutes. No passwords.
import { createHash, randomBytes } from 'node:crypto';
import { mayAct } from '../../core/roles.ts';
import {
  createConsoleSession,
  endConsoleSession,
  endConsoleSessionsOf,
  extendConsoleSession,
  findConsoleSession,
  isSignInLinkOpen,
  replaceSignInLink,
  useSignInLink,
} from '../../storage/console-sessions.ts';
import { recordEvents } from '../../storage/events.ts';
import { findPerson, type StoredPerson } from '../../storage/persons.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';

const linkMinutes = 10;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Unused for so long, as over a night, a session ends. */
const idleMs = 12 * hourMs;
const longestMs = 7 * 24 * hourMs;
/** Not every page is worth a write. */
const extendedEveryMs = 5 * minuteMs;

const hash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const newSecret = (): string => randomBytes(32).toString('base64url');

/** In the chat, where Telegram says who it is. */
export async function offerSignIn(app: App, visit: Visit): Promise<Reply> {
  if (!mayAct(visit.person.grants, 'useConsole')) return showHome(app, visit, 'notAllowed');
  const at = app.clock.now();
  const code = newSecret();
  const expiresAt = new Date(at.getTime() + linkMinutes * minuteMs);
  await app.database.transaction(async (tx) => {
    await replaceSignInLink(tx, { codeHash: hash(code), personId: visit.person.id, at, expiresAt });
    await remember(app, tx, visit, { focus: null });
  });
  const { base, isPublic } = app.web();
  return { screen: 'signIn', link: `${base}/console/in/${code}`, minutes: linkMinutes, isPublic };
}

/** Without using it up: who only looks, as those do who fetch previews, takes nothing. */
export function isSignInOpen(app: App, code: string): Promise<boolean> {
  return isSignInLinkOpen(app.database, hash(code), app.clock.now());
}

/** The token for the browser; null where the link was used, ran out, or is of somebody who may not come in any more. */
export async function signIn(app: App, code: string): Promise<string | null> {
  const at = app.clock.now();
  const token = newSecret();
  return app.database.transaction(async (tx) => {
    const personId = await useSignInLink(tx, hash(code), at);
    const person = personId === null ? null : await findPerson(tx, personId);
    if (person === null || !mayAct(person.grants, 'useConsole')) return null;
    const expiresAt = new Date(at.getTime() + idleMs);
    await createConsoleSession(tx, { tokenHash: hash(token), personId: person.id, at, expiresAt });
    await recordEvents(tx, [{ what: 'signedIn', at, actorId: person.id, subjectId: person.id }]);
    return token;
  });
}

/** Who is signed in by this token, with the roles of this moment; null where nobody is, or may be any more. */
export async function findSignedIn(app: App, token: string): Promise<StoredPerson | null> {
  const at = app.clock.now();
  const session = await findConsoleSession(app.database, hash(token), at);
  if (session === null || !mayAct(session.person.grants, 'useConsole')) return null;
  const expiresMs = Math.min(at.getTime() + idleMs, session.createdAt.getTime() + longestMs);
  if (expiresMs - session.expiresAt.getTime() > extendedEveryMs)
    await extendConsoleSession(app.database, hash(token), new Date(expiresMs));
  return session.person;
}

export function signOut(app: App, token: string): Promise<void> {
  return endConsoleSession(app.database, hash(token));
}

export async function signOutEverywhere(app: App, person: StoredPerson): Promise<void> {
  const at = app.clock.now();
  await app.database.transaction(async (tx) => {
    await endConsoleSessionsOf(tx, person.id);
    await recordEvents(tx, [{ what: 'signedOutEverywhere', at, actorId: person.id, subjectId: person.id }]);
  });
}
