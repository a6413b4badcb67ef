// The packages of Office files, as both writers make them: the same data gives the same bytes, and what XML cannot hold is
// not in them.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment that a zip file knows, and one for what stands in the properties. */
const zipTime = new Date(1980, 0, 1);
const madeAt = '2020-03-05T00:00:00Z';

const times = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(<\/dcterms:)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: people can send these, and a file with one does not open
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export function fixPackage(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    files[name] = name.endsWith('.xml') ? fixPart(content) : content;
  return zipSync(files, { mtime: zipTime, level: 6 });
}

function fixPart(content: Uint8Array): Uint8Array {
  return strToU8(strFromU8(content).replaceAll(unwritable, '').replaceAll(times, `$1${madeAt}$2`));
}
