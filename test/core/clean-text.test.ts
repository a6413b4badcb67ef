import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../src/core/clean-text.ts';

describe('cleaning what people send', () => {
  it('joins diacritics that a phone typed apart', () => {
    expect(cleanText('Tie\u0302\u0301ng Vie\u0323\u0302t')).toBe('Tiếng Việt');
  });

  it('removes zero-width, direction and control characters', () => {
    expect(cleanText('mi\u200Bến\u200E\u202E do\u0000ng\uFEFF\u00AD')).toBe('miến dong');
    expect(cleanText('a\u200Db')).toBe('ab');
  });

  it('leaves nothing of a message that only looks like one', () => {
    for (const text of ['\u200B\u200D', '\uFE0F', ' \u00A0\u3000\u2800', '\u3164', '\u202E\n\n', '\uD800'])
      expect(cleanText(text)).toBe('');
  });

  it('keeps emoji whole: families, skin colours, hearts and keycaps', () => {
    for (const emoji of ['👨‍👩‍👧', '👍🏽', '❤️', '5️⃣', '🏳️‍🌈', '👩🏽‍🌾', '🇻🇳'])
      expect(cleanText(` ${emoji} `)).toBe(emoji);
  });

  it('makes one space of many and keeps line breaks, with at most one empty line', () => {
    expect(cleanText('  Máy   ép\t cũ \r\n\r\n\r\n\n hay hỏng  ')).toBe('Máy ép cũ\n\nhay hỏng');
    expect(cleanLine('Máy ép\n\ncũ')).toBe('Máy ép cũ');
  });

  it('takes HTML for plain text', () => {
    expect(cleanText('<b>rẻ</b> & bền')).toBe('<b>rẻ</b> & bền');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanText(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u200B\uFEFF]/u);
      }),
    );
  });
});
