// A browser at a desk, without JavaScript: keeps cookies, reads pages, fills in the forms that stand on them.
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';

export interface Page {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What is read on it: without tags, spaces drawn together. */
  readonly text: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export class DeskBrowser {
  readonly #office: Office;
  readonly cookies = new Map<string, string>();
  /** As Set-Cookie gave them. */
  readonly given: string[] = [];
  #page: Page | undefined;

  constructor(office: Office) {
    this.#office = office;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('Nothing was opened yet.');
    return this.#page;
  }

  open(path: string): Promise<Page> {
    return this.request(path);
  }

  /** What stands in the form with this action, and these fields beside it or instead. */
  async press(action: string, fields: Fields = {}): Promise<Page> {
    const { path } = this.page;
    const hidden = hiddenFieldsOf(this.page.html, action);
    return this.post(action === '' ? path : action, { ...hidden, ...fields });
  }

  /** What stands hidden in the form with this action on the page that is open. */
  hiddenFields(action: string): Readonly<Record<string, string>> {
    return hiddenFieldsOf(this.page.html, action);
  }

  post(path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
    );
    return this.request(path, {
      method: 'POST',
      body: new URLSearchParams(pairs),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  /** Follows redirects as browsers do. */
  async request(path: string, init: RequestInit = {}): Promise<Page> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const address = new URL(path, this.#office.product.address);
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const next = response.headers.get('location');
    if (next !== null && response.status === 303) return this.request(next);
    const html = await response.text();
    this.#page = {
      path: address.pathname + address.search,
      status: response.status,
      headers: response.headers,
      html,
      text: textOf(html),
    };
    return this.#page;
  }

  #keep(line: string): void {
    this.given.push(line);
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (attributes.some((each) => /^\s*max-age=0$/i.test(each))) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(at + 1));
  }
}

/** The link that the bot gives: its path. */
export async function askForLink(phone: Phone): Promise<string> {
  await phone.send('/console');
  const link = /https?:\/\/\S+(\/console\/in\/[\w-]+)/.exec(await phone.lastText())?.[1];
  if (link === undefined) throw new Error(`No link was given.\n${await phone.describe()}`);
  return link;
}

export async function signInAs(office: Office, phone: Phone): Promise<DeskBrowser> {
  const browser = new DeskBrowser(office);
  await browser.open(await askForLink(phone));
  await browser.press('');
  return browser;
}

/** The forms of a page that post somewhere. */
export function formActionsOf(html: string): string[] {
  return [...html.matchAll(/<form\b[^>]*method="post"[^>]*action="([^"]*)"/g)].map(
    ([, action = '']) => action,
  );
}

function hiddenFieldsOf(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
  const form = forms.find(([, head = '']) =>
    action === ''
      ? !head.includes('action=')
      : head.includes('method="post"') && head.includes(`action="${action}"`),
  );
  if (form === undefined) throw new Error(`No form posts to "${action}": ${formActionsOf(html).join(', ')}`);
  const inputs = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
