// A queue of misfortunes: what goes wrong between the bot and Telegram on a bad day.

export const faultKinds = ['429', '403', '500', '502html', 'slow', 'resetBefore', 'resetAfter'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  /** Without one: any method but getUpdates, which would use the faults up unseen. */
  readonly method: string | undefined;
  /** Only calls to this chat. */
  readonly person: number | undefined;
  readonly kind: FaultKind;
  readonly retryAfter: number;
  readonly delayMs: number;
  timesLeft: number;
}

export class Faults {
  #queue: Fault[] = [];

  add(fault: Fault): void {
    this.#queue.push(fault);
  }

  clear(): void {
    this.#queue = [];
  }

  /** The first fault that fits this call; it is used up by it. */
  take(method: string, chatId: number | undefined): Fault | undefined {
    const fault = this.#queue.find((candidate) => fits(candidate, method, chatId));
    if (fault === undefined) return undefined;
    fault.timesLeft--;
    if (fault.timesLeft <= 0) this.#queue = this.#queue.filter((other) => other !== fault);
    return fault;
  }
}

function fits(fault: Fault, method: string, chatId: number | undefined): boolean {
  if (fault.person !== undefined && fault.person !== chatId) return false;
  if (fault.method === undefined) return method !== 'getUpdates';
  return fault.method.toLowerCase() === method.toLowerCase();
}
