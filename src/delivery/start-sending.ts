// Everything that leaves for people later: notices one by one, announcements at the pace of what is left.
import type { Logger } from 'pino';
import type { App } from '../app/app.ts';
import { tellUndelivered } from '../app/enquiry/tell-undelivered.ts';
import { type AnnouncerParts, startAnnouncer } from './announcer.ts';
import type { Caster } from './caster.ts';
import type { Messenger } from './messenger.ts';
import type { Pace } from './pace.ts';
import { type Sender, startSender } from './sender.ts';

/** Another instance may still be at it: no call takes longer. */
const lostAfterMs = 60_000;

export interface SendingParts {
  readonly app: App;
  readonly messenger: Messenger;
  readonly caster: Caster;
  readonly pace: Pace;
  readonly log: Logger;
  readonly uncertain: AnnouncerParts['uncertain'];
  /** Others queue too, and may have been sending before. */
  readonly areMany: boolean;
}

export function startSending(parts: SendingParts): Sender {
  const { app, messenger, caster, pace, log, uncertain, areMany } = parts;
  const sender = startSender({
    database: app.database,
    clock: app.clock,
    messenger,
    log,
    pace,
    othersQueueToo: areMany,
    tellUndelivered: (notice) => tellUndelivered(app, notice),
  });
  const announcer = startAnnouncer({
    app,
    caster,
    pace,
    log,
    uncertain,
    lostAfterMs: areMany ? lostAfterMs : 0,
  });
  return {
    wake: () => {
      sender.wake();
      announcer.wake();
    },
    stop: async () => {
      await Promise.all([sender.stop(), announcer.stop()]);
    },
  };
}
