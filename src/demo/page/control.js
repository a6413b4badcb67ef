/**
 * What the page may do: the control API of the stand-in for Telegram.
 *
 * @typedef {{ id: number, firstName: string, lastName?: string, username?: string, languageCode?: string,
 *   role?: string, phone?: string, hasBlocked?: boolean }} Person
 * @typedef {{ type: string, offset: number, length: number, url?: string, language?: string }} Entity
 * @typedef {{ text: string, data?: string, url?: string }} InlineButton
 * @typedef {{ fileId: string, url: string, name?: string, mediaType?: string, size?: number, width?: number,
 *   height?: number, duration?: number }} SentFile
 * @typedef {{ messageId: number, from: 'person' | 'bot', date: number, editDate?: number, text?: string,
 *   entities?: Entity[], caption?: string, captionEntities?: Entity[], buttons?: InlineButton[][],
 *   photo?: SentFile, document?: SentFile, voice?: SentFile, audio?: SentFile, video?: SentFile,
 *   video_note?: SentFile, sticker?: SentFile, animation?: SentFile,
 *   contact?: { first_name?: string, last_name?: string, phone_number?: string },
 *   location?: { latitude: number, longitude: number }, poll?: { question: string }, dice?: object,
 *   albumId?: string, forwardedFrom?: string, replyTo?: number, revision?: number,
 *   deleted?: boolean }} ChatMessage
 * @typedef {{ text: string, requestContact?: boolean, requestLocation?: boolean }} KeyboardButton
 * @typedef {{ rows: KeyboardButton[][], isOneTime?: boolean, placeholder?: string }} ReplyKeyboard
 * @typedef {{ command: string, description: string }} Command
 * @typedef {{ messages: ChatMessage[], keyboard: ReplyKeyboard | null, commands: Command[], typing: boolean,
 *   hasBlocked?: boolean,
 *   bot: { id: number, first_name: string, username: string } }} ChatState
 */

/**
 * @param {string} path
 * @param {unknown} [body] sent as JSON by POST; without it the call is a GET
 * @returns {Promise<any>}
 */
async function call(path, body) {
  const response = await fetch(
    `stand-in/${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const answer = await response.json().catch(() => ({ ok: false, error: `HTTP ${response.status}` }));
  if (!response.ok || answer.ok === false) throw new Error(String(answer.error ?? response.status));
  return answer;
}

/** @returns {Promise<Person[]>} */
export const listPeople = async () => (await call('people')).people;

/** @param {Partial<Person>} person @returns {Promise<Person>} */
export const addPerson = async (person) => (await call('people', person)).person;

/** @param {number} person @returns {Promise<ChatState>} */
export const readChat = (person) => call(`chat?person=${person}`);

/** @param {number} person @param {string} text @param {number} [replyTo] */
export const sendText = (person, text, replyTo) =>
  call('send', { person, text, ...(replyTo === undefined ? {} : { replyTo }) });

/** @param {number} person @param {number} messageId @param {number} row @param {number} column */
export const pressButton = (person, messageId, row, column) =>
  call('press', { person, messageId, row, column });

/** @param {number} person @param {number} messageId @param {string} text */
export const editText = (person, messageId, text) => call('edit', { person, messageId, text });

/** @param {number} person @param {{ phone?: string }} [contact] */
export const shareContact = (person, contact) => call('contact', { person, ...contact });

/** @param {number} person @param {number} latitude @param {number} longitude */
export const sharePlace = (person, latitude, longitude) => call('location', { person, latitude, longitude });

/** @param {number} person @param {boolean} isBlocked */
export const setBlocked = (person, isBlocked) => call(isBlocked ? 'block' : 'unblock', { person });

/** Waits until the bot has finished with everything that people have sent so far. */
export const waitUntilSettled = () => call('settled?timeoutMs=10000');

/**
 * @param {number} person
 * @param {{ kind: string, bytes: Blob, name?: string, caption?: string, albumId?: string }} file
 */
export const sendFile = async (person, { bytes, ...file }) =>
  call('file', {
    person,
    ...file,
    mediaType: bytes.type || 'application/octet-stream',
    base64: await encode(bytes),
  });

/** @param {Blob} bytes @returns {Promise<string>} */
function encode(bytes) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.addEventListener('error', () =>
      reject(new Error('The file cannot be read', { cause: reader.error })),
    );
    reader.readAsDataURL(bytes);
  });
}

/** The stand-in names files by its own address; the page reaches them through its own. @param {string} url */
export const fileAddress = (url) => `file/${url.slice(url.indexOf('/file/') + '/file/'.length)}`;

/** @returns {Promise<string[]>} */
export const listPlays = async () => (await fetch('page/plays.json')).json();
