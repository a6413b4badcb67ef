// Calls to Telegram without a proxy, over connections that are kept. What grammY brings for it makes several objects
// and a parser of addresses for each call, which cost more than a question of the form.
import * as http from 'node:http';
import * as https from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface GrammyCall {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Files are sent while they are read. */
  readonly body: string | AsyncIterable<Uint8Array>;
  /** An older kind than the platform's, which the platform refuses. */
  readonly signal: { readonly aborted: boolean; addEventListener(type: 'abort', heard: () => void): void };
}

/** As much of an answer as is read. */
export interface JsonAnswer {
  json(): Promise<unknown>;
}

const kept = { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) };

/** Rejects where the call comes to nothing, and `json` where the answer breaks off or is something else than JSON. */
export function callDirectly(address: string, call: GrammyCall): Promise<JsonAnswer> {
  const { method, headers, body, signal } = call;
  return new Promise((resolve, reject) => {
    const isSecure = address.startsWith('https:');
    const agent = isSecure ? kept.https : kept.http;
    const sent = (isSecure ? https : http).request(address, { method, headers, agent }, (answer) => {
      const text = readText(answer);
      // grammY reads it at once; what it has given up by then is nobody's failure.
      text.catch(() => undefined);
      resolve({ json: async () => JSON.parse(await text) });
    });
    sent.on('error', reject);
    const giveUp = (): unknown => sent.destroy(new Error('The call was given up'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    if (typeof body === 'string') sent.end(body);
    else pipeline(Readable.from(body), sent).catch(reject);
  });
}

function readText(answer: http.IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => {
      text += part;
    });
    answer.once('end', () => resolve(text));
    answer.once('error', reject);
  });
}
