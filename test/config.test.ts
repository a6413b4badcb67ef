import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { projectRoot } from '../src/project-root.ts';

const token = '123456789:AAE-this-is-no-real-token-of-anybody';
const secret = 'Only_Telegram-knows-this-1';

describe('settings', () => {
  it('need not be there: then it is the demo on this machine alone', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        botToken: null,
        telegramApiRoot: 'https://api.telegram.org',
        adminIds: [],
        dataDir: './data',
        filesStore: null,
        proxies: { forHttps: null, forHttp: null, except: '' },
        host: '127.0.0.1',
        port: 3000,
        publicUrl: null,
        databaseUrl: null,
        sqliteSynchronous: 'full',
        webhook: null,
        trustsProxy: false,
        messagesPerSecond: 30,
        uncertainMessages: 'leave',
        logLevel: 'info',
      },
    });
  });

  it('are read as they are meant', () => {
    const given = {
      MESSAGES_PER_SECOND: '500',
      UNCERTAIN_MESSAGES: 'repeat',
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      ADMIN_IDS: '123456789, 987654321',
      DATA_DIR: '/var/lib/khuyen-cong',
      FILES_STORE: '/mnt/share/khuyen-cong',
      HTTPS_PROXY: 'proxy.example.vn:3128',
      HTTP_PROXY: 'socks5h://127.0.0.1:1080',
      NO_PROXY: 's3.example.vn,.vn',
      HOST: '0.0.0.0',
      PORT: '8080',
      PUBLIC_URL: 'https://khuyencong.example.vn/',
      DATABASE_URL: 'postgresql://kc:secret@db.example:5432/kc?sslmode=require',
      SQLITE_SYNCHRONOUS: 'normal',
      WEBHOOK_URL: 'https://khuyencong.example.vn:8443/bot/telegram/',
      WEBHOOK_SECRET: secret,
      TRUST_PROXY: 'true',
      LOG_LEVEL: 'warn',
    };
    expect(readConfig(given)).toEqual({
      ok: true,
      config: {
        botToken: token,
        telegramApiRoot: 'http://127.0.0.1:8081',
        adminIds: [123_456_789, 987_654_321],
        dataDir: '/var/lib/khuyen-cong',
        filesStore: { kind: 'folder', folder: '/mnt/share/khuyen-cong' },
        proxies: {
          forHttps: 'http://proxy.example.vn:3128',
          forHttp: 'socks5://127.0.0.1:1080',
          except: 's3.example.vn,.vn',
        },
        host: '0.0.0.0',
        port: 8080,
        publicUrl: 'https://khuyencong.example.vn',
        databaseUrl: 'postgresql://kc:secret@db.example:5432/kc?sslmode=require',
        sqliteSynchronous: 'normal',
        webhook: { url: 'https://khuyencong.example.vn:8443/bot/telegram', secret },
        trustsProxy: true,
        messagesPerSecond: 500,
        uncertainMessages: 'repeat',
        logLevel: 'warn',
      },
    });
  });

  it('of proxies may be in small letters, which win, as with curl', () => {
    const given = {
      https_proxy: 'http://small:1',
      HTTPS_PROXY: 'http://large:1',
      no_proxy: '.vn',
      http_proxy: '',
    };
    expect(readConfig(given)).toMatchObject({
      config: { proxies: { forHttps: 'http://small:1', forHttp: null, except: '.vn' } },
    });
  });

  it('that are empty or blank count as absent, as lines of .env often are', () => {
    expect(readConfig({ BOT_TOKEN: '', PORT: ' ', ADMIN_IDS: '' })).toEqual(readConfig({}));
  });

  it('of other programs are none of ours', () => {
    expect(readConfig({ PATH: '/bin', NODE_ENV: 'test' })).toEqual(readConfig({}));
  });

  it.each([
    ['BOT_TOKEN', 'hello'],
    ['BOT_TOKEN', '123456789:short'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ['TELEGRAM_API_ROOT', 'ftp://api.telegram.org'],
    ['ADMIN_IDS', '@hien'],
    ['ADMIN_IDS', '123456789, ba'],
    ['ADMIN_IDS', '-5'],
    ['FILES_STORE', 's3://Papers'],
    ['FILES_STORE', 'https://s3.example.vn/papers'],
    ['AWS_ENDPOINT_URL', 's3.example.vn'],
    ['AWS_REGION', 'Hà Nội'],
    ['HTTPS_PROXY', 'ftp://proxy'],
    ['HTTP_PROXY', 'http://proxy/path'],
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'khuyencong'],
    ['WEBHOOK_URL', 'khuyencong.example.vn/telegram'],
    ['WEBHOOK_URL', 'http://khuyencong.example.vn/telegram'],
    ['WEBHOOK_URL', 'http://127.0.0.1.example.vn/telegram'],
    ['WEBHOOK_URL', 'https://khuyencong.example.vn'],
    ['WEBHOOK_URL', 'https://khuyencong.example.vn/'],
    ['WEBHOOK_URL', 'https://someone:word@khuyencong.example.vn/telegram'],
    ['WEBHOOK_URL', 'https://khuyencong.example.vn/telegram?secret=abc'],
    ['WEBHOOK_URL', 'https://khuyencong.example.vn/:anything/*'],
    ['WEBHOOK_URL', 'https://khuyencong.example.vn:99999/telegram'],
    ['WEBHOOK_SECRET', 'too-short-by-1_'],
    ['WEBHOOK_SECRET', 'a'.repeat(257)],
    ['WEBHOOK_SECRET', 'with spaces in the middle'],
    ['WEBHOOK_SECRET', 'bí-mật-của-trung-tâm'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '1'],
    ['LOG_LEVEL', 'loud'],
    ['MESSAGES_PER_SECOND', '0'],
    ['MESSAGES_PER_SECOND', '1001'],
    ['MESSAGES_PER_SECOND', 'many'],
    ['UNCERTAIN_MESSAGES', 'maybe'],
  ])('%s=%s is refused in one line that names it and says what is right', (name, value) => {
    const result = readConfig({ [name]: value });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.fault).toMatch(new RegExp(`^${name} must `));
    expect(result.fault).not.toContain('\n');
    expect(result.fault.length).toBeLessThan(160);
  });

  it.each([
    ['WEBHOOK_SECRET', { WEBHOOK_URL: 'https://khuyencong.example.vn/telegram' }],
    ['WEBHOOK_URL', { WEBHOOK_SECRET: secret }],
  ])('for a webhook come both or none: a missing %s is named', (missing, given) => {
    const result = readConfig(given);
    const [other] = Object.keys(given);
    expect(result).toEqual({ ok: false, fault: `${missing} must be set together with ${other}` });
  });

  it.each(['http://127.0.0.1:3000/telegram', 'http://localhost:3000/telegram', 'http://[::1]:3000/telegram'])(
    'may name %s for a Bot API server on the same machine',
    (url) => {
      const result = readConfig({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret });
      expect(result.ok && result.config.webhook?.url).toBe(url);
    },
  );

  it('of a bucket are missed by their names where FILES_STORE is one', () => {
    const given = { FILES_STORE: 's3://papers', AWS_ACCESS_KEY_ID: 'KEY' };
    expect(readConfig(given)).toEqual({
      ok: false,
      fault: expect.stringMatching(/^AWS_SECRET_ACCESS_KEY must be set/),
    });
  });

  it('that are wrong are not repeated: a token could stand in them', () => {
    const result = readConfig({ BOT_TOKEN: `${token} and more` });
    expect(JSON.stringify(result)).not.toContain(token);
    const other = readConfig({ WEBHOOK_SECRET: `${secret} and more` });
    expect(JSON.stringify(other)).not.toContain(secret);
  });

  it('are all listed in .env.example and in the README, and no others', () => {
    const names = [
      'BOT_TOKEN',
      'TELEGRAM_API_ROOT',
      'ADMIN_IDS',
      'DATA_DIR',
      'DATABASE_URL',
      'SQLITE_SYNCHRONOUS',
      'FILES_STORE',
      'AWS_ENDPOINT_URL',
      'AWS_REGION',
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'HTTPS_PROXY',
      'HTTP_PROXY',
      'NO_PROXY',
      'HOST',
      'PORT',
      'PUBLIC_URL',
      'WEBHOOK_URL',
      'WEBHOOK_SECRET',
      'TRUST_PROXY',
      'LOG_LEVEL',
      'MESSAGES_PER_SECOND',
      'UNCERTAIN_MESSAGES',
    ];
    const example = readFileSync(new URL('.env.example', projectRoot), 'utf8');
    const listed = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(names.toSorted());
    const readme = readFileSync(new URL('README.md', projectRoot), 'utf8');
    const inReadme = [...readme.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
    expect(inReadme.toSorted()).toEqual(names.toSorted());
  });

  it('of .env.example start the product as they stand', () => {
    const example = readFileSync(new URL('.env.example', projectRoot), 'utf8');
    const given = Object.fromEntries(
      [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name ?? '', value]),
    );
    expect(readConfig(given).ok).toBe(true);
  });
});
