// The packages of Office files tell when they were made; ours do not, so that the same data gives the same bytes.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment that a zip file knows, and one for what stands in the properties. */
const zipTime = new Date(1980, 0, 1);
const madeAt = '2020-03-05T00:00:00Z';

const times = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(<\/dcterms:)/g;

/** For a Word file, which names the moment in its properties too. */
export function fixPackage(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    files[name] =
      name === 'docProps/core.xml' ? strToU8(strFromU8(content).replace(times, `$1${madeAt}$2`)) : content;
  return zipSync(files, { mtime: zipTime, level: 6 });
}

const endOfDirectory = 0x06054b50;
const endLength = 22;
const entryLength = 46;
/** 1 January 1980, midnight, as zip files write it. */
const dosTime = 0x00210000;

/** Only the times of the entries, in place: a large file is not packed twice for them. */
export function fixZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - endLength;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('This is no zip file');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, dosTime, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, dosTime, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += entryLength + lengths.reduce((sum, length) => sum + length, 0);
  }
  return bytes;
}
