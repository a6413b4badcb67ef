import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectMediaType } from '../../src/files/media-type.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const zip = [0x50, 0x4b, 0x03, 0x04];
const filler = '\0'.repeat(300);

describe('what a file is', () => {
  it.each([
    ['a photo', bytes([0xff, 0xd8, 0xff, 0xe0], filler), 'image/jpeg'],
    ['a picture of the screen', bytes([0x89], 'PNG\r\n', filler), 'image/png'],
    ['a small picture', bytes('RIFF\0\0\0\0WEBP', filler), 'image/webp'],
    ['a photo of an iPhone', bytes('\0\0\0\x18ftypheic', filler), 'image/heic'],
    ['a scan', bytes('%PDF-1.7\n', filler), 'application/pdf'],
    ['a voice note', bytes('OggS\0', filler), 'audio/ogg'],
    ['a song with a label', bytes('ID3\x04', filler), 'audio/mpeg'],
    ['a recording of an iPhone', bytes('\0\0\0\x20ftypM4A ', filler), 'audio/mp4'],
    [
      'a letter in Word',
      bytes(zip, filler, 'word/document.xml', filler),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'a table in Excel',
      bytes(zip, filler, 'xl/workbook.xml', filler),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  ])('%s is known by its first bytes', (_what, content, expected) => {
    expect(detectMediaType(content)).toBe(expected);
  });

  it.each([
    ['a program for Windows', bytes('MZ', filler)],
    ['a program for Linux', bytes([0x7f], 'ELF', filler)],
    ['an archive', bytes(zip, filler, 'virus.exe', filler)],
    ['a web page', bytes('<!doctype html><script>', filler)],
    ['a picture that can hold a script', bytes('<svg xmlns="http://www.w3.org/2000/svg">', filler)],
    ['a film', bytes('\0\0\0\x18ftypisom', filler)],
    ['plain words', bytes('Bao gia may ep mien')],
    ['nothing', bytes('')],
    ['two bytes of a photo', bytes([0xff, 0xd8])],
  ])('%s is neither paper nor sound', (_what, content) => {
    expect(detectMediaType(content)).toBeNull();
  });

  it('is found in bytes that lie inside larger ones', () => {
    const larger = bytes('....', '%PDF-1.7\n');
    expect(detectMediaType(larger.subarray(4))).toBe('application/pdf');
    expect(detectMediaType(larger.subarray(0, 4))).toBeNull();
  });

  it('is asked of any bytes without breaking', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
        const type = detectMediaType(content);
        expect(type === null || /^(image|audio|application)\/[\w.+-]+$/.test(type)).toBe(true);
      }),
    );
  });
});
