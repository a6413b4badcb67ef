// The floor: no framework, one SQLite write per answer. With REMEMBER=1 the update's number is kept in the same row, and
// an update that comes again changes nothing and is answered again.
import { Agent, request } from 'node:http';
import { answerAt, extrasAt, questionAt } from './form.mjs';
import { openStore } from './store.mjs';

const remembers = process.env.REMEMBER === '1';
const store = openStore();
const root = `${process.env.API_ROOT}/bot${process.env.BOT_TOKEN}`;
const agent = new Agent({ keepAlive: true });

function call(method, parameters) {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(parameters);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${root}/${method}`, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        answer += chunk;
      });
      response.on('end', () => resolve(JSON.parse(answer).result));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function handle({ update_id: update, message, callback_query: press }) {
  const chat = press?.from.id ?? message.chat.id;
  const position = message?.text === '/start' ? begin(chat) : keepAnswer(chat, update, press ?? message);
  const ask = { chat_id: chat, text: questionAt(position).text, ...extrasAt(position) };
  await Promise.all([
    call('sendMessage', ask),
    ...(press === undefined ? [] : [call('answerCallbackQuery', { callback_query_id: press.id })]),
  ]);
}

function begin(chat) {
  store.write(chat, { answers: [] });
  return 0;
}

/** Returns the position of what is asked next. */
function keepAnswer(chat, update, given) {
  const draft = store.read(chat) ?? { answers: [] };
  if (remembers && draft.update === update) return draft.answers.length;
  draft.answers.push(answerAt(draft.answers.length, given));
  if (remembers) draft.update = update;
  store.write(chat, draft);
  return draft.answers.length;
}

let offset = 0;
while (true) {
  const updates = await call('getUpdates', { offset, timeout: 30 });
  await Promise.all(updates.map(handle));
  offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
}
