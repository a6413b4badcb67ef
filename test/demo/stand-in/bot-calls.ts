// Calls of the Bot API in tests: through grammY where its types allow it, raw where the mistake is the point.
import { Api, GrammyError } from 'grammy';
import type { StandIn } from '../../../src/demo/stand-in/stand-in.ts';

export interface RawAnswer {
  readonly ok: boolean;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number };
  readonly result?: unknown;
}

export function apiOf(standIn: StandIn): Api {
  return new Api(standIn.token, { apiRoot: standIn.url });
}

export async function callRaw(standIn: StandIn, method: string, parameters: object): Promise<RawAnswer> {
  const response = await fetch(`${standIn.url}/bot${standIn.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  const answer: RawAnswer = JSON.parse(await response.text());
  return answer;
}

/** The code and the words with which a call is refused; throws where it is not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
  throw new Error('The call was not refused');
}
