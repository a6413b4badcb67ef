import { createHash } from 'node:crypto';

const sumBits = 256;

/** A sum over the rows of a table that is the same in whatever order they come. */
export class TableDigest {
  #rows = 0;
  #sum = 0n;

  /** The values of one row, in the order of the columns. */
  add(values: readonly (string | null)[]): void {
    const hash = createHash('sha256').update(JSON.stringify(values)).digest('hex');
    this.#rows += 1;
    this.#sum = BigInt.asUintN(sumBits, this.#sum + BigInt(`0x${hash}`));
  }

  get rows(): number {
    return this.#rows;
  }

  isLike(other: TableDigest): boolean {
    return this.#rows === other.#rows && this.#sum === other.#sum;
  }
}
