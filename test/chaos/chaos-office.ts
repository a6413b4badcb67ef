// One office under test: instances of the built product on one database, the strict stand-in for Telegram behind a wire
// that can be cut, a front door for webhooks, and a disk of its own.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import type { Database } from '../../src/storage/database.ts';
import type { DatabasePlace } from '../../src/storage/database-place.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import type { PrivatePostgresql } from '../support/private-postgresql.ts';
import { createDatabase, openPlace } from '../support/test-place.ts';
import { Slot } from './slot.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { openWire, type Wire } from './wire.ts';

const token = '4545454545:TOKEN-OF-THE-CHAOS-FOR-THE-STAND-IN-ONLY';
const secret = 'Only_Telegram-knows-this-1';
/** Wednesday 25/11/2026, 8:00 in Cao Bằng: the centre is open, and stays so for hours. */
const officeMorning = Date.parse('2026-11-25T01:00:00Z');

export type Engine = 'sqlite' | 'postgresql';
export type Updates = 'polling' | 'webhook';

export const staffIds = [8_500_001, 8_500_002] as const;

export interface ChaosOffice {
  readonly engine: Engine;
  readonly standIn: StandIn;
  readonly wire: Wire;
  readonly disk: SmallDisk;
  readonly slots: readonly Slot[];
  /** Null on SQLite. */
  readonly server: PrivatePostgresql | null;
  readonly place: DatabasePlace;
  readonly updates: Updates;
  /** By how much the product's clocks are ahead where nobody has set them. */
  readonly shiftMs: number;
  /** Updates come this way from now on; whoever received them another way is stopped and started again. */
  receiveBy(updates: Updates): Promise<void>;
  /** The front door leads to whoever serves; nowhere while the way to Telegram is cut. */
  openDoor(): void;
  /** To look at what is stored, from beside the product; whoever opens it closes it. */
  openDatabase(): Promise<Database>;
  close(): Promise<void>;
}

export async function openChaosOffice(
  server: PrivatePostgresql | null,
  instances: number,
): Promise<ChaosOffice> {
  const disk = await mountSmallDisk();
  const standIn = await startStandIn({ token, webhookRetryMs: 50, webhookLongestRetryMs: 1_000 });
  const wire = await openWire(standIn.url);
  const frontDoor = await openFrontDoor();
  const url = server === null ? null : await createDatabase(server.url);
  const shiftMs = officeMorning - Date.now();
  // The clock of a machine does not stop because its disk is full.
  const clocks = await mkdtemp(join(tmpdir(), 'khuyen-cong-clocks-'));
  const slots: Slot[] = [];
  for (let number = 1; number <= instances; number += 1) {
    const folder = join(disk.folder, `instance-${number}`);
    await mkdir(folder);
    slots.push(new Slot(`instance ${number}`, folder, join(clocks, String(number)), shiftMs));
  }
  const files = join(disk.folder, 'files');
  await mkdir(files);
  const place: DatabasePlace =
    url === null
      ? { engine: 'sqlite', file: join(disk.folder, 'instance-1', 'khuyen-cong.db'), synchronous: 'full' }
      : { engine: 'postgresql', url, schema: 'public' };
  const settingsFor = (updates: Updates): Readonly<Record<string, string>> => ({
    BOT_TOKEN: token,
    ADMIN_IDS: staffIds.join(','),
    TELEGRAM_API_ROOT: wire.url,
    FILES_STORE: files,
    LOG_LEVEL: 'warn',
    ...(url === null ? {} : { DATABASE_URL: url }),
    ...(updates === 'webhook'
      ? { WEBHOOK_URL: `${frontDoor.url}/telegram`, WEBHOOK_SECRET: secret, TRUST_PROXY: 'true' }
      : {}),
  });
  let current: Updates | null = null;
  const office: ChaosOffice = {
    engine: url === null ? 'sqlite' : 'postgresql',
    standIn,
    wire,
    disk,
    slots,
    server,
    place,
    shiftMs,
    get updates() {
      return current ?? 'polling';
    },
    async receiveBy(updates) {
      if (updates === current) return;
      current = updates;
      await Promise.all(slots.map((slot) => slot.stop()));
      for (const slot of slots) slot.settings = settingsFor(updates);
      await Promise.all(slots.map((slot) => slot.start()));
      office.openDoor();
    },
    openDoor() {
      leadToAll(frontDoor, wire.isCut ? [] : slots);
    },
    openDatabase: () => openPlace(place),
    async close() {
      await Promise.all(slots.map((slot) => slot.kill()));
      await frontDoor.stop();
      await wire.close();
      await standIn.stop();
      await disk.remove();
      await rm(clocks, { recursive: true, force: true });
    },
  };
  return office;
}

function leadToAll(frontDoor: FrontDoor, slots: readonly Slot[]): void {
  frontDoor.leadTo(...slots.flatMap(({ address }) => address ?? []));
}
