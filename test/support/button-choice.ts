// How a test names a button, and how a chat reads in words.
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';

/** The words on a button, whole or as a pattern; or its data, forged or not. */
export type ButtonChoice = string | RegExp | { readonly data: string };

export function isForged(choice: ButtonChoice): choice is { readonly data: string } {
  return typeof choice === 'object' && !(choice instanceof RegExp);
}

export function matches(label: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? label === wanted : wanted.test(label);
}

export function includes(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

export function findButton(messages: readonly ChatMessage[], choice: ButtonChoice) {
  for (const message of messages.toReversed()) {
    if (message.deleted === true) continue;
    const button = message.buttons
      ?.flat()
      .find(({ text, data }) => (isForged(choice) ? data === choice.data : matches(text, choice)));
    if (button !== undefined) return { message, button };
  }
  return undefined;
}

export function labelsOf(message: ChatMessage | undefined): string[] {
  return message?.buttons?.flat().map(({ text }) => text) ?? [];
}

export function describeChoice(choice: ButtonChoice): string {
  return isForged(choice) ? `with the data "${choice.data}"` : `"${String(choice)}"`;
}

export function describeMessage(message: ChatMessage): string {
  const rows = message.buttons?.map((row) => row.map(({ text }) => `[${text}]`).join(' ')) ?? [];
  const file = ['photo', 'document', 'voice'].filter((kind) => Object.hasOwn(message, kind));
  const words = message.text ?? message.caption;
  return [...file.map((kind) => `(${kind})`), ...(words === undefined ? [] : [words]), ...rows].join('\n');
}
