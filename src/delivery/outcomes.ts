// Calls that are under way, and what became of those that ended: written as soon as the database has taken the last ones.
import { setTimeout as wait } from 'node:timers/promises';
import { describeError } from '../app/describe-error.ts';
import type { AnnouncementId, PersonId } from '../core/ids.ts';
import { changePerson } from '../storage/persons.ts';
import { markRecipients, type RecipientOutcome } from '../storage/recipients.ts';
import type { AnnouncerParts } from './announcer.ts';

const againMs = 1_000;
/** Where many are under way, those that end soon after each other are written together. */
const many = 20;
const togetherMs = 25;

export class Outcomes {
  readonly #parts: AnnouncerParts;
  readonly #id: AnnouncementId;
  readonly #signal: AbortSignal;
  #underWay = 0;
  #ended = new Map<PersonId, RecipientOutcome>();
  #beingWritten: ReadonlyMap<PersonId, RecipientOutcome> = new Map();
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;
  #onEnd: (() => void)[] = [];

  /** `signal`: when the product stops. */
  constructor(parts: AnnouncerParts, id: AnnouncementId, signal: AbortSignal) {
    this.#parts = parts;
    this.#id = id;
    this.#signal = signal;
  }

  get underWay(): number {
    return this.#underWay;
  }

  /** The call never rejects. */
  watch(personId: PersonId, call: Promise<RecipientOutcome>): void {
    this.#underWay += 1;
    void call.then((outcome) => {
      this.#underWay -= 1;
      this.add(personId, outcome);
      for (const heard of this.#onEnd.splice(0)) heard();
    });
  }

  /** What became of somebody without a call. */
  add(personId: PersonId, outcome: RecipientOutcome): void {
    this.#ended.set(personId, outcome);
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#writing = this.#write();
  }

  /** The database may still show them as waiting. */
  isUnwritten(personId: PersonId): boolean {
    return this.#ended.has(personId) || this.#beingWritten.has(personId);
  }

  /** Resolves when one of the calls has ended. */
  oneEnded(): Promise<void> {
    return this.#underWay === 0 ? Promise.resolve() : new Promise((resolve) => this.#onEnd.push(resolve));
  }

  /** Resolves when every call has ended and is written. */
  async settled(): Promise<void> {
    while (this.#underWay > 0) await this.oneEnded();
    await this.#writing;
  }

  /**
   * What arrived must not be forgotten: where the database is out of reach, it is written when it is back. Whoever stops
   * meanwhile leaves rows that are told as uncertain.
   */
  async #write(): Promise<void> {
    while (this.#ended.size > 0) {
      if (this.#underWay > many) await wait(togetherMs);
      const batch = this.#ended;
      this.#ended = new Map();
      this.#beingWritten = batch;
      try {
        await this.#writeBatch(batch);
      } catch (error) {
        this.#parts.log.error(
          { err: describeError(error) },
          'what became of announcements could not be written',
        );
        if (this.#signal.aborted) break;
        this.#ended = new Map([...batch, ...this.#ended]);
        await wait(againMs);
      }
    }
    this.#beingWritten = new Map();
    this.#isWriting = false;
  }

  async #writeBatch(batch: ReadonlyMap<PersonId, RecipientOutcome>): Promise<void> {
    const { app } = this.#parts;
    const at = app.clock.now();
    await app.database.transaction(async (tx) => {
      await markRecipients(tx, this.#id, batch, at);
      for (const [personId, { status }] of batch)
        if (status === 'unreachable') await changePerson(tx, personId, { isReachable: false });
      return { ok: true };
    });
  }
}
