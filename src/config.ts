// Settings from the environment. A bad one is named in one readable line, and the product does not start.
import { z } from 'zod';
import { readStorePlace, type StorePlace } from './files/store-place.ts';
import { type Proxies, readProxyAddress } from './outgoing/proxies.ts';

const wholeNumber = (text: string): number | null => (/^\d{1,16}$/.test(text) ? Number(text) : null);

const idList = z
  .string()
  .default('')
  .transform((text, context) => {
    const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
    const ids = parts.map(wholeNumber);
    if (ids.every((id) => id !== null)) return ids;
    context.addIssue('must be Telegram ids separated by commas, for example 123456789,987654321');
    return z.NEVER;
  });

const webAddress = (example: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/]+(\/[^\s]*)?$/, `must be a web address, for example ${example}`)
    .transform((text) => text.replace(/\/+$/, ''));

const port = z
  .string()
  .default('3000')
  .transform((text, context) => {
    const value = wholeNumber(text);
    if (value !== null && value <= 65_535) return value;
    context.addIssue('must be a port number from 0 to 65535');
    return z.NEVER;
  });

const proxyAddress = z.string().transform((text, context) => {
  const address = readProxyAddress(text.trim());
  if (address !== null) return address;
  context.addIssue(
    'must be the address of a proxy: http://host:port, https://host:port or socks5://host:port',
  );
  return z.NEVER;
});

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

const schema = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/, 'must look like 123456789:ABC… (from @BotFather)')
    .optional(),
  TELEGRAM_API_ROOT: webAddress('https://api.telegram.org').default('https://api.telegram.org'),
  ADMIN_IDS: idList,
  DATA_DIR: z.string().min(1, 'must name a folder').default('./data'),
  FILES_STORE: z.string().optional(),
  AWS_ENDPOINT_URL: webAddress('https://s3.example.vn').optional(),
  AWS_REGION: z
    .string()
    .regex(/^[\w-]+$/, 'must be a region like us-east-1')
    .optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  HTTPS_PROXY: proxyAddress.optional(),
  HTTP_PROXY: proxyAddress.optional(),
  NO_PROXY: z.string().default(''),
  HOST: z.string().min(1, 'must be an address to listen on, for example 127.0.0.1').default('127.0.0.1'),
  PORT: port,
  PUBLIC_URL: webAddress('https://khuyencong.example.vn').optional(),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
});

export interface Config {
  /** Null: the demo with its own stand-in for Telegram. */
  readonly botToken: string | null;
  readonly telegramApiRoot: string;
  readonly adminIds: readonly number[];
  readonly dataDir: string;
  /** Null: a folder in dataDir. */
  readonly filesStore: StorePlace | null;
  readonly proxies: Proxies;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly logLevel: (typeof levels)[number];
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly fault: string };

/** Other programs write these in small letters, which win, as in curl. */
const alsoSmall = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const;

/** An empty setting counts as absent, as lines of .env files are often left empty. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  for (const name of alsoSmall) given[name] = given[name.toLowerCase()] ?? given[name];
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      ok: false,
      fault: `${String(issue?.path[0] ?? 'settings')} ${issue?.message ?? 'is not usable'}`,
    };
  }
  const { data } = parsed;
  const filesStore = readStorePlace(data);
  if (!filesStore.ok) return filesStore;
  return {
    ok: true,
    config: {
      botToken: data.BOT_TOKEN ?? null,
      telegramApiRoot: data.TELEGRAM_API_ROOT,
      adminIds: data.ADMIN_IDS,
      dataDir: data.DATA_DIR,
      filesStore: filesStore.place,
      proxies: {
        forHttps: data.HTTPS_PROXY ?? null,
        forHttp: data.HTTP_PROXY ?? null,
        except: data.NO_PROXY,
      },
      host: data.HOST,
      port: data.PORT,
      publicUrl: data.PUBLIC_URL ?? null,
      logLevel: data.LOG_LEVEL,
    },
  };
}
