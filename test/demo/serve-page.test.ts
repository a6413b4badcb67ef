import { type ServerType, serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createPage } from '../../src/demo/serve-page.ts';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';

const token = '200:serve-page-test';
let standIn: StandIn;
let server: ServerType;
let origin: string;

beforeAll(async () => {
  standIn = await startStandIn({ token });
  const page = createPage({ standInUrl: standIn.url });
  page.get('/healthz', (context) => context.text('well'));
  server = serve({ fetch: page.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const found = server.address();
  if (found === null || typeof found === 'string') throw new Error('The page has no port');
  origin = `http://127.0.0.1:${found.port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await standIn.stop();
});

describe('the server of the page with the phones', () => {
  it('gives the page, its styles and its scripts, and every file the page names', async () => {
    const page = await fetch(`${origin}/`);
    expect(page?.headers.get('content-type')).toContain('text/html');
    const named = [...(await page.text()).matchAll(/(?:href|src)="(page\/[^"]+)"/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect((await fetch(`${origin}/${name}`)).status, name).toBe(200);
  });

  it('gives nothing outside its folder and leaves other addresses to others', async () => {
    for (const path of [
      '/page/..%2fserve-page.ts',
      '/page/%2e%2e/serve-page.ts',
      '/page/tsconfig.json',
      '/page/none.js',
    ]) {
      expect((await fetch(origin + path)).status, path).toBe(404);
    }
    expect(await (await fetch(`${origin}/healthz`)).text()).toBe('well');
  });

  it('passes what people do on to the stand-in, and its refusals back', async () => {
    const person = await addPerson('Hoa');
    await post('send', { person, text: 'Chào trợ lý' });
    expect(await readMessages(person)).toEqual([{ from: 'person', text: 'Chào trợ lý' }]);
    const refused = await fetch(`${origin}/stand-in/chat?person=987`);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ ok: false });
  });

  it('streams the news of several people through one connection, each with the name of the phone', async () => {
    const first = await addPerson('Bình');
    const second = await addPerson('Mai');
    const stop = new AbortController();
    const address = `${origin}/page/events?person=${first}&person=${second}`;
    const stream = await fetch(address, { signal: stop.signal });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const news = readNews(stream, 2);
    await post('send', { person: first, text: 'một' });
    await post('send', { person: second, text: 'hai' });
    expect(await news).toMatchObject([
      { person: first, event: { type: 'message', message: { text: 'một' } } },
      { person: second, event: { type: 'message', message: { text: 'hai' } } },
    ]);
    stop.abort();
  });

  it('streams the news of one person straight from the stand-in', async () => {
    const person = await addPerson('Sơn');
    const stop = new AbortController();
    const stream = await fetch(`${origin}/stand-in/events?person=${person}`, { signal: stop.signal });
    const news = readNews(stream, 1);
    await post('send', { person, text: 'ba' });
    expect(await news).toMatchObject([{ type: 'message', message: { text: 'ba' } }]);
    stop.abort();
  });

  it('shows a photo in the browser but only downloads a file that could run there', async () => {
    const person = await addPerson('Lan');
    const base64 = Buffer.from('<script>alert(1)</script>').toString('base64');
    await post('file', {
      person,
      kind: 'document',
      name: 'đơn "q".html',
      mediaType: 'text/html',
      base64,
    });
    await post('file', {
      person,
      kind: 'document',
      name: 'giay.pdf',
      mediaType: 'application/pdf',
      base64,
    });
    const [page, paper] = await Promise.all(
      (await readMessages(person)).map(({ document }) => fetch(origin + (document?.url ?? ''))),
    );
    expect(page?.headers.get('content-type')).toBe('application/octet-stream');
    expect(page?.headers.get('content-disposition')).toBe('attachment');
    expect(page?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(paper?.headers.get('content-type')).toBe('application/pdf');
    expect(paper?.headers.get('content-disposition')).toBeNull();
  });

  it('refuses what a page of another site sends', async () => {
    const refused = await fetch(`${origin}/stand-in/people`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: '{"firstName":"x"}',
    });
    expect(refused.status).toBe(403);
  });

  it('says so calmly when the stand-in is away', async () => {
    const lonely = createPage({ standInUrl: 'http://127.0.0.1:9' });
    const answer = await lonely.request('/stand-in/people');
    expect(answer.status).toBe(502);
    expect(await answer.json()).toEqual({ ok: false, error: 'The stand-in for Telegram does not answer' });
    const stream = await lonely.request('/page/events?person=1');
    expect(await stream.text()).toContain(': open');
  });
});

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(`${origin}/stand-in/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function addPerson(firstName: string): Promise<number> {
  const answer = z.object({ person: z.object({ id: z.number() }) });
  return answer.parse(await post('people', { firstName, role: 'owner' })).person.id;
}

async function readMessages(person: number) {
  const file = z.object({ url: z.string() });
  const message = z.object({ from: z.string(), text: z.string().optional(), document: file.optional() });
  const response = await fetch(`${origin}/stand-in/chat?person=${person}`);
  return z.object({ messages: z.array(message) }).parse(await response.json()).messages;
}

/** Reads a stream until so many messages have come. */
async function readNews(stream: Response, count: number): Promise<unknown[]> {
  const decoder = new TextDecoder();
  let received = '';
  for await (const chunk of stream.body ?? []) {
    received += decoder.decode(chunk, { stream: true });
    const news = [...received.matchAll(/^data: (.*)\n\n/gm)].map((match): unknown =>
      JSON.parse(match[1] ?? ''),
    );
    if (news.length >= count) return news;
  }
  throw new Error(`The stream ended early: ${received}`);
}
