/** Photos, files, voice notes, contacts and places inside a bubble. */
import { fileAddress } from './control.js';
import { length, sizeInWords } from './dates.js';
import { showPhoto } from './dialogs.js';
import { element, icon } from './dom.js';
import { text } from './texts.js';

/** @import { ChatMessage, SentFile } from './control.js' */

/** @param {ChatMessage} message @returns {{ kind: string, name: string, node: Node } | undefined} */
export function renderAttachment(message) {
  const { photo, document: file, voice, audio, video, video_note: round, animation, sticker } = message;
  const { contact, location: place, poll, dice } = message;
  const sound = voice ?? audio;
  const film = video ?? round ?? (animation?.mediaType?.startsWith('video/') ? animation : undefined);
  const picture = photo ?? (sticker?.mediaType?.startsWith('image/') ? sticker : undefined);
  if (picture) return { kind: 'photo', name: text('photo'), node: renderPhoto(picture, message.caption) };
  if (film) return { kind: 'photo', name: film.name ?? 'Video', node: renderFilm(film) };
  if (sound) return { kind: 'sound', name: sound.name ?? '🎤', node: renderSound(sound) };
  const other = file ?? animation ?? sticker;
  if (other) return { kind: 'file', name: other.name ?? text('file'), node: renderFile(other) };
  if (contact) {
    const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
    return card('person', name || text('contact'), spacedPhone(contact.phone_number ?? ''));
  }
  if (place)
    return card('place', text('place'), `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`);
  if (poll) return card('menu', text('poll'), poll.question);
  if (dice) return { kind: 'emoji', name: text('dice'), node: element('span', {}, '🎲') };
  return undefined;
}

/** @param {'person' | 'place' | 'menu'} drawing @param {string} name @param {string} detail */
function card(drawing, name, detail) {
  const node = element(
    'div',
    { class: 'card' },
    element('span', { class: 'disc' }, icon(drawing)),
    element('span', { class: 'card-words' }, element('b', {}, name), element('small', {}, detail)),
  );
  return { kind: 'card', name, node };
}

/** @param {SentFile} photo @param {string} [caption] */
function renderPhoto(photo, caption) {
  const src = fileAddress(photo.url);
  const image = element('img', {
    src,
    alt: caption ?? text('photo'),
    width: photo.width,
    height: photo.height,
  });
  const onclick = () => showPhoto(src, caption ?? '');
  return element('button', { type: 'button', class: 'photo', labelKey: 'openPhoto', onclick }, image);
}

/** @param {SentFile} film */
const renderFilm = (film) =>
  element('video', { class: 'film', src: fileAddress(film.url), controls: true, preload: 'metadata' });

/** @param {SentFile} file */
function renderFile(file) {
  const name = file.name ?? text('file');
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1, name.lastIndexOf('.') + 5) : '';
  return element(
    'a',
    {
      class: 'card',
      href: fileAddress(file.url),
      target: '_blank',
      rel: 'noopener',
      download: isShown(ending) ? undefined : name,
    },
    element('span', { class: 'disc' }, ending === '' ? icon('file') : ending.toUpperCase()),
    element(
      'span',
      { class: 'card-words' },
      element('b', {}, name),
      element('small', {}, file.size === undefined ? '' : sizeInWords(file.size)),
    ),
  );
}

/** @param {string} ending */
const isShown = (ending) => /^(pdf|jpe?g|png|webp|gif|txt)$/i.test(ending);

/** @param {SentFile} sound */
function renderSound(sound) {
  const audio = element('audio', { src: fileAddress(sound.url), preload: 'metadata' });
  const button = element(
    'button',
    { type: 'button', class: 'round filled', labelKey: 'playVoice' },
    icon('play'),
  );
  const range = element('input', { type: 'range', min: 0, max: 1000, value: 0, labelKey: 'voicePosition' });
  const time = element('small', {}, length(sound.duration ?? 0));
  // A note recorded in a browser may not know its length before it was heard to the end.
  const total = () => (Number.isFinite(audio.duration) ? audio.duration : (sound.duration ?? 0));
  const show = () => {
    range.value = String(total() > 0 ? Math.round((audio.currentTime / total()) * 1000) : 0);
    time.textContent = length(audio.currentTime > 0 ? audio.currentTime : total());
    button.replaceChildren(icon(audio.paused ? 'play' : 'pause'));
    button.setAttribute('aria-label', text(audio.paused ? 'playVoice' : 'pauseVoice'));
  };
  for (const name of ['timeupdate', 'play', 'pause', 'ended', 'loadedmetadata'])
    audio.addEventListener(name, show);
  button.addEventListener('click', () => (audio.paused ? audio.play().catch(show) : audio.pause()));
  range.addEventListener('input', () => {
    audio.currentTime = (Number(range.value) / 1000) * total();
  });
  return element('div', { class: 'sound' }, audio, button, element('div', { class: 'track' }, range, time));
}

/** 0912 345 678 @param {string} phone */
function spacedPhone(phone) {
  const local = phone.replace(/^\+?84(?=\d{9}$)/, '0');
  return local.replace(/^(0\d{3})(\d{3})(\d{3})$/, '$1 $2 $3');
}
