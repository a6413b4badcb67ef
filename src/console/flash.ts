// What came of the last button, told once on the page that follows.
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { z } from 'zod';

const keptSeconds = 60;
const place = { path: '/console', httpOnly: true, sameSite: 'Lax', maxAge: keptSeconds } as const;

export interface Flash<Told> {
  /** Only what the schema knows is kept: that something was done. What was refused is told on the page that refuses. */
  tellNext(context: Context, told: Told): void;
  takeTold(context: Context): Told | null;
}

export function flashOf<Told>(cookieName: string, schema: z.ZodType<Told>): Flash<Told> {
  return {
    tellNext(context, told) {
      const kept = schema.safeParse(told);
      if (kept.success) setCookie(context, cookieName, JSON.stringify(kept.data), place);
    },
    takeTold(context) {
      const cookie = getCookie(context, cookieName);
      if (cookie === undefined) return null;
      deleteCookie(context, cookieName, place);
      try {
        const told = schema.safeParse(JSON.parse(cookie));
        return told.success ? told.data : null;
      } catch {
        return null;
      }
    },
  };
}
