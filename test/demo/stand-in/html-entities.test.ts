import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesToHtml, escapeHtml } from '../../../src/demo/stand-in/entities-to-html.ts';
import { parseHtml } from '../../../src/demo/stand-in/html-entities.ts';

describe("Telegram's HTML", () => {
  it.each([
    ['<b>đậm</b> <i>nghiêng</i>', 'đậm nghiêng', ['bold 0 3', 'italic 4 7']],
    ['<strong><em>a</em>b</strong>', 'ab', ['bold 0 2', 'italic 0 1']],
    ['🌱<u>x</u>', '🌱x', ['underline 2 1']],
    [
      '<s>1</s><strike>2</strike><del>3</del>',
      '123',
      ['strikethrough 0 1', 'strikethrough 1 1', 'strikethrough 2 1'],
    ],
    ['<ins>1</ins><code>2</code>', '12', ['underline 0 1', 'code 1 1']],
    ['<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', 'ab', ['spoiler 0 1', 'spoiler 1 1']],
    [
      '<blockquote>a</blockquote><blockquote expandable>b</blockquote>',
      'ab',
      ['blockquote 0 1', 'expandable_blockquote 1 1'],
    ],
    [
      '<a href="https://caobang.gov.vn/?a=1&amp;b=2">đây</a>',
      'đây',
      ['text_link 0 3 https://caobang.gov.vn/?a=1&b=2'],
    ],
    ['<a href="nowhere">đây</a>', 'đây', []],
    ['<pre><code class="language-sql">x</code></pre>', 'x', ['pre 0 1 sql']],
    ['&lt;b&gt; &amp;amp; &quot; &#273; &#x1EA1; &nbsp; &', '<b> &amp; " đ ạ &nbsp; &', []],
    ['<B>a</B >', 'a', ['bold 0 1']],
    ['a<b></b>', 'a', []],
  ])('is read: %s', (html, text, entities) => {
    const parsed = parseHtml(html);
    expect(parsed.text).toBe(text);
    const shown = parsed.entities.map(({ type, offset, length, url, language }) =>
      [type, offset, length, url ?? language].filter((part) => part !== undefined).join(' '),
    );
    expect(shown).toEqual(entities);
  });

  it.each([
    ['<b>đậm', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<br>', 'Unsupported start tag "br" at byte offset 0'],
    ['đ <h1>a</h1>', 'Unsupported start tag "h1" at byte offset 3'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['1 <b', 'Unclosed start tag at byte offset 2'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b><i>đ</b></i>', 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<i>a</i   ', 'Unclosed end tag at byte offset 4'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href="https://a.vn>x</a>', 'Unclosed start tag at byte offset 0'],
    ['<a href=x/>y</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a =x>y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href', 'Unclosed start tag "a" at byte offset 0'],
  ])('is refused in the official words: %s', (html, words) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${words}`);
  });

  it('gives back any text that was escaped, without entities', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseHtml(escapeHtml(text))).toEqual({ text, entities: [] });
      }),
    );
  });

  it('is shown on the page as it was meant, with everything else escaped', () => {
    const parsed = parseHtml('<b>a &lt;script&gt; <i>b</i></b>\n<a href="https://a.vn/?x=&quot;">c</a>');
    expect(entitiesToHtml(parsed)).toBe(
      '<b>a &lt;script&gt; <i>b</i></b><br><a href="https://a.vn/?x=&quot;" target="_blank" rel="noopener noreferrer">c</a>',
    );
  });

  it('never lets a link run a script on the page', () => {
    expect(parseHtml('<a href="javascript:alert(1)">x</a>').entities).toEqual([]);
  });

  it('is shown well formed even when entities cross each other', () => {
    const entities = [
      { type: 'bold', offset: 0, length: 4 },
      { type: 'italic', offset: 2, length: 4 },
    ];
    expect(entitiesToHtml({ text: 'abcdef', entities })).toBe('<b>ab<i>cd</i></b><i>ef</i>');
  });
});
