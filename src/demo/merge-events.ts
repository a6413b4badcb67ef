/**
 * One event stream for several people. A browser keeps at most six connections to one address, so three phones with
 * a stream each would block a second open page.
 */

/** Server-sent events, each `{ person, event }`; ends when a stream of the stand-in ends, so that the page reconnects. */
export function mergeEvents(
  standInUrl: string,
  people: readonly string[],
  left: AbortSignal,
): ReadableStream<Uint8Array> {
  const stop = new AbortController();
  left.addEventListener('abort', () => stop.abort());
  const encoder = new TextEncoder();

  return new ReadableStream<Uint8Array>({
    start(controller) {
      // Some browsers report an open stream only after its first byte.
      controller.enqueue(encoder.encode('retry: 1000\n: open\n\n'));
      const send = (chunk: string): void => {
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(chunk));
      };
      const ended = people.map((person) =>
        pass(new URL(`/stand-in/events?person=${person}`, standInUrl), person),
      );
      void Promise.race(ended).then(() => {
        if (!stop.signal.aborted) controller.close();
        stop.abort();
      });

      async function pass(source: URL, person: string): Promise<void> {
        try {
          const response = await fetch(source, { signal: stop.signal });
          if (!response.ok || !response.body) return;
          let rest = '';
          const decoder = new TextDecoder();
          for await (const chunk of response.body) {
            const blocks = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n\r?\n/);
            rest = blocks.pop() ?? '';
            for (const block of blocks) send(labelled(block, person));
          }
        } catch {
          // A stream that breaks off has ended; the page asks again by itself.
        }
      }
    },
    cancel() {
      stop.abort();
    },
  });
}

function labelled(block: string, person: string): string {
  const data = block
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).trim())
    .join('\n');
  // A comment keeps the connection warm and is passed on as one.
  return data === '' ? ': still here\n\n' : `data: {"person":${person},"event":${data}}\n\n`;
}
