// The demo as a whole: Telegram's stand-in with the cast in it, and the page with the phones.
import { join } from 'node:path';
import type { Hono } from 'hono';
import { appointments, demoToken } from './cast.ts';
import { inviteCast } from './invite-cast.ts';
import { createPage } from './serve-page.ts';
import { startStandIn } from './stand-in/stand-in.ts';

export interface Demo {
  /** The stand-in in Telegram's place: the bot's API root. */
  readonly apiRoot: string;
  readonly token: string;
  readonly appointments: typeof appointments;
  readonly page: Hono;
  stop(): Promise<void>;
}

/** `folder` keeps the chats until the next start. */
export async function openDemo(folder: string): Promise<Demo> {
  const standIn = await startStandIn({
    token: demoToken,
    botUsername: 'khuyencong_demo_bot',
    botName: 'Trợ lý khuyến công',
    stateFile: join(folder, 'telegram.json'),
  });
  await inviteCast(standIn.url);
  return {
    apiRoot: standIn.url,
    token: demoToken,
    appointments,
    page: createPage({ standInUrl: standIn.url }),
    stop: () => standIn.stop(),
  };
}
