import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../src/outgoing/describe-failure.ts';
import { placeOf, readProxyAddress } from '../../src/outgoing/proxies.ts';

describe('the address of a proxy', () => {
  it.each([
    ['http://proxy.example.vn:3128', 'http://proxy.example.vn:3128'],
    ['https://proxy.example.vn', 'https://proxy.example.vn'],
    ['http://me:pass%40word@10.0.0.1:8080/', 'http://me:pass%40word@10.0.0.1:8080/'],
    ['proxy.example.vn:3128', 'http://proxy.example.vn:3128'],
    ['socks5://127.0.0.1:1080', 'socks5://127.0.0.1:1080'],
    ['socks5h://127.0.0.1:1080', 'socks5://127.0.0.1:1080'],
    ['socks://127.0.0.1:1080', 'socks5://127.0.0.1:1080'],
  ])('%s is understood', (text, address) => {
    expect(readProxyAddress(text)).toBe(address);
  });

  it.each([
    'ftp://proxy',
    'socks4://proxy:1080',
    'http://',
    'http://proxy/path',
    'http://%@proxy',
    'http://a b',
  ])('%s is none', (text) => {
    expect(readProxyAddress(text)).toBeNull();
  });

  it('is logged without name and password', () => {
    expect(placeOf('http://me:secret@proxy.example.vn:3128/')).toBe('http://proxy.example.vn:3128');
  });
});

describe('why a call came to nothing', () => {
  it('is said by its code, however deep it lies, and never with the address', () => {
    const refused = Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' });
    const failed = new TypeError('fetch https://api.telegram.org/botSECRET/getMe failed', { cause: refused });
    expect(describeFailure(failed)).toBe('ECONNREFUSED');
    expect(describeFailure(Object.assign(new Error('Network'), { error: failed }))).toBe('ECONNREFUSED');
    expect(describeFailure(new Error('botSECRET'))).toBe('no answer');
    expect(describeFailure('botSECRET')).toBe('no answer');
  });
});
