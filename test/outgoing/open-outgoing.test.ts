import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../src/outgoing/describe-failure.ts';
import { type Outgoing, openOutgoing } from '../../src/outgoing/open-outgoing.ts';
import { noProxies, type Proxies } from '../../src/outgoing/proxies.ts';
import { listenHere } from '../support/listen-here.ts';
import { startHttpProxy, startSocksProxy } from '../support/proxies.ts';

const far = 'http://far.test/papers';

async function startEcho(): Promise<string> {
  return listenHere(createServer((request, response) => request.pipe(response)));
}

async function say(outgoing: Outgoing, address = far): Promise<string> {
  const answer = await outgoing.fetch(address, { method: 'POST', body: 'xin chào' });
  return `${answer.status} ${await answer.text()}`;
}

async function withOutgoing<Result>(
  proxies: Partial<Proxies>,
  work: (outgoing: Outgoing) => Promise<Result>,
): Promise<Result> {
  const outgoing = await openOutgoing({ ...noProxies, ...proxies });
  try {
    return await work(outgoing);
  } finally {
    await outgoing.close();
  }
}

describe('the way out', () => {
  it('leads straight there where no proxy is set', async () => {
    const echo = await startEcho();
    await withOutgoing({}, async (outgoing) => {
      expect(outgoing.through).toBeNull();
      expect(await say(outgoing, echo)).toBe('200 xin chào');
    });
  });

  it('leads through the proxy, which alone knows where the name is', async () => {
    const proxy = await startHttpProxy({ 'far.test:80': await startEcho() });
    await withOutgoing({ forHttp: proxy.url }, async (outgoing) => {
      expect(await say(outgoing)).toBe('200 xin chào');
      expect(await say(outgoing)).toBe('200 xin chào');
    });
    expect(proxy.asked).toEqual(['POST far.test:80', 'POST far.test:80']);
  });

  it('leads through a SOCKS5 proxy, which looks the name up', async () => {
    const proxy = await startSocksProxy({ 'far.test:80': await startEcho() });
    await withOutgoing({ forHttp: proxy.url }, async (outgoing) => {
      expect(await say(outgoing)).toBe('200 xin chào');
    });
    expect(proxy.asked).toEqual(['CONNECT far.test:80']);
  });

  it('says name and password to the proxy, and not to the log', async () => {
    const proxy = await startHttpProxy({ 'far.test:80': await startEcho() }, 'me:secret');
    await withOutgoing({ forHttp: proxy.url }, async (outgoing) => {
      expect(await say(outgoing)).toBe('200 xin chào');
      expect(outgoing.through).not.toContain('secret');
    });
  });

  it('leads straight to names that are excepted, with and without their port, and to what ends so', async () => {
    const echo = await startEcho();
    const { port } = new URL(echo);
    const proxy = await startHttpProxy({});
    for (const except of ['localhost.localdomain,near.test', `near.test:${port}`, '.test', '*'])
      await withOutgoing({ forHttp: proxy.url, except }, async (outgoing) => {
        // Nobody knows this name: that it is looked up here is what shows.
        const failing = say(outgoing, `http://near.test:${port}/`);
        await expect(failing.catch((error: unknown) => describeFailure(error))).resolves.toMatch(
          /^(ENOTFOUND|EAI_AGAIN)$/,
        );
      });
    expect(proxy.asked).toEqual([]);
  });

  it.each(['127.0.0.1', 'localhost'])('never leads through a proxy to this machine (%s)', async (host) => {
    const echo = (await startEcho()).replace('127.0.0.1', host);
    const proxy = await startHttpProxy({});
    await withOutgoing({ forHttp: proxy.url, forHttps: proxy.url }, async (outgoing) => {
      expect(await say(outgoing, echo)).toBe('200 xin chào');
    });
    expect(proxy.asked).toEqual([]);
  });

  it('says why where the proxy is the trouble', async () => {
    const closed = await startHttpProxy({}, 'me:secret');
    const why = async (forHttps: string): Promise<string> =>
      withOutgoing({ forHttps }, async (outgoing) =>
        outgoing.fetch('https://far.test/').then(
          () => 'it answered',
          (error: unknown) => describeFailure(error),
        ),
      );
    expect(await why(closed.url.replace('me:secret@', ''))).toBe('the proxy answered 407');
    expect(await why(closed.url)).toBe('the proxy answered 502');
    expect(await why('http://127.0.0.1:1')).toMatch(/^ECONNREFUSED$/);
    const socks = await startSocksProxy({});
    expect(await why(socks.url)).not.toBe('it answered');
  });
});
