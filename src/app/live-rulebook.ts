// The rulebook of the moment: what stands in the files, and what the centre set since. Every instance keeps its own.
import { z } from 'zod';
import { type CentreSetting, type SettingName, withSettings } from '../core/centre-settings.ts';
import type { Rulebook } from '../core/rulebook.ts';
import type { Access, Database } from '../storage/database.ts';
import { listSettings, type StoredSetting } from '../storage/settings.ts';

const prefix = 'centre ';
const year = z.int();

const settingSchema: z.ZodType<CentreSetting> = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('deadline'),
    year,
    money: z.enum(['local', 'national']),
    until: z.iso.date(),
  }),
  z.object({ about: z.literal('budget'), year, dong: z.int().nonnegative() }),
]);

export const settingKey = (name: SettingName): string =>
  name.about === 'deadline' ? `${prefix}deadline ${name.year} ${name.money}` : `${prefix}budget ${name.year}`;

export function readCentreSettings(access: Access): Promise<StoredSetting<CentreSetting>[]> {
  return listSettings(access, prefix, settingSchema);
}

export class LiveRulebook {
  /** As the files have it. */
  readonly written: Rulebook;
  readonly #database: Database;
  #current: Rulebook;
  #seen = '';
  #asked = 0;
  #read = 0;

  constructor(written: Rulebook, database: Database) {
    this.written = written;
    this.#current = written;
    this.#database = database;
  }

  get current(): Rulebook {
    return this.#current;
  }

  /** Reads what is set by now. Where nothing changed, the rulebook stays the same object: assessments hang on it. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    const settings = (await readCentreSettings(this.#database)).map(({ value }) => value);
    // Of two that ask at once, the answer to the later one holds, whichever comes first.
    if (turn < this.#read) return;
    this.#read = turn;
    const read = JSON.stringify(settings);
    if (read === this.#seen) return;
    this.#seen = read;
    this.#current = withSettings(this.written, settings);
  }
}
