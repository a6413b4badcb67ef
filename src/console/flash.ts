// What came of the last button, told once on the page that follows.
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { DossierNotice } from '../app/staff/dossier-reply.ts';

const cookieName = 'told';
const keptSeconds = 60;

/** Only what says that something was done: what was refused is told on the page that refuses. */
const schema = z.union([
  z.enum(['claimed', 'released', 'changesCancelled', 'noteKept', 'declined', 'reopened', 'shortlisted']),
  z.object({ handedOver: z.string().max(200) }),
  z.object({ changesSent: z.number().int() }),
]);

const place = { path: '/console', httpOnly: true, sameSite: 'Lax', maxAge: keptSeconds } as const;

export function tellNext(context: Context, notice: DossierNotice): void {
  const told = schema.safeParse(notice);
  if (told.success) setCookie(context, cookieName, JSON.stringify(told.data), place);
}

export function takeTold(context: Context): DossierNotice | null {
  const cookie = getCookie(context, cookieName);
  if (cookie === undefined) return null;
  deleteCookie(context, cookieName, place);
  try {
    const told = schema.safeParse(JSON.parse(cookie));
    return told.success ? told.data : null;
  } catch {
    return null;
  }
}
