// Every message that is not an announcement's counts towards what the whole bot may send.
import type { Transformer } from 'grammy';
import type { BotParts } from './context.ts';

const sending = /^(?:send(?!ChatAction)|copyMessage|forwardMessage)/i;

export const paceCalls =
  (pace: BotParts['pace']): Transformer =>
  (call, method, payload, signal) => {
    if (sending.test(method)) pace.note(performance.now());
    return call(method, payload, signal);
  };
