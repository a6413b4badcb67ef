// A bot that only notes what it handles, and two people who write to it: for tests of how updates reach a handler.
import { setTimeout as wait } from 'node:timers/promises';
import { Bot } from 'grammy';
import pino, { type Logger } from 'pino';
import type { BotContext } from '../../src/bot/context.ts';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { askStandIn, readReport } from '../support/stand-in.ts';

export const hien = 7_300_000_001;
export const lan = 7_300_000_002;

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly address?: string;
}

export class BareBot {
  readonly standIn: StandIn;
  readonly bot: Bot<BotContext>;
  /** What was begun and done, in order: "begin một", "end một". */
  readonly happened: string[] = [];
  readonly logged: LogLine[] = [];
  readonly log: Logger = pino(
    { level: 'trace' },
    { write: (line: string) => void this.logged.push(JSON.parse(line)) },
  );
  readonly #held = new Map<string, () => void>();

  constructor(standIn: StandIn, token: string, timeoutSeconds: number) {
    this.standIn = standIn;
    this.bot = new Bot<BotContext>(token, { client: { apiRoot: standIn.url, timeoutSeconds } });
    this.bot.on(['message:text', 'callback_query:data'], (context) =>
      this.#handle(context.message?.text ?? context.callbackQuery?.data ?? ''),
    );
  }

  /** "giữ …" waits until it is let go; "hỏng …" breaks the first time, "hỏng mãi …" always. */
  async #handle(text: string): Promise<void> {
    const isFirstTime = !this.happened.includes(`begin ${text}`);
    this.happened.push(`begin ${text}`);
    if (text.startsWith('giữ')) await new Promise<void>((resolve) => this.#held.set(text, resolve));
    if (text.startsWith('hỏng') && (isFirstTime || text.startsWith('hỏng mãi')))
      throw new Error('a handler broke');
    this.happened.push(`end ${text}`);
  }

  letGo(text: string): void {
    this.#held.get(text)?.();
  }

  letAllGo(): void {
    for (const release of this.#held.values()) release();
  }

  async write(person: number, text: string): Promise<void> {
    await askStandIn(this.standIn, 'POST', 'send', { person, text });
  }

  async until(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
    const deadline = Date.now() + 8_000;
    while (!(await isTrue())) {
      if (Date.now() > deadline) throw new Error(`not seen: ${what}; happened: ${this.happened.join(', ')}`);
      await wait(10);
    }
  }

  async has(what: string): Promise<void> {
    await this.until(() => this.happened.includes(what), what);
  }

  /** How many updates Telegram still keeps. */
  async pending(): Promise<number> {
    return (await readReport(this.standIn)).pendingUpdates;
  }
}

export async function openBareBot(options: {
  readonly token: string;
  readonly webhookRetryMs?: number;
  readonly timeoutSeconds?: number;
}): Promise<BareBot> {
  const { timeoutSeconds = 20, ...rest } = options;
  const standIn = await startStandIn(rest);
  for (const [id, firstName] of [
    [hien, 'Hiền'],
    [lan, 'Lan'],
  ] as const)
    await askStandIn(standIn, 'POST', 'people', { id, firstName });
  return new BareBot(standIn, options.token, timeoutSeconds);
}
