// The way in to every page: who is here, whether they may be, and whether what is posted comes from a page of ours.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { findSignedIn } from '../app/staff/sign-in.ts';
import { wordingIn } from '../app/wording.ts';
import { mayAct } from '../core/roles.ts';
import { sourceLanguage } from '../i18n/translator.ts';
import { refuse } from './pages/refusal-page.tsx';
import { readForm } from './read-form.ts';
import type { ConsoleParts, Guest, Route, Visitor } from './visitor.ts';

const cookieName = 'desk';

export async function serve(parts: ConsoleParts, route: Route, context: Context): Promise<Response> {
  const { app, log } = parts;
  const token = getCookie(context, cookieName) ?? '';
  const person = token === '' ? null : await findSignedIn(app, token);
  const wording = wordingIn(app.translations, app.rulebook, person?.language ?? sourceLanguage);
  const guest: Guest = { context, app, log, wording, form: new URLSearchParams() };

  const form =
    route.method === 'POST'
      ? await readForm(context.req, {
          base: app.web().base,
          takesFile: person !== null && route.takesFile === true,
        })
      : { ok: true as const, fields: guest.form, upload: null };
  if (!form.ok) return refuse(guest, form.reason);
  if (route.may === 'anybody') return route.answer({ ...guest, form: form.fields });
  if (person === null) return refuse(guest, 'notSignedIn');

  const formToken = formTokenOf(token);
  const visitor: Visitor = {
    ...guest,
    form: form.fields,
    upload: form.upload,
    person,
    visit: { person, updateId: null, isInTurn: () => true },
    formToken,
  };
  if (route.method === 'POST' && !isSame(form.fields.get('token') ?? '', formToken))
    return refuse(guest, 'oldForm');
  if (!mayAct(person.grants, route.may)) return refuse(visitor, 'notAllowed');
  return route.answer(visitor);
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
