/** The page with the three phones: its static files, and one origin in front of the stand-in for Telegram. */
import { readdir, readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { proxy } from 'hono/proxy';
import { secureHeaders } from 'hono/secure-headers';
import { projectRoot } from '../project-root.ts';
import { mergeEvents } from './merge-events.ts';

export type PageOptions = {
  /** Where the stand-in listens, for example http://127.0.0.1:8081. */
  standInUrl: string;
  /** The folder of the plays, when it is not the page's own. */
  playsFolder?: URL;
};

const mediaTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What a browser may show by itself; anything else that people send is only ever downloaded. */
const shownTypes: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  webm: 'audio/webm',
  mp4: 'video/mp4',
};

/** Serves the page at the root it is mounted on. Other paths fall through to whatever is mounted after it. */
export function createPage(options: PageOptions): Hono {
  const pageFolder = new URL('src/demo/page/', projectRoot);
  const playsFolder = options.playsFolder ?? new URL('plays/', pageFolder);
  const page = new Hono();

  const protect = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { microphone: ['self'], geolocation: ['self'] },
    strictTransportSecurity: false,
  });
  page.use('/', protect, compress());
  page.use('/page/*', protect, compress());

  page.get('/', (context) => sendFile(context, new URL('index.html', pageFolder)));
  page.get('/page/plays.json', async (context) => context.json(await listPlays(playsFolder)));
  page.get('/page/events', (context) => {
    const people = (context.req.queries('person') ?? []).filter((id) => /^\d{1,16}$/.test(id));
    const body = mergeEvents(options.standInUrl, people, context.req.raw.signal);
    return context.body(body, 200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  });
  page.get('/page/plays/:name{[a-z0-9-]+\\.js}', (context) =>
    sendFile(context, new URL(context.req.param('name'), playsFolder)),
  );
  page.get('/page/:name{[a-z0-9-]+\\.(?:js|css|svg)}', (context) =>
    sendFile(context, new URL(context.req.param('name'), pageFolder)),
  );
  page.all('/stand-in/*', async (context) =>
    isFromAnotherSite(context)
      ? context.json({ ok: false, error: 'Refused: sent by another site' }, 403)
      : forward(context, options.standInUrl, '/stand-in/'),
  );
  page.get('/file/*', async (context) =>
    asSentFile(context, await forward(context, options.standInUrl, '/file/')),
  );
  return page;
}

async function sendFile(context: Context, file: URL): Promise<Response> {
  const ending = file.pathname.slice(file.pathname.lastIndexOf('.') + 1);
  try {
    const bytes = await readFile(file);
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': mediaTypes[ending] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
  } catch {
    return context.notFound();
  }
}

async function listPlays(folder: URL): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^[a-z0-9-]+\.js$/.test(name)).sort();
}

/** The page may be mounted below a prefix; the stand-in knows its paths without it. */
async function forward(context: Context, standInUrl: string, from: string): Promise<Response> {
  const { pathname, search } = new URL(context.req.url);
  const target = new URL(pathname.slice(pathname.indexOf(from)) + search, standInUrl);
  try {
    const response = await proxy(target, context.req);
    const body = response.body && untilLeft(response.body, context.req.raw.signal);
    return new Response(body, response);
  } catch {
    return context.json({ ok: false, error: 'The stand-in for Telegram does not answer' }, 502);
  }
}

/** A reader who goes away in the middle is no error; a source that breaks off is one. */
function untilLeft(source: ReadableStream<Uint8Array>, left: AbortSignal): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        if (left.aborted) controller.close();
        else controller.error(error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** A page of another site, open in the same browser, must not press buttons here. */
function isFromAnotherSite(context: Context): boolean {
  const site = context.req.header('sec-fetch-site') ?? 'none';
  return !['same-origin', 'none'].includes(site);
}

function asSentFile(context: Context, response: Response): Response {
  const ending = context.req.path.slice(context.req.path.lastIndexOf('.') + 1).toLowerCase();
  const shown = shownTypes[ending];
  const headers = new Headers(response.headers);
  headers.set('x-content-type-options', 'nosniff');
  if (response.ok) {
    headers.set('content-type', shown ?? 'application/octet-stream');
    if (!shown) headers.set('content-disposition', 'attachment');
  }
  return new Response(response.body, { status: response.status, headers });
}
