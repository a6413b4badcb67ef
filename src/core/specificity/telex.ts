// Telex residue is what a phone leaves when its Vietnamese keyboard was off: "maays saays" for "máy sấy".

/** Trade words that look like residue but are not. */
const foreignWords: ReadonlySet<string> = new Set([
  'inox',
  'laser',
  'plasma',
  'mix',
  'max',
  'box',
  'fax',
  'taxi',
  'website',
  'facebook',
  'composite',
  'biogas',
  'gas',
  'web',
  'wifi',
  'kw',
  'kwh',
  'ocop',
  'cooperative',
  'zalo',
]);

/** A tone letter (s f r x j) after a vowel, a doubled vowel or d, or w beside a vowel: no Vietnamese syllable has these. */
const residue = /[aeiouy][^aeiouy]{0,2}[sfrxj]|aa|ee|oo|dd|[aou]w|^w/;

/** The folded word without Telex marks; words that carry none come back unchanged. */
export function removeTelex(folded: string): string {
  if (folded.length < 2 || !residue.test(folded) || foreignWords.has(folded)) {
    return folded;
  }
  return folded
    .replaceAll('aa', 'a')
    .replaceAll('ee', 'e')
    .replaceAll('oo', 'o')
    .replaceAll('dd', 'd')
    .replaceAll(/w+/g, (marks, at: number) => (at === 0 ? 'u'.repeat(marks.length) : ''))
    .replaceAll(/(?<=[aeiouy][a-z]{0,2})[sfrxj](?![a-z]*[0-9])/g, '');
}
