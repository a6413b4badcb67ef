/** The stream of what happens in all chats; it comes back by itself, however it was lost. */

/** @import { ChatEvent } from './chat.js' */

const firstWait = 500;
const longestWait = 8_000;

/**
 * @param {() => number[]} listPeople whose chats to follow, asked at every connection
 * @param {{ onOpen: () => void, onLost: () => void, onEvent: (person: number, event: ChatEvent) => void }} actions
 */
export function followEvents(listPeople, { onOpen, onLost, onEvent }) {
  /** @type {EventSource | undefined} */
  let source;
  let wait = firstWait;
  let timer = 0;

  function connect() {
    clearTimeout(timer);
    source?.close();
    const query = listPeople().map((id) => `person=${id}`);
    if (query.length === 0) return;
    source = new EventSource(`page/events?${query.join('&')}`);
    source.addEventListener('open', () => {
      wait = firstWait;
      onOpen();
    });
    source.addEventListener('message', ({ data }) => {
      const { person, event } = JSON.parse(data);
      onEvent(person, event);
    });
    // The browser alone would give up after an error page, so that we ask anew ourselves.
    source.addEventListener('error', () => {
      source?.close();
      onLost();
      clearTimeout(timer);
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, longestWait);
    });
  }

  addEventListener('online', connect);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && source?.readyState === EventSource.CLOSED) connect();
  });
  connect();
  return { reconnect: connect };
}
