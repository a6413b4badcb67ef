// Who takes part: how each is started, how its screens are read, and what it has stored in the end.
import type { Script } from '../form/script.ts';
import type { ReadKey } from '../stand-in/person.ts';

export type Synchronous = 'normal' | 'full';

/** Where one run of a contender happens. */
export interface Place {
  /** Its database lies here. */
  readonly folder: string;
  readonly apiRoot: string;
  readonly token: string;
  /** The script as JSON, for those that ask from it. */
  readonly formFile: string;
  readonly synchronous: Synchronous;
}

export interface Contender {
  readonly id: string;
  /** As tables call it. */
  readonly name: string;
  /** A framework to be measured against: neither the product nor the floor. */
  readonly isPeer: boolean;
  /** The file that Node starts. */
  readonly program: string;
  environment(place: Place): Readonly<Record<string, string>>;
  databaseFile(folder: string): string;
  /** From /start to the first question: the data of the buttons to press. */
  readonly opening: readonly RegExp[];
  readonly readKey: (script: Script | null) => ReadKey;
  /** Whether what is stored of each of these people is what the script says and nothing else. */
  areRight(databaseFile: string, people: readonly number[], script: Script): readonly boolean[];
}
