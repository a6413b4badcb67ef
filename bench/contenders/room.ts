// One run of one contender: an empty folder, a stand-in for Telegram, the process, and the people who write to it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Script } from '../form/script.ts';
import { Person } from '../stand-in/person.ts';
import { type StandIn, startStandIn } from '../stand-in/stand-in.ts';
import type { Contender, Place, Synchronous } from './contender.ts';
import { type Running, readLog, startContender } from './start-contender.ts';

export const token = '4200000000:TOKEN-OF-THE-BENCH-FOR-ITS-STAND-IN-ONLY';

export interface RoomOptions {
  readonly script: Script | null;
  readonly synchronous: Synchronous;
  /** From the bot to Telegram and back, on every call. */
  readonly delayMs?: number;
  /** With a database of an earlier run, and left as it is then; otherwise an empty one that is removed. */
  readonly folder?: string;
}

export interface Room {
  readonly place: Place;
  readonly standIn: StandIn;
  readonly databaseFile: string;
  readonly contender: Contender;
  /** Another process after `restart`. */
  running: Running;
  meet(id: number): Person;
  /** kill -9, and a start right after it. */
  restart(): Promise<void>;
  /** Ends what runs. */
  close(): Promise<void>;
}

export async function openRoom(contender: Contender, options: RoomOptions): Promise<Room> {
  const { script, synchronous, delayMs = 0 } = options;
  const people = new Map<number, Person>();
  const standIn = await startStandIn({
    delayMs,
    onMessage: (message) => people.get(message.chat)?.receive(message),
  });
  const folder = options.folder ?? (await makeFolder());
  const formFile = join(folder, 'form.json');
  await writeFile(formFile, JSON.stringify(script));
  const place: Place = { folder, formFile, apiRoot: standIn.url, token, synchronous };
  const readKey = contender.readKey(script);
  const room: Room = {
    place,
    standIn,
    contender,
    databaseFile: contender.databaseFile(folder),
    running: startContender(contender, place),
    meet(id) {
      const person = new Person(id, standIn.updates, readKey);
      people.set(id, person);
      return person;
    },
    async restart() {
      await room.running.kill();
      room.running = startContender(contender, place);
    },
    async close() {
      await room.running.kill();
      await standIn.close();
      if (options.folder === undefined) await removeFolder(folder);
    },
  };
  return room;
}

export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'khuyen-cong-bench-'));

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Runs `work` in a room, and closes it; a failure comes with what the contender printed. */
export async function inRoom<Result>(
  contender: Contender,
  options: RoomOptions,
  work: (room: Room) => Promise<Result>,
): Promise<Result> {
  const room = await openRoom(contender, options);
  try {
    return await work(room);
  } catch (error) {
    throw new Error(`${contender.name}: ${readLog(room.place.folder).slice(-2_000)}`, { cause: error });
  } finally {
    await room.close();
  }
}
