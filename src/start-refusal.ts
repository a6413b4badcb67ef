/** Something a person must mend before the product can start; said in one line. */
export class StartRefusal extends Error {}
