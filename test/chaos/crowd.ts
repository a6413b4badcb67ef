// The people of one office: as many owners at once as it was opened with, each replaced when done, and two of the centre.
import { askStandIn } from '../support/stand-in.ts';
import { type ChaosOffice, staffIds } from './chaos-office.ts';
import { Clerk } from './clerk.ts';
import { Meter } from './meter.ts';
import { Owner } from './owner.ts';
import { PendingUpdates, type PhoneParts } from './patient-phone.ts';

const firstOwnerId = 9_600_000;
const mostStepsToTheEnd = 200;
const mostRecalled = 16;

export class Crowd {
  readonly meter = new Meter();
  readonly owners: Owner[] = [];
  readonly clerks: Clerk[] = [];
  readonly #office: ChaosOffice;
  readonly #parts: PhoneParts;
  readonly #random: () => number;
  readonly #atOnce: number;

  constructor(office: ChaosOffice, atOnce: number, random: () => number) {
    this.#office = office;
    this.#random = random;
    this.#atOnce = atOnce;
    this.#parts = { standIn: office.standIn, pending: new PendingUpdates(office.standIn), meter: this.meter };
  }

  async enter(): Promise<void> {
    for (const [index, id] of staffIds.entries()) {
      await this.#meet(id, `Cán bộ ${index + 1}`);
      const clerk = new Clerk(this.#parts, id, this.#random);
      await clerk.enter();
      this.clerks.push(clerk);
    }
    while (this.owners.length < this.#atOnce) await this.#invite();
  }

  /** Those who are not done. */
  get active(): readonly Owner[] {
    return this.owners.filter(({ state }) => state !== 'decided');
  }

  /** Everybody goes on until it is over, and finishes what they have begun. */
  async live(isOver: () => boolean): Promise<void> {
    const dossiers = (): readonly number[] =>
      this.owners.flatMap(({ state, proposal }) =>
        state === 'waiting' && proposal !== null ? [proposal] : [],
      );
    const liveOn = async (owner: Owner): Promise<void> => {
      await owner.live(isOver);
      if (!isOver()) await liveOn(await this.#invite());
    };
    await Promise.all([
      ...this.active.map(liveOn),
      ...this.clerks.map((clerk) => clerk.live(dossiers, isOver)),
    ]);
    while (this.active.length < this.#atOnce) await this.#invite();
  }

  /** Whatever happened before: who goes on comes to the end of the form. Says who does not. */
  async finish(): Promise<string[]> {
    const faults = await Promise.all(
      this.active.map(async (owner) => {
        for (let count = 0; owner.state === 'writing' && count < mostStepsToTheEnd; count += 1)
          await owner.step();
        const shown = owner.phone.screen.map(({ text }) => text).join(' / ');
        return owner.state === 'writing' ? [`${owner.phone.id} does not come to the end: ${shown}`] : [];
      }),
    );
    return faults.flat();
  }

  /** What those were reading and doing whom something that is wrong names, for whoever looks for its cause. */
  async recall(wrong: readonly string[]): Promise<string[]> {
    const named = this.owners.filter(({ phone }) => wrong.some((fault) => fault.includes(String(phone.id))));
    return Promise.all(
      named.map(async ({ phone, given }) => {
        const chat = await phone.latestMessages(mostRecalled);
        const marks = given.slice(-mostRecalled).map((each) => JSON.stringify(each));
        return [`the latest of ${phone.id}:`, ...chat, ...marks].join('\n');
      }),
    );
  }

  async #invite(): Promise<Owner> {
    const id = firstOwnerId + this.owners.length;
    const owner = new Owner(this.#parts, id, this.#random);
    this.owners.push(owner);
    await this.#meet(id, `Người thứ ${this.owners.length}`);
    return owner;
  }

  async #meet(id: number, firstName: string): Promise<void> {
    await askStandIn(this.#office.standIn, 'POST', 'people', { id, firstName, languageCode: 'vi' });
  }
}
