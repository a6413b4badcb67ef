import { GrammyError } from 'grammy';
import { describeFailure } from '../outgoing/describe-failure.ts';

/** Why a call to Telegram came to nothing. Never the error itself: it holds the address of the call, and with it the token. */
export function describeCall(error: unknown): string {
  return error instanceof GrammyError ? error.description : describeFailure(error);
}
