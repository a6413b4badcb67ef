// A person presses a button under a message.
import { randomInt } from 'node:crypto';
import type { Exchange } from '../exchange.ts';
import type { JsonObject } from '../json.ts';
import { findMessage } from '../messages.ts';
import { toApiPerson } from '../people.ts';
import type { Chat, Press } from '../world.ts';
import { ControlError, readNumber, readString, requireNumber, requirePerson } from './request.ts';

function dataOfButton(chat: Chat, messageId: number, body: JsonObject): string {
  const row = readNumber(body, 'row');
  const column = readNumber(body, 'column');
  if (row === undefined || column === undefined)
    throw new ControlError('data, or row and column, is missing');
  const message = findMessage(chat, messageId)?.message;
  const button = message?.reply_markup?.inline_keyboard[row]?.[column];
  if (button === undefined) {
    throw new ControlError(`Message ${messageId} has no button in row ${row}, column ${column}`);
  }
  if (button.callback_data === undefined) {
    throw new ControlError(`The button "${button.text}" is a link and sends nothing`);
  }
  return button.callback_data;
}

const mostPresses = 5000;

/** Those that were never answered stay, for the report. */
function forgetOldest(presses: Map<string, Press>): void {
  if (presses.size < mostPresses) return;
  for (const [id, { isAnswered }] of presses) {
    if (!isAnswered) continue;
    presses.delete(id);
    return;
  }
}

/** Data may be forged, and the message long gone: it is delivered as given. */
export function press(exchange: Exchange, body: JsonObject): { updateId: number } {
  const { world } = exchange;
  const { person, chat } = requirePerson(exchange, body);
  if (person.hasBlocked) throw new ControlError(`${person.firstName} has blocked the bot: unblock it first`);
  const messageId = requireNumber(body, 'messageId');
  const data = readString(body, 'data') ?? dataOfButton(chat, messageId, body);
  const id = `${world.nextUpdateId}${randomInt(1_000_000, 10_000_000)}`;
  const stored = findMessage(chat, messageId);
  const gone = { chat: chat.about, message_id: messageId, date: 0 };
  const updateId = world.nextUpdateId;
  forgetOldest(world.presses);
  chat.lastToast = null;
  world.presses.set(id, { id, updateId, personId: person.id, pressedAt: Date.now(), isAnswered: false });
  exchange.updates.push('callback_query', chat.about.id, {
    id,
    from: toApiPerson(person),
    message: stored?.message ?? gone,
    chat_instance: String(chat.about.id),
    data,
  });
  return { updateId };
}
