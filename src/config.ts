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

/** Telegram calls nothing but https; a Bot API server on this machine may. The path is plain: it is no secret. */
const webhookAddress = z
  .string()
  .refine(
    (text) =>
      /^(https:\/\/[\w.-]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\]))(:\d+)?(\/[\w.~-]+)+\/?$/.test(text) &&
      URL.canParse(text),
    'must be an https address with a path, for example https://khuyencong.example.vn/telegram',
  )
  .transform((text) => text.replace(/\/$/, ''));

const proxyAddress = z.string().transform((text, context) => {
  const address = readProxyAddress(text.trim());
  if (address !== null) return address;
  context.addIssue(
    'must be the address of a proxy: http://host:port, https://host:port or socks5://host:port',
  );
  return z.NEVER;
});

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

const uncertainWays = ['leave', 'repeat'] as const;

const synchronousModes = ['full', 'normal'] as const;

const fields = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/, 'must look like 123456789:ABC… (from @BotFather)')
    .optional(),
  TELEGRAM_API_ROOT: webAddress('https://api.telegram.org').default('https://api.telegram.org'),
  ADMIN_IDS: idList,
  DATA_DIR: z.string().min(1, 'must name a folder').default('./data'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/[^\s/]+\/[^\s/]+$/,
      'must look like postgresql://name:password@server:5432/database; empty: a file in DATA_DIR',
    )
    .optional(),
  SQLITE_SYNCHRONOUS: z.enum(synchronousModes, `must be ${synchronousModes.join(' or ')}`).default('full'),
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
  WEBHOOK_URL: webhookAddress.optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 characters of A-Z a-z 0-9 _ -')
    .optional(),
  TRUST_PROXY: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .transform((text) => text === 'true'),
  MESSAGES_PER_SECOND: z
    .string()
    .default('30')
    .transform((text, context) => {
      const value = wholeNumber(text);
      if (value !== null && value >= 1 && value <= 1_000) return value;
      context.addIssue('must be a number from 1 to 1000');
      return z.NEVER;
    }),
  UNCERTAIN_MESSAGES: z.enum(uncertainWays, `must be ${uncertainWays.join(' or ')}`).default('leave'),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
});

const schema = fields.superRefine(({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret }, context) => {
  if ((url === undefined) === (secret === undefined)) return;
  const [missing, given] =
    url === undefined ? ['WEBHOOK_URL', 'WEBHOOK_SECRET'] : ['WEBHOOK_SECRET', 'WEBHOOK_URL'];
  context.addIssue({ code: 'custom', path: [missing], message: `must be set together with ${given}` });
});

export interface Config {
  /** Null: the demo with its own stand-in for Telegram. */
  readonly botToken: string | null;
  readonly telegramApiRoot: string;
  readonly adminIds: readonly number[];
  readonly dataDir: string;
  /** Null: a file of SQLite in the folder of the data. It may hold a password. */
  readonly databaseUrl: string | null;
  /** 'normal' loses the last answers when the power goes: for comparisons, not for serving people. */
  readonly sqliteSynchronous: (typeof synchronousModes)[number];
  /** Null: a folder in dataDir. */
  readonly filesStore: StorePlace | null;
  readonly proxies: Proxies;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  /** Null: Telegram is asked for updates instead of bringing them. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Whether a web server in front of us says who called. */
  readonly trustsProxy: boolean;
  /** To everybody together. */
  readonly messagesPerSecond: number;
  /** Of announcements: those whose call broke off, or whose process ended in it. */
  readonly uncertainMessages: (typeof uncertainWays)[number];
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
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = data;
  const filesStore = readStorePlace(data);
  if (!filesStore.ok) return filesStore;
  return {
    ok: true,
    config: {
      botToken: data.BOT_TOKEN ?? null,
      telegramApiRoot: data.TELEGRAM_API_ROOT,
      adminIds: data.ADMIN_IDS,
      dataDir: data.DATA_DIR,
      databaseUrl: data.DATABASE_URL ?? null,
      sqliteSynchronous: data.SQLITE_SYNCHRONOUS,
      filesStore: filesStore.place,
      proxies: {
        forHttps: data.HTTPS_PROXY ?? null,
        forHttp: data.HTTP_PROXY ?? null,
        except: data.NO_PROXY,
      },
      host: data.HOST,
      port: data.PORT,
      publicUrl: data.PUBLIC_URL ?? null,
      webhook: url === undefined || secret === undefined ? null : { url, secret },
      messagesPerSecond: data.MESSAGES_PER_SECOND,
      uncertainMessages: data.UNCERTAIN_MESSAGES,
      trustsProxy: data.TRUST_PROXY,
      logLevel: data.LOG_LEVEL,
    },
  };
}
