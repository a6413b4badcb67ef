// Updates brought to several instances, each one to the next in turn: what a load balancer in front of them does. An
// update that is refused is brought again, as Telegram does.
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Updates } from './person.ts';
import { firstUpdateId } from './update-queue.ts';

const againAfterMs = 200;

export class UpdateCarrier implements Updates {
  readonly #addresses: readonly string[];
  readonly #secret: string;
  /** As many calls at once as Telegram makes, for each. */
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 100 });
  #last = firstUpdateId;
  #isClosed = false;
  #repeated = 0;

  constructor(addresses: readonly string[], secret: string) {
    this.#addresses = addresses;
    this.#secret = secret;
  }

  /** How often an update had to be brought once more. */
  get repeated(): number {
    return this.#repeated;
  }

  add(update: object): void {
    this.#last += 1;
    const id = this.#last;
    void this.#carry(JSON.stringify({ update_id: id, ...update }), id);
  }

  close(): void {
    this.#isClosed = true;
    this.#agent.destroy();
  }

  async #carry(body: string, id: number): Promise<void> {
    for (let turn = id; !this.#isClosed; turn += 1) {
      const status = await this.#post(this.#addresses[turn % this.#addresses.length] ?? '', body).catch(
        () => 0,
      );
      if (status === 200 || this.#isClosed) return;
      this.#repeated += 1;
      await wait(againAfterMs);
    }
  }

  #post(address: string, body: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-telegram-bot-api-secret-token': this.#secret,
      };
      const sent = request(address, { method: 'POST', headers, agent: this.#agent }, (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode ?? 0));
        answer.once('error', reject);
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }
}
