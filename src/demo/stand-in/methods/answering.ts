// Answers to button presses.
import { badRequest } from '../refusal.ts';
import type { Method, Methods } from './method.ts';

const answerCallbackQuery: Method = (exchange, parameters) => {
  const press = exchange.world.presses.get(parameters.requireString('callback_query_id'));
  if (press === undefined || Date.now() - press.pressedAt > exchange.pressLifetimeMs) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  if (parameters.string('url') !== undefined) throw badRequest('URL_INVALID');
  // A second answer is taken, but the phone has stopped listening.
  if (press.isAnswered) return true;
  press.isAnswered = true;
  const text = parameters.string('text') ?? '';
  if (text !== '') {
    const alert = parameters.boolean('show_alert');
    const chat = exchange.world.chats.get(press.personId);
    if (chat !== undefined) chat.lastToast = { text, alert };
    exchange.events.tell(press.personId, { type: 'toast', text, alert });
  }
  return true;
};

export const answeringMethods: Methods = { answerCallbackQuery };
