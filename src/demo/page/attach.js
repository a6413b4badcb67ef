/** What a person sends besides words: photos, files, the phone number, a place. */
import { sendFile, shareContact, sharePlace } from './control.js';
import { choose, confirm } from './dialogs.js';
import { element } from './dom.js';
import { text } from './texts.js';

/** @import { Surroundings } from './composer.js' */

const samplePlaces = [
  { name: 'placeCaoBang', latitude: 22.6663, longitude: 106.2585 },
  { name: 'placeTrungKhanh', latitude: 22.8362, longitude: 106.5237 },
];
const kinds = /** @type {const} */ (['photo', 'file', 'contact', 'place']);

/** @param {Surroundings} around @param {typeof kinds[number]} [kind] asked for when absent */
export async function attach(around, kind) {
  const { chat, run, frame } = around;
  const chosen =
    kind ??
    kinds[
      (await choose(
        text('attachTitle'),
        kinds.map((name) => text(name)),
        frame,
      )) ?? -1
    ];
  if (chosen === 'photo') pickFiles('image/*', (files) => run(() => sendAll(chat.person.id, 'photo', files)));
  else if (chosen === 'file') pickFiles('', (files) => run(() => sendAll(chat.person.id, 'document', files)));
  else if (chosen === 'contact') {
    if (await confirm(text('askContact'), text('send'), frame)) await run(() => shareContact(chat.person.id));
  } else if (chosen === 'place') await choosePlace(around);
}

/** @param {string} accept @param {(files: File[]) => unknown} use */
function pickFiles(accept, use) {
  const input = element('input', { type: 'file', accept, multiple: true, hidden: true });
  input.addEventListener('change', () => {
    use([...(input.files ?? [])]);
    input.remove();
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

/** Several at once go as an album, as Telegram sends them. @param {number} person @param {string} kind @param {File[]} files */
async function sendAll(person, kind, files) {
  const album = files.length > 1 ? { albumId: String(Date.now()) } : {};
  for (const file of files) await sendFile(person, { kind, bytes: file, name: file.name, ...album });
}

/** @param {Surroundings} around */
async function choosePlace({ chat, run, say, frame }) {
  const options = [text('placeHere'), ...samplePlaces.map(({ name }) => text(name))];
  const chosen = await choose(text('askPlace'), options, frame);
  if (chosen === undefined) return;
  const place = samplePlaces[chosen - 1] ?? (await ownPlace());
  if (!place) return say(text('noPlace'));
  await run(() => sharePlace(chat.person.id, place.latitude, place.longitude));
}

/** @returns {Promise<{ latitude: number, longitude: number } | undefined>} */
function ownPlace() {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(undefined);
    const found = (/** @type {GeolocationPosition} */ { coords }) => resolve(coords);
    navigator.geolocation.getCurrentPosition(found, () => resolve(undefined), { timeout: 10_000 });
  });
}
