// The staff's pages as one web application: headers that hold for all of them, limits, and errors.
import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { describeError } from '../app/describe-error.ts';
import { wordingIn } from '../app/wording.ts';
import { sourceLanguage } from '../i18n/translator.ts';
import { findAsset } from './assets.ts';
import { serve } from './guard.ts';
import { refuse, showBroken } from './pages/refusal-page.tsx';
import { routes } from './routes.ts';
import type { ConsoleParts, Guest } from './visitor.ts';

/** Of one address. Codes cannot be guessed; this keeps those who try from costing anything. */
const signInTries = { points: 30, duration: 10 * 60 };

export function createConsole(parts: ConsoleParts): Hono {
  const pages = new Hono();
  const { app, log } = parts;
  const guestOf = (context: Context): Guest => ({
    context,
    app,
    log,
    wording: wordingIn(app.translations, app.rulebook, sourceLanguage),
    form: new URLSearchParams(),
  });

  // Only here: behind the console stand pages of others, with headers of their own.
  pages.use(
    '/console/*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // Browsers must say where a post comes from, and other sites never learn an address of ours.
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
    }),
    compress(),
  );

  pages.get('/console/assets/:version/:name', (context) => {
    const asset = findAsset(context.req.param('name'));
    if (asset === null) return context.notFound();
    const headers = { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' };
    return context.body(asset.bytes, 200, headers);
  });

  // What stands on the pages is of people: no copy of it stays anywhere.
  pages.use('/console/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });

  const tries = new RateLimiterMemory(signInTries);
  pages.use('/console/in/*', async (context, next) => {
    try {
      await tries.consume(parts.addressOf(context));
    } catch {
      return refuse(guestOf(context), 'tooManyTries');
    }
    return next();
  });

  for (const route of routes) pages.on(route.method, route.path, (context) => serve(parts, route, context));

  pages.all('/console/*', (context) => refuse(guestOf(context), 'notFound'));
  pages.onError((error, context) => {
    const reference = randomBytes(4).toString('hex');
    log.error({ reference, err: describeError(error) }, 'a page of the console broke');
    return showBroken(guestOf(context), reference);
  });
  return pages;
}
