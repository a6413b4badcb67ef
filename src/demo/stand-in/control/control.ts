// /stand-in/…: what people do on their phones, and what tests ask for. JSON in, JSON out.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Exchange } from '../exchange.ts';
import { isObject, type JsonObject, parseJson } from '../json.ts';
import { readBody } from '../read-body.ts';
import { streamEvents } from './events.ts';
import { sendToGroup } from './group.ts';
import { addPerson, listPeople, setBlocked, showChat } from './people.ts';
import { press } from './press.ts';
import { ControlError } from './request.ts';
import { editOwn, send, sendPoll, shareContact, shareLocation, throwDice } from './say.ts';
import { sendFile } from './send-file.ts';
import {
  addFault,
  clearFaults,
  listPending,
  pushUpdate,
  resetReport,
  showReport,
  waitUntilSettled,
} from './tests.ts';

type Control = (exchange: Exchange, input: JsonObject) => object | Promise<object>;

const controls: Readonly<Record<string, Control>> = {
  'GET people': listPeople,
  'POST people': addPerson,
  'GET chat': showChat,
  'POST send': send,
  'POST press': press,
  'POST file': sendFile,
  'POST contact': shareContact,
  'POST location': shareLocation,
  'POST poll': sendPoll,
  'POST dice': throwDice,
  'POST edit': editOwn,
  'POST block': setBlocked(true),
  'POST unblock': setBlocked(false),
  'POST group': sendToGroup,
  'POST update': pushUpdate,
  'POST fault': addFault,
  'DELETE fault': clearFaults,
  'GET report': showReport,
  'DELETE report': resetReport,
  'GET pending': listPending,
  'GET settled': waitUntilSettled,
};

export async function answerControl(
  exchange: Exchange,
  address: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = `${request.method} ${address.pathname.slice('/stand-in/'.length)}`;
  try {
    const body = (await readBody(request)).toString('utf8');
    if (name === 'GET events') {
      streamEvents(exchange, Object.fromEntries(address.searchParams), response);
      return;
    }
    const control = controls[name];
    if (control === undefined) throw new ControlError(`There is no ${name}`);
    const input = body === '' ? Object.fromEntries(address.searchParams) : parseJson(body);
    if (!isObject(input)) throw new ControlError('The body must be a JSON object');
    // Whatever has a higher revision came after, and so from this.
    const revisionBefore = exchange.world.revision;
    reply(response, 200, { ok: true, revisionBefore, ...(await control(exchange, input)) });
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    reply(response, 400, { ok: false, error: error.message });
  }
}

function reply(response: ServerResponse, code: number, value: object): void {
  response.writeHead(code, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}
