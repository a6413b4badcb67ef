/** Something a person must mend before the product, or one of its commands, can start; said in one line. */
export class StartRefusal extends Error {}
