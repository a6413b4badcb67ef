// What only tests ask for: raw and repeated updates, faults, the report, waiting until all is quiet.
import type { Exchange } from '../exchange.ts';
import { faultKinds } from '../faults.ts';
import { isObject, type JsonObject } from '../json.ts';
import { ControlError, readNumber, readString, requireString } from './request.ts';

const defaultTimeoutMs = 10_000;

export function pushUpdate(exchange: Exchange, body: JsonObject): { updateId: number } {
  const repeatOf = readNumber(body, 'repeatOf');
  if (repeatOf !== undefined) {
    if (!exchange.updates.repeat(repeatOf)) throw new ControlError(`No update ${repeatOf} is remembered`);
    return { updateId: repeatOf };
  }
  const update = body['update'];
  if (!isObject(update)) throw new ControlError('update must be an object');
  return { updateId: exchange.updates.pushRaw(update) };
}

export function addFault(exchange: Exchange, body: JsonObject): object {
  const kindName = requireString(body, 'kind');
  const kind = faultKinds.find((candidate) => candidate === kindName);
  if (kind === undefined) throw new ControlError(`kind must be one of ${faultKinds.join(', ')}`);
  exchange.faults.add({
    method: readString(body, 'method'),
    person: readNumber(body, 'person'),
    kind,
    timesLeft: readNumber(body, 'times') ?? 1,
    retryAfter: readNumber(body, 'retryAfter') ?? 1,
    delayMs: readNumber(body, 'delayMs') ?? (kind === 'slow' ? 1000 : 0),
  });
  return {};
}

export function clearFaults(exchange: Exchange): object {
  exchange.faults.clear();
  return {};
}

export function showReport(exchange: Exchange) {
  const { refused, unknownParameters, calls } = exchange.report;
  const unanswered = [...exchange.world.presses.values()].filter(
    (press) => !press.isAnswered && press.updateId >= exchange.report.firstUpdateId,
  );
  return {
    refused,
    unknownParameters,
    unansweredPresses: unanswered.map(({ updateId, personId: person }) => ({ updateId, person })),
    calls: Object.fromEntries(calls),
    pendingUpdates: exchange.updates.pendingCount,
  };
}

/** What the bot has not confirmed, so that whoever waits for one update need not wait for all. */
export function listPending(exchange: Exchange): { updateIds: readonly number[] } {
  return { updateIds: exchange.updates.all.map(({ id }) => id) };
}

export function resetReport(exchange: Exchange): object {
  exchange.report.reset(exchange.world.nextUpdateId);
  return {};
}

export async function waitUntilSettled(exchange: Exchange, query: JsonObject): Promise<object> {
  const timeoutMs = readNumber(query, 'timeoutMs') ?? defaultTimeoutMs;
  if (await exchange.activity.waitUntilSettled(timeoutMs)) return {};
  const pending = exchange.updates.pendingCount;
  const calls = exchange.activity.callsUnderWay;
  throw new ControlError(
    `Not settled after ${timeoutMs} ms: ${pending} updates not confirmed by the bot, ${calls} calls under way`,
  );
}
