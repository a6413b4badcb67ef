// The whole product behind a proxy: names that only the proxy knows, so whatever arrives has come through it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request as callOn } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { projectRoot } from '../../src/project-root.ts';
import { expectNoComplaints, openAdmin, openDossier, submit } from '../journeys/desk.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import { t } from '../support/applicants.ts';
import { freshFolder } from '../support/database.ts';
import { listenHere } from '../support/listen-here.ts';
import { openOffice, testToken } from '../support/office.ts';
import { openPhone } from '../support/phone.ts';
import { startHttpProxy, startSocksProxy, type TestProxy } from '../support/proxies.ts';
import { settingsOf, startS3 } from '../support/s3/s3-stand-in.ts';
import { readReport } from '../support/stand-in.ts';

const certificate = fileURLToPath(new URL('test/fixtures/tls/certificate.pem', projectRoot));
const key = fileURLToPath(new URL('test/fixtures/tls/key.pem', projectRoot));

/** Takes TLS off, so that the stand-in may be called as Telegram is. */
async function startTls(target: string): Promise<string> {
  const server = createTlsServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    (request, response) => {
      const onward = callOn(`${target}${request.url}`, { method: request.method, headers: request.headers });
      onward.once('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.once('error', () => response.destroy());
      request.pipe(onward);
    },
  );
  return listenHere(server);
}

const countOf = (proxy: TestProxy, pattern: RegExp): number =>
  proxy.asked.filter((call) => pattern.test(call)).length;

describe('a proxy between the product and the world', () => {
  it('carries calls to Telegram, what people send, what staff are shown, and the store of files', async () => {
    const s3 = await startS3();
    const names: Record<string, string> = { 's3.test:80': s3.url };
    const proxy = await startHttpProxy(names);
    const office = await openOffice({
      settings: (standInUrl) => {
        names['telegram.test:80'] = standInUrl;
        return {
          TELEGRAM_API_ROOT: 'http://telegram.test',
          HTTP_PROXY: proxy.url,
          ...settingsOf(s3, 'http://s3.test'),
        };
      },
    });
    const admin = await openAdmin(office);
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    expect(s3.objects.size).toBe(1);
    await openDossier(admin, reference);
    await admin.press(t('staff.dossier.buttons.files', { count: 1 }));
    const shown = await admin.messages();
    expect(shown.at(-1)).toMatchObject({ from: 'bot', caption: t('questions.paper-quotation.label') });

    const { calls } = await readReport(office.standIn);
    const told = Object.values(calls).reduce((sum, count) => sum + count, 0);
    expect(calls).toMatchObject({ getMe: 1, getFile: 1, sendPhoto: 1 });
    expect(countOf(proxy, /^POST telegram\.test/)).toBeGreaterThanOrEqual(told);
    expect(countOf(proxy, /^GET telegram\.test/)).toBe(1);
    expect(countOf(proxy, /s3\.test/)).toBe(s3.calls.length);
    expect(s3.refused).toEqual([]);
    await expectNoComplaints(office);
  });

  it.each([
    ['HTTP', startHttpProxy],
    ['SOCKS5', startSocksProxy],
  ])(
    'may speak %s, and sees nothing but names where Telegram is called as it is in life',
    async (_kind, start) => {
      const standIn = await startStandIn({ token: testToken });
      onTestFinished(() => standIn.stop());
      const proxy = await start({ 'telegram.test:443': await startTls(standIn.url) });
      const folder = freshFolder();
      const child = spawn(process.execPath, [fileURLToPath(new URL('dist/src/main.js', projectRoot))], {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          DATA_DIR: join(folder, 'data'),
          PORT: '0',
          BOT_TOKEN: testToken,
          TELEGRAM_API_ROOT: 'https://telegram.test',
          https_proxy: proxy.url,
          NODE_EXTRA_CA_CERTS: certificate,
        },
        stdio: 'ignore',
      });
      onTestFinished(async () => {
        child.kill('SIGKILL');
      });
      const owner = await openPhone(standIn, { id: 1001, firstName: 'Lan', languageCode: 'vi' });
      await owner.send('/start');
      await owner.waitFor(/./);
      expect(proxy.asked.length).toBeGreaterThan(0);
      expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT telegram.test:443']));
    },
  );
});
