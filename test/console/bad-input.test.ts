// What nobody should send to the console: a clear page with the right code, nothing run and nothing changed.
import { describe, expect, it } from 'vitest';
import { openCentre, submit } from '../journeys/desk.ts';
import { everythingKept } from '../journeys/permission-cast.ts';
import { noodleHousehold, shop } from '../journeys/prepared-answers.ts';
import { t } from '../support/applicants.ts';
import { signInAs } from './desk-browser.ts';

const script = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';

describe('addresses', () => {
  it('that name nothing are told to be nothing', async () => {
    const { office, hoang } = await openCentre();
    await submit(office, { name: 'Lan', id: 1001 }, shop);
    const browser = await signInAs(office, hoang);
    for (const id of ['0', '-1', '1.5', 'x', '999999', '9'.repeat(40), '1%00', '%F0%9F%98%80'])
      expect(await browser.open(`/console/dossiers/${id}`), id).toMatchObject({ status: 404 });
    for (const path of ['/console/none', '/console/dossiers/1/none', '/console/dossiers/1/files/x'])
      expect(await browser.open(path), path).toMatchObject({ status: 404 });
  });

  it('with filters that mean nothing show the list all the same', async () => {
    const { office, hoang } = await openCentre();
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    const browser = await signInAs(office, hoang);
    const odd = [
      'status=draft',
      'year=abc',
      'who=-1',
      'page=0',
      'page=999999999',
      'order=x',
      'days=1e9',
      'programme=%00',
      'q=%25',
      'q=%5C',
    ];
    for (const query of odd)
      expect(await browser.open(`/console/dossiers?${query}`), query).toMatchObject({ status: 200 });
    await browser.open(
      `/console/dossiers?q=${encodeURIComponent(script)}&area=${encodeURIComponent(script)}`,
    );
    expect(browser.page).toMatchObject({ status: 200 });
    expect(browser.page.html).not.toContain('<script>');
    expect(browser.page.html).not.toContain('<img');
    await browser.open(`/console/dossiers?q=${reference.toLowerCase()}`);
    expect(browser.page.text).toContain(reference);
  });
});

describe('posts', () => {
  it('without the token of the session, or with another one, change nothing', async () => {
    const { office, hoang, mai } = await openCentre();
    await submit(office, { name: 'Lan', id: 1001 }, shop);
    const [browser, other] = [await signInAs(office, hoang), await signInAs(office, mai)];
    const { id, version } = await office.product.app.database.prisma.proposal.findFirstOrThrow();
    await other.open('/console/me');
    const [, foreign = ''] = /name="token" value="([^"]+)"/.exec(other.page.html) ?? [];
    const before = await everythingKept(office);
    for (const token of [undefined, '', 'x', foreign]) {
      const fields = { version: String(version), event: '0', ...(token === undefined ? {} : { token }) };
      expect(await browser.post(`/console/dossiers/${id}/claim`, fields)).toMatchObject({ status: 403 });
      expect(browser.page.text).toContain(t('console.refusal.oldForm.title'));
    }
    expect(await everythingKept(office)).toBe(before);
  });

  it('that are too large, of another kind or without what belongs to them are refused in words', async () => {
    const { office, hoang } = await openCentre();
    await submit(office, { name: 'Lan', id: 1001 }, shop);
    const browser = await signInAs(office, hoang);
    const { id, version } = await office.product.app.database.prisma.proposal.findFirstOrThrow();
    const path = `/console/dossiers/${id}/note`;
    await browser.open('/console/me');
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(browser.page.html) ?? [];
    const whole = { token, version: String(version), event: '0' };
    const before = await everythingKept(office);
    expect(await browser.post(path, { ...whole, text: 'x'.repeat(70_000) })).toMatchObject({ status: 413 });
    const headers = { 'sec-fetch-site': 'same-origin' };
    const json = { method: 'POST', body: '{}', headers: { ...headers, 'content-type': 'application/json' } };
    expect(await browser.request(path, json)).toMatchObject({ status: 400 });
    const upload = { method: 'POST', body: new FormData(), headers };
    expect(await browser.request(path, upload)).toMatchObject({ status: 400 });
    for (const odd of [
      { version: 'x' },
      { version: '' },
      { event: '-1' },
      { item: 'nothing/0' },
      { item: 'content/x' },
    ])
      expect(await browser.post(path, { ...whole, text: 'x', ...odd })).toMatchObject({ status: 400 });
    expect(await browser.request(path, { method: 'PUT' })).toMatchObject({ status: 404 });
    expect(await everythingKept(office)).toBe(before);
  });
});

describe('what people write', () => {
  it('is shown as they wrote it and never run', async () => {
    const { office, hoang } = await openCentre();
    const answers = { ...noodleHousehold, product: `Miến ${script}`, situation: `Máy ${script} hỏng` };
    await submit(office, { name: script, id: 1001 }, answers);
    const browser = await signInAs(office, hoang);
    expect(browser.page.html).not.toMatch(/<script|<img src=x/);
    const { id } = await office.product.app.database.prisma.proposal.findFirstOrThrow();
    await browser.open(`/console/dossiers/${id}`);
    expect(browser.page.text).toContain('<script>alert(1)</script>');
    expect(browser.page.html).not.toMatch(/<script|<img src=x/);
    const policy = browser.page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});
