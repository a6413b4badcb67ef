import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStorable, storableJson, storableText } from '../../src/core/storable-text.ts';

describe('a text to be stored', () => {
  it.each([
    ['Miến\u0000 dong', 'Miến dong'],
    ['\ud83dMiến\ude00', 'Miến'],
    ['\ude00\ud83d', ''],
    ['🌿 Miến\n👩‍👩‍👧', '🌿 Miến\n👩‍👩‍👧'],
    ['', ''],
  ])('%j becomes %j', (given, kept) => {
    expect(storableText(given)).toBe(kept);
  });

  it('loses nothing that can be stored, and nothing else stays', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const kept = storableText(text);
          expect(isStorable(kept)).toBe(true);
          expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
          if (isStorable(text)) expect(kept).toBe(text);
          else expect(kept.length).toBeLessThan(text.length);
        },
      ),
    );
  });

  it('may lie anywhere in what comes as JSON', () => {
    const given = { 'a\u0000': ['x\ud83c', { b: 'y\u0000' }, 1, true, null] };
    expect(storableJson(given)).toEqual({ a: ['x', { b: 'y' }, 1, true, null] });
  });
});
