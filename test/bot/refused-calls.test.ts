import pino from 'pino';
import { expect, it } from 'vitest';
import { RefusedCalls } from '../../src/bot/refused-calls.ts';

function openRefusedCalls() {
  const lines: { address?: string; calls?: number; status?: number }[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });
  let now = 5_000;
  const refused = new RefusedCalls(log, () => now);
  return {
    refused,
    lines,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

it('an address that is refused is named once a minute, and the next minute says how often it was silent', () => {
  const { refused, lines, pass } = openRefusedCalls();
  for (let count = 0; count < 500; count += 1) refused.note('203.0.113.7', 401);
  expect(lines).toMatchObject([{ address: '203.0.113.7', status: 401 }]);
  pass(60_000);
  refused.note('203.0.113.7', 405);
  expect(lines.slice(1)).toMatchObject([{ calls: 499 }, { address: '203.0.113.7', status: 405 }]);
});

it('many addresses do not fill the log either', () => {
  const { refused, lines } = openRefusedCalls();
  for (let count = 0; count < 500; count += 1) refused.note(`203.0.113.${count}`, 401);
  expect(lines).toHaveLength(20);
});
