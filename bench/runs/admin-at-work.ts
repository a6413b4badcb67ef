// The product at work for a bench of announcements, and the admin who approves them and chats meanwhile.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { encodeAction } from '../../src/bot/action-codec.ts';
import { type AnnouncementId, asId } from '../../src/core/ids.ts';
import { askStandIn } from '../../test/support/stand-in.ts';
import type { Contender } from '../contenders/contender.ts';
import { product } from '../contenders/product.ts';
import { token } from '../contenders/room.ts';
import { type Running, startContender } from '../contenders/start-contender.ts';
import type { StrictStandIn } from '../stand-in/start-strict.ts';

const chatterId = 7_999_999_999;

/** As it ships, told that the channel takes so many messages a second. */
export function startPaced(standIn: StrictStandIn, folder: string, perSecond: number): Running {
  const paced: Contender = {
    ...product,
    environment: (place) => ({
      ...product.environment(place),
      MESSAGES_PER_SECOND: String(perSecond),
      ADMIN_IDS: String(chatterId),
    }),
  };
  const formFile = join(folder, 'form.json');
  return startContender(paced, { folder, formFile, apiRoot: standIn.url, token, synchronous: 'full' });
}

/** Resolves when somebody who says something is answered. */
export async function untilServed(standIn: StrictStandIn): Promise<void> {
  await askStandIn(standIn, 'POST', 'people', { id: chatterId, firstName: 'Lan' });
  await chat(standIn);
}

/** Says something and waits for what comes; returns the number of the newest message. */
async function chat(standIn: StrictStandIn): Promise<void> {
  const said = await askStandIn<{ messageId: number }>(standIn, 'POST', 'send', {
    person: chatterId,
    text: '/trogiup',
  });
  while ((await newestFromBot(standIn)) < said.messageId) await wait(4);
}

async function newestFromBot(standIn: StrictStandIn): Promise<number> {
  const { messages } = await askStandIn<{ messages: readonly { messageId: number; from: string }[] }>(
    standIn,
    'GET',
    `chat?person=${chatterId}&last=3`,
  );
  return messages.findLast(({ from }) => from === 'bot')?.messageId ?? 0;
}

/** Says something again and again; `taken`: milliseconds until each was answered. */
export async function startChatting(standIn: StrictStandIn, everyMs = 1_000) {
  const taken: number[] = [];
  let isOver = false;
  const loop = (async () => {
    while (!isOver) {
      const start = performance.now();
      await chat(standIn);
      taken.push(performance.now() - start);
      await wait(everyMs);
    }
  })();
  return {
    taken,
    stop: async () => {
      isOver = true;
      await loop;
    },
  };
}

/** The first announcement, by the admin who chats. */
export async function approve(standIn: StrictStandIn): Promise<void> {
  const announcement = asId<AnnouncementId>(1);
  const data = encodeAction({ do: 'moveAnnouncement', announcement, move: 'approve', version: 1 });
  const messageId = await newestFromBot(standIn);
  await askStandIn(standIn, 'POST', 'press', { person: chatterId, messageId, data });
}
