// The parts of a running stand-in, as its methods and controls see them.
import type { Activity } from './activity.ts';
import type { ApiPerson } from './bot-api-objects.ts';
import type { Events } from './events.ts';
import type { Faults } from './faults.ts';
import type { FileStore } from './file-store.ts';
import type { Pace } from './pace.ts';
import type { Report } from './report.ts';
import type { Updates } from './updates.ts';
import type { Webhook } from './webhook.ts';
import type { World } from './world.ts';

export interface Exchange {
  readonly token: string;
  readonly bot: ApiPerson;
  readonly world: World;
  readonly files: FileStore;
  readonly updates: Updates;
  readonly webhook: Webhook;
  readonly events: Events;
  readonly report: Report;
  readonly faults: Faults;
  readonly pace: Pace;
  readonly activity: Activity;
  /** How long a button press may be answered. */
  readonly pressLifetimeMs: number;
}
