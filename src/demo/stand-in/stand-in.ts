// A strict stand-in for Telegram on this machine: the Bot API for the bot, the phones' side for the page and the tests.
import type { Server } from 'node:http';
import { Activity } from './activity.ts';
import type { ApiPerson } from './bot-api-objects.ts';
import { callMethod } from './call-method.ts';
import { Events } from './events.ts';
import type { Exchange } from './exchange.ts';
import { Faults } from './faults.ts';
import { FileStore } from './file-store.ts';
import { Pace, type PaceKind } from './pace.ts';
import { Report } from './report.ts';
import { createStandInServer } from './server.ts';
import { loadWorld, StateFile } from './state-file.ts';
import { Updates } from './updates.ts';
import { Webhook } from './webhook.ts';

export interface StandInOptions {
  readonly token: string;
  /** Any free one by default. */
  readonly port?: number;
  readonly botUsername?: string;
  readonly botName?: string;
  /** Chats and files outlive a restart there; without it everything is in memory. */
  readonly stateFile?: string;
  /** Ceiling for all chats together, 429 above it; none by default. */
  readonly messagesPerSecond?: number;
  /** How it holds that ceiling; sliding by default. */
  readonly paceKind?: PaceKind;
  /** How long every call takes at least. */
  readonly callDelayMs?: number;
  /** Before the first repetition to a webhook that failed; doubled each time. */
  readonly webhookRetryMs?: number;
  /** It is never doubled beyond this; a minute by default. */
  readonly webhookLongestRetryMs?: number;
  readonly pressLifetimeMs?: number;
}

export interface StandIn {
  /** Without a slash at the end: the bot's API root. */
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { token, stateFile: path } = options;
  const world = loadWorld(path, Date.now());
  const stateFile = path === undefined ? undefined : new StateFile(path, world);
  const activity = new Activity(() => updates.pendingCount);
  const updates = new Updates(world, () => {
    activity.noteChange();
    stateFile?.noteChange();
  });
  const webhook = new Webhook(world, updates, {
    firstMs: options.webhookRetryMs ?? 1000,
    longestMs: options.webhookLongestRetryMs ?? 60_000,
  });
  const exchange: Exchange = {
    token,
    bot: describeBot(options),
    world,
    files: new FileStore(world, path === undefined ? undefined : `${path}.files`),
    updates,
    webhook,
    events: new Events(),
    report: new Report(),
    faults: new Faults(),
    pace: new Pace(options.messagesPerSecond, options.paceKind),
    activity,
    pressLifetimeMs: options.pressLifetimeMs ?? 60_000,
  };
  webhook.runAnswer = ({ method, ...values }) => {
    const given = new Map(Object.entries(values).map(([name, value]) => [name, value ?? null]));
    const raw = { values: given, files: new Map() };
    activity.beginCall();
    void callMethod(exchange, String(method), raw, new AbortController().signal).finally(() =>
      activity.endCall(),
    );
  };
  const server = createStandInServer(exchange, {
    callDelayMs: options.callDelayMs ?? 0,
    noteChange: () => stateFile?.noteChange(),
  });
  const port = await listen(server, options.port ?? 0);
  webhook.deliver();
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    stop: async () => {
      webhook.stop();
      await close(server);
      stateFile?.close();
    },
  };
}

function describeBot({ token, botUsername, botName }: StandInOptions): ApiPerson {
  const id = Number(/^(\d{1,15}):/.exec(token)?.[1] ?? 1);
  const first_name = botName ?? 'Trợ lý khuyến công';
  return { id, is_bot: true, first_name, username: botUsername ?? 'khuyen_cong_bot' };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
