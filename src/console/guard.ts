// The way in to every page: who is here, whether they may be, and whether what is posted comes from a page of ours.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { findSignedIn } from '../app/staff/sign-in.ts';
import { wordingIn } from '../app/wording.ts';
import { mayAct } from '../core/roles.ts';
import { sourceLanguage } from '../i18n/translator.ts';
import { refuse } from './pages/refusal-page.tsx';
import type { ConsoleParts, Guest, Route, Visitor } from './visitor.ts';

const cookieName = 'desk';
const mostFormBytes = 64 * 1024;

export async function serve(parts: ConsoleParts, route: Route, context: Context): Promise<Response> {
  const { app, log } = parts;
  const token = getCookie(context, cookieName) ?? '';
  const person = token === '' ? null : await findSignedIn(app, token);
  const wording = wordingIn(app.translations, app.rulebook, person?.language ?? sourceLanguage);
  const guest: Guest = { context, app, log, wording, form: new URLSearchParams() };

  const form =
    route.method === 'POST' ? await readForm(app, context) : { ok: true as const, fields: guest.form };
  if (!form.ok) return refuse(guest, form.reason);
  if (route.may === 'anybody') return route.answer({ ...guest, form: form.fields });
  if (person === null) return refuse(guest, 'notSignedIn');

  const formToken = formTokenOf(token);
  const visitor: Visitor = {
    ...guest,
    form: form.fields,
    person,
    visit: { person, updateId: null, isInTurn: () => true },
    formToken,
  };
  if (route.method === 'POST' && !isSame(form.fields.get('token') ?? '', formToken))
    return refuse(guest, 'oldForm');
  if (!mayAct(person.grants, route.may)) return refuse(visitor, 'notAllowed');
  return route.answer(visitor);
}

type Form =
  | { readonly ok: true; readonly fields: URLSearchParams }
  | { readonly ok: false; readonly reason: 'otherSite' | 'tooLarge' | 'malformed' };

async function readForm({ web }: ConsoleParts['app'], { req }: Context): Promise<Form> {
  if (!isFromHere(req.raw.headers, web().base)) return { ok: false, reason: 'otherSite' };
  if (Number(req.header('content-length') ?? 0) > mostFormBytes) return { ok: false, reason: 'tooLarge' };
  const type = req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return { ok: false, reason: 'malformed' };
  const text = await req.text();
  if (Buffer.byteLength(text) > mostFormBytes) return { ok: false, reason: 'tooLarge' };
  return { ok: true, fields: new URLSearchParams(text) };
}

/** Browsers say where a post comes from; a page of another site must not press our buttons. */
function isFromHere(headers: Headers, base: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return origin === null;
  const { host } = new URL(origin);
  return host === headers.get('host') || host === new URL(base).host;
}

function formTokenOf(token: string): string {
  return createHash('sha256').update(`form ${token}`).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}

const placeOf = ({ app }: Guest) =>
  ({
    path: '/console',
    httpOnly: true,
    sameSite: 'Lax',
    secure: app.web().base.startsWith('https:'),
  }) as const;

/** Until the browser is closed, or the session ends. */
export function keepSignedIn(guest: Guest, token: string): void {
  setCookie(guest.context, cookieName, token, placeOf(guest));
}

/** The token that the browser had. */
export function forgetSignedIn(guest: Guest): string {
  const token = getCookie(guest.context, cookieName) ?? '';
  deleteCookie(guest.context, cookieName, placeOf(guest));
  return token;
}
