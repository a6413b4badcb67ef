// Joins the parts into a running product. The only file that may import every folder.
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import pino, { type Logger } from 'pino';
import type { App, Clock } from './app/app.ts';
import { appointAdmins } from './app/staff/appoint-admins.ts';
import { appointCast } from './app/staff/appoint-cast.ts';
import { connect } from './bot/connect.ts';
import { createBot } from './bot/create-bot.ts';
import { createTelegramCaster } from './bot/telegram-caster.ts';
import { createTelegramMessenger } from './bot/telegram-messenger.ts';
import { UpdateQueue } from './bot/update-queue.ts';
import { Webhook } from './bot/webhook.ts';
import { callerOf } from './caller.ts';
import type { Config } from './config.ts';
import { createWeb } from './console/create-web.ts';
import { Pace } from './delivery/pace.ts';
import { startSending } from './delivery/start-sending.ts';
import type { Demo } from './demo/open-demo.ts';
import { documents } from './documents/documents.ts';
import { loadTranslations } from './i18n/translator.ts';
import type { End } from './instances/instances.ts';
import { openOutgoing } from './outgoing/open-outgoing.ts';
import { noProxies } from './outgoing/proxies.ts';
import { projectRoot } from './project-root.ts';
import { keepRulesFresh } from './schedule/keep-rules-fresh.ts';
import { startErasing } from './schedule/start-erasing.ts';
import { startRechecking } from './schedule/start-rechecking.ts';
import { startTending } from './schedule/start-tending.ts';
import { listenOn } from './start/listen-on.ts';
import { makeFolder } from './start/make-folder.ts';
import { openDatabase } from './start/open-database.ts';
import { openFiles } from './start/open-files.ts';
import { openInstances } from './start/open-instances.ts';
import { openRulebook } from './start/open-rulebook.ts';
import { checkDatabase } from './storage/check-database.ts';

export interface Product {
  /** Where the web pages listen. */
  readonly address: string;
  readonly isDemo: boolean;
  readonly app: App;
  stop(): Promise<void>;
}

export interface ComposeOptions {
  readonly clock?: Clock;
  readonly log?: Logger;
  /** Another rulebook than the one that ships. */
  readonly rulebookFolder?: URL;
}

const turnOf = (chat: number): string => `chat ${chat}`;

export async function compose(config: Config, options: ComposeOptions = {}): Promise<Product> {
  const clock = options.clock ?? { now: () => new Date() };
  const log = options.log ?? pino({ level: config.logLevel });
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const isDemo = config.botToken === null;
    const folder = isDemo ? join(config.dataDir, 'demo') : config.dataDir;
    await makeFolder(folder);
    const database = await openDatabase(config, folder, log);
    undo.push(() => database.close());
    const instances = await openInstances(config, folder, log);
    undo.push(() => instances.close());

    const { token, apiRoot, demo } = await openTelegram(config, folder);
    if (demo !== null) undo.push(() => demo.stop());

    // The demo never leaves this machine, whatever the settings say.
    const outgoing = await openOutgoing(isDemo ? noProxies : config.proxies);
    undo.push(() => outgoing.close());
    if (outgoing.through !== null) log.info({ through: outgoing.through }, 'calls go through a proxy');
    const files = await openFiles(isDemo ? null : config.filesStore, folder, { fetch: outgoing.fetch, log });

    let wake = (): void => undefined;
    let chatLink: App['linkToChat'] = () => null;
    let address = '';
    const rules = await openRulebook(options.rulebookFolder ?? new URL('rulebook/', projectRoot), database);
    const app: App = {
      database,
      get rulebook() {
        return rules.current;
      },
      rules,
      translations: loadTranslations(),
      files,
      clock,
      documents,
      web: () => ({ base: config.publicUrl ?? address, isPublic: config.publicUrl !== null }),
      linkToChat: (payload) => chatLink(payload),
      wakeSender: () => wake(),
      messagesPerSecond: config.messagesPerSecond,
    };
    await instances.inTurn('admins', () => appointAdmins(database, clock, config.adminIds));
    if (demo !== null) await appointCast(database, clock, demo.appointments);

    const pace = new Pace(config.messagesPerSecond);
    const bot = createBot({
      app,
      pace,
      log,
      token,
      apiRoot,
      outgoing,
      isInTurn: (chat) => instances.isInTurn(turnOf(chat)),
    });
    chatLink = (payload) => (bot.isInited() ? `https://t.me/${bot.botInfo.username}?start=${payload}` : null);
    const updates = new UpdateQueue(
      (update) => bot.handleUpdate(update),
      log,
      (chat, work) => instances.inTurn(turnOf(chat), work),
    );
    const messenger = createTelegramMessenger(bot.api, app);
    const caster = createTelegramCaster({ app, token, apiRoot, outgoing });
    const send = (): End => {
      const areMany = instances.areMany;
      const uncertain = config.uncertainMessages;
      const sender = startSending({ app, messenger, caster, pace, log, uncertain, areMany });
      wake = sender.wake;
      return () => sender.stop();
    };

    // First what can be refused, then what speaks to people. The demo polls: nothing must reach it from outside.
    const webhook = isDemo ? null : openWebhook(config, updates, log);
    const web = await listen(config, { app, demo, webhook, log });
    undo.push(() => web.close());
    address = web.address;
    const receive = (): End => {
      const receiving = connect(bot, { app, log, updates, webhook });
      return () => receiving.stop();
    };
    // Every instance may be brought updates, but Telegram gives them to one that asks.
    if (webhook !== null) undo.push(receive());
    const duties = [
      send,
      ...(webhook === null ? [receive] : []),
      () => startRechecking(app, log),
      () => startErasing(app, log),
      () => startTending(app, log),
    ];
    if (instances.areMany) undo.push(keepRulesFresh(rules, log));
    undo.push(instances.takeDuty(() => duties.map((start) => start())));
    return { address: web.address, isDemo, app, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Telegram, or the demo in its place, which is loaded only then: whoever serves Telegram needs none of it. */
async function openTelegram({ botToken, telegramApiRoot }: Config, folder: string) {
  if (botToken !== null) return { token: botToken, apiRoot: telegramApiRoot, demo: null };
  const { openDemo } = await import('./demo/open-demo.ts');
  const demo = await openDemo(folder);
  return { token: demo.token, apiRoot: demo.apiRoot, demo };
}

function openWebhook({ webhook, trustsProxy }: Config, updates: UpdateQueue, log: Logger): Webhook | null {
  return webhook === null ? null : new Webhook({ ...webhook, trustsProxy, updates, log });
}

interface WebParts {
  readonly app: App;
  readonly demo: Demo | null;
  readonly webhook: Webhook | null;
  readonly log: Logger;
}

async function listen(config: Config, { app, demo, webhook, log }: WebParts) {
  const root = new Hono();
  const addressOf = (context: Context) =>
    callerOf(context.req.raw, getConnInfo(context).remote.address, config.trustsProxy);
  root.route('/', createWeb({ checkHealth: () => checkDatabase(app.database), app, log, addressOf }));
  if (webhook !== null)
    root.all(webhook.path, (context) => webhook.answer(context.req.raw, getConnInfo(context).remote.address));
  // Without a token everything here is a trial: the page may press anybody's buttons, so it stays on this machine.
  const host = demo === null ? config.host : '127.0.0.1';
  if (demo !== null) root.route('/', demo.page);
  return listenOn(root.fetch, host, config.port);
}
