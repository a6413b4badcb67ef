// What a handler knows besides the update: the product, and who is here.
import type { Context } from 'grammy';
import type { Logger } from 'pino';
import type { App, Visit } from '../app/app.ts';
import type { Outgoing } from '../outgoing/open-outgoing.ts';

export interface BotParts {
  readonly app: App;
  readonly log: Logger;
  readonly token: string;
  readonly apiRoot: string;
  readonly outgoing: Outgoing;
  /** How fast everything is sent; times in milliseconds. */
  readonly pace: { note(now: number): void; expectReply(now: number): void };
  /** Whether no other instance may be handling this chat's updates. */
  readonly isInTurn: (chat: number) => boolean;
}

export interface VisitFlavor {
  visit: Visit;
  /** The person's update was handled before and is only answered again. */
  isRepeated: boolean;
}

export type BotContext = Context & VisitFlavor;
