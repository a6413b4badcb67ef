import { describe, expect, it } from 'vitest';
import { runCrashes } from './run-crashes.ts';

describe('a process that is killed', () => {
  it('has every answer that it acknowledged, each under its own question, and a repeated update changes nothing', {
    timeout: 180_000,
  }, async () => {
    const outcome = await runCrashes({ kills: 3, seed: 7 });
    expect(outcome.kills).toBeGreaterThanOrEqual(3);
    expect(outcome.acknowledged).toBeGreaterThan(20);
    expect(outcome.stored).toBeGreaterThan(20);
    expect(outcome.repeated).toBeGreaterThanOrEqual(8);
  });
});
