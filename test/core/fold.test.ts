import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/core/fold.ts';

describe('two spellings of the same words compare equal', () => {
  it('with and without diacritics', () => {
    expect(foldText('Miến dong Nguyên Bình')).toBe('mien dong nguyen binh');
    expect(foldText('Đường ĐỒI, đá Đỏ')).toBe('duong doi da do');
  });

  it('typed as composed or decomposed letters', () => {
    const text = 'Hợp tác xã Quảng Uyên – Phúc Sen';
    expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
  });

  it('with the tone mark on either vowel', () => {
    expect(foldText('Quảng Hoà')).toBe(foldText('Quảng Hòa'));
  });

  it('with invisible characters, punctuation and too many spaces', () => {
    expect(foldText('\u200b  P.Tân\u200d   Giang\u202e!\n(cũ) ')).toBe('p tan giang cu');
  });

  it('and emptiness stays empty', () => {
    expect(foldText(' … \ufeff 👍 ')).toBe('');
  });

  it('whatever was typed, folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
