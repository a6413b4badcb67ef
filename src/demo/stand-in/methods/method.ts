// One method of the Bot API: checked parameters in, the result out; throws a Refusal.
import type { Exchange } from '../exchange.ts';
import type { Parameters } from '../parameters.ts';

export type Method = (exchange: Exchange, parameters: Parameters, signal: AbortSignal) => unknown;

export type Methods = Readonly<Record<string, Method>>;
