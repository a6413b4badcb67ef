// What people did, waiting until the bot has confirmed it: by the offset of its next call, or by its webhook's answer.
import type { JsonObject } from './json.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { Update, World } from './world.ts';

const longestPollSeconds = 50;
const mostInAnswer = 100;
const mostRemembered = 1000;

/** Telegram sends these only to bots that asked for them. */
const onlyOnRequest = ['chat_member', 'message_reaction', 'message_reaction_count'];

interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly finish: (result: readonly JsonObject[] | Refusal) => void;
}

export interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  /** Fires when the caller has hung up. */
  readonly signal: AbortSignal;
}

export class Updates {
  readonly #world: World;
  readonly #noteChange: () => void;
  #poll: Poll | undefined;
  /** Sent again on purpose; handed out whatever the offset says, and confirmed by the call after that. */
  #repeats: Update[] = [];
  #handedOutRepeats = 0;
  #remembered: Update[] = [];

  constructor(world: World, noteChange: () => void) {
    this.#world = world;
    this.#noteChange = noteChange;
  }

  get pendingCount(): number {
    return this.#world.pendingUpdates.length + this.#repeats.length;
  }

  /** The new update's id, also where the bot did not ask for this kind. */
  push(kind: string, chatId: number | undefined, payload: object): number {
    const id = this.#world.nextUpdateId++;
    const allowed = this.#world.allowedUpdates;
    if (allowed === undefined ? !onlyOnRequest.includes(kind) : allowed.includes(kind)) {
      // A snapshot: later edits of the message must not change it.
      this.#add({ id, kind, chatId, body: JSON.parse(JSON.stringify({ update_id: id, [kind]: payload })) });
    }
    return id;
  }

  /** Any object at all, as it is; the id is filled in where there is none. */
  pushRaw(given: JsonObject): number {
    const givenId = given['update_id'];
    const id = typeof givenId === 'number' ? givenId : this.#world.nextUpdateId++;
    this.#world.nextUpdateId = Math.max(this.#world.nextUpdateId, id + 1);
    const kind = Object.keys(given).find((name) => name !== 'update_id') ?? 'empty';
    const update = { id, kind, chatId: undefined, body: { ...given, update_id: id } };
    if (givenId === undefined) {
      this.#add(update);
    } else {
      this.#remembered.push(update);
      this.#repeats.push(update);
      this.#wake();
    }
    return id;
  }

  /** False where no such update is remembered. */
  repeat(id: number): boolean {
    const update = this.#remembered.find((other) => other.id === id);
    if (update === undefined) return false;
    this.#repeats.push(update);
    this.#wake();
    return true;
  }

  async poll({ offset, limit, timeoutSeconds, signal }: PollRequest): Promise<readonly JsonObject[]> {
    this.interruptPoll(
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    this.#repeats.splice(0, this.#handedOutRepeats);
    this.#handedOutRepeats = 0;
    this.#confirmBelow(offset);
    this.#noteChange();
    const count = limit >= 1 && limit <= mostInAnswer ? limit : mostInAnswer;
    const ready = this.#handOut(offset, count);
    if (ready.length > 0 || timeoutSeconds <= 0) return ready;
    return await this.#wait(offset, count, Math.min(timeoutSeconds, longestPollSeconds), signal);
  }

  interruptPoll(reason: string): void {
    this.#poll?.finish(new Refusal(409, reason));
  }

  confirm(update: Update): void {
    this.#world.pendingUpdates = this.#world.pendingUpdates.filter((other) => other !== update);
    this.#repeats = this.#repeats.filter((other) => other !== update);
    this.#noteChange();
  }

  dropAll(): void {
    this.#world.pendingUpdates = [];
    this.#noteChange();
  }

  get all(): readonly Update[] {
    return [...this.#repeats, ...this.#world.pendingUpdates];
  }

  /** Set by the webhook, which has no call to wait for. */
  onArrival: () => void = () => undefined;

  #add(update: Update): void {
    this.#world.pendingUpdates.push(update);
    this.#remembered.push(update);
    if (this.#remembered.length > mostRemembered) this.#remembered.shift();
    this.#wake();
  }

  #wake(): void {
    this.onArrival();
    const poll = this.#poll;
    if (poll === undefined) return;
    const ready = this.#handOut(poll.offset, poll.limit);
    if (ready.length > 0) poll.finish(ready);
  }

  #confirmBelow(offset: number): void {
    const pending = this.#world.pendingUpdates;
    if (offset < 0) this.#world.pendingUpdates = pending.slice(offset);
    else this.#world.pendingUpdates = pending.filter((update) => update.id >= offset);
  }

  #handOut(offset: number, limit: number): readonly JsonObject[] {
    this.#handedOutRepeats = Math.min(this.#repeats.length, limit);
    const fresh = this.#world.pendingUpdates.filter((update) => update.id >= offset);
    return [...this.#repeats, ...fresh].slice(0, limit).map((update) => update.body);
  }

  #wait(offset: number, limit: number, seconds: number, signal: AbortSignal): Promise<readonly JsonObject[]> {
    return new Promise((resolve, reject) => {
      const finish = (result: readonly JsonObject[] | Refusal) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', hangUp);
        if (this.#poll === poll) this.#poll = undefined;
        if (result instanceof Refusal) reject(result);
        else resolve(result);
      };
      const hangUp = () => finish(badRequest('the caller hung up'));
      const poll: Poll = { offset, limit, finish };
      const timer = setTimeout(() => finish([]), seconds * 1000);
      signal.addEventListener('abort', hangUp);
      this.#poll = poll;
    });
  }
}
