// The four named references and the numeric ones: all that Telegram decodes; anything else stays as it was written.
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Decodes the reference that begins at `position`; undefined where there is none. */
export function readReference(
  text: string,
  position: number,
): { character: string; end: number } | undefined {
  const match = /^&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,8})|([a-z]+))(;?)/.exec(
    text.slice(position, position + 16),
  );
  if (match === null) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const end = position + whole.length;
  if (name !== undefined) {
    const character = Object.hasOwn(named, name) ? named[name] : undefined;
    return character === undefined ? undefined : { character, end };
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code > 0 && code < 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? { character: String.fromCodePoint(code), end } : undefined;
}
