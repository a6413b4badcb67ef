// The name under which the staff find a file.

const longestName = 120;
const longestCaption = 80;

/** What a person wrote under a picture says what it shows: it goes along as its name, so that the staff read it. */
export function nameWithCaption({
  name,
  caption,
}: {
  readonly name: string;
  readonly caption: string;
}): string {
  const words = [...nameFrom(caption)];
  if (words.length === 0) return name;
  const kept = words.length > longestCaption ? [...words.slice(0, longestCaption - 1), '…'] : words;
  return [...kept, ' - ', ...[...name].slice(kept.length - longestName)].join('');
}

/** The end is kept, which says what kind of file it is. Empty where nothing is left. */
export function cleanFileName(name: string): string {
  return [...nameFrom(name)].slice(-longestName).join('');
}

/** A name is only ever shown; still it loses paths and control characters. */
function nameFrom(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{C}\\/]/gu, '')
    .trim();
}
