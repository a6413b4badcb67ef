// The stand-in's controls for tests, and what it noticed about the bot.

export interface StandInAddress {
  readonly url: string;
}

export interface StandInReport {
  readonly refused: readonly { readonly method: string; readonly error: string; readonly at: string }[];
  readonly unknownParameters: readonly { readonly method: string; readonly name: string }[];
  readonly unansweredPresses: readonly { readonly updateId: number; readonly person: number }[];
  readonly calls: Readonly<Record<string, number>>;
  readonly pendingUpdates: number;
}

export interface FaultToAdd {
  readonly method?: string;
  readonly person?: number;
  readonly kind: '429' | '403' | '500' | '502html' | 'slow' | 'resetBefore' | 'resetAfter';
  readonly times: number;
  readonly retryAfter?: number;
  readonly delayMs?: number;
}

/** Throws an Error with the stand-in's own words where it refuses. */
export async function askStandIn<Answer = unknown>(
  standIn: StandInAddress,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await fetch(`${standIn.url}/stand-in/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const answer: Answer & { readonly ok: boolean; readonly error?: string } = JSON.parse(
    await response.text(),
  );
  if (!answer.ok) throw new Error(`${method} /stand-in/${path}: ${answer.error ?? response.status}`);
  return answer;
}

export async function readReport(standIn: StandInAddress): Promise<StandInReport> {
  return await askStandIn<StandInReport>(standIn, 'GET', 'report');
}

export async function resetReport(standIn: StandInAddress): Promise<void> {
  await askStandIn(standIn, 'DELETE', 'report');
}

export async function addFault(standIn: StandInAddress, fault: FaultToAdd): Promise<void> {
  await askStandIn(standIn, 'POST', 'fault', fault);
}

export async function clearFaults(standIn: StandInAddress): Promise<void> {
  await askStandIn(standIn, 'DELETE', 'fault');
}

/** Sends an update once more, with the same id. */
export async function repeatUpdate(standIn: StandInAddress, updateId: number): Promise<void> {
  await askStandIn(standIn, 'POST', 'update', { repeatOf: updateId });
  await settle(standIn);
}

/** Delivers any object as an update. */
export async function pushUpdate(standIn: StandInAddress, update: object): Promise<number> {
  const { updateId } = await askStandIn<{ updateId: number }>(standIn, 'POST', 'update', { update });
  await settle(standIn);
  return updateId;
}

export async function settle(standIn: StandInAddress, timeoutMs = 10_000): Promise<void> {
  await askStandIn(standIn, 'GET', `settled?timeoutMs=${timeoutMs}`);
}
