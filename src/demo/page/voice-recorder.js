/** Records a voice note in place of the writing field. */
import { sendFile } from './control.js';
import { length } from './dates.js';
import { element, icon } from './dom.js';

/** Telegram's own voice notes are Ogg with Opus; not every browser can write that. */
const mediaTypes = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];

/**
 * @param {number} person
 * @param {HTMLElement} field what the recorder covers while it runs
 * @param {() => void} refused called when there is no microphone
 */
export async function recordVoice(person, field, refused) {
  const sound = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => undefined);
  if (!sound || !('MediaRecorder' in window)) return refused();
  const mediaType = mediaTypes.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(sound, mediaType ? { mimeType: mediaType } : {});
  /** @type {Blob[]} */
  const parts = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));

  recorder.start();
  const isWanted = await showRecording(field);
  recorder.stop();
  await stopped;
  for (const track of sound.getTracks()) track.stop();
  if (!isWanted) return;
  const type = recorder.mimeType.split(';')[0] ?? '';
  const name = `voice.${type.slice(type.indexOf('/') + 1)}`;
  await sendFile(person, { kind: 'voice', bytes: new Blob(parts, { type }), name });
}

/** @param {HTMLElement} field @returns {Promise<boolean>} whether the note is to be sent */
function showRecording(field) {
  const started = Date.now();
  const time = element('time', {}, length(0));
  const timer = setInterval(() => {
    time.textContent = length((Date.now() - started) / 1000);
  }, 250);
  return new Promise((resolve) => {
    /** @param {boolean} isWanted */
    const end = (isWanted) => () => {
      clearInterval(timer);
      strip.replaceWith(field);
      resolve(isWanted);
    };
    const strip = element(
      'div',
      { class: 'writing recording', role: 'group', labelKey: 'recording' },
      element(
        'button',
        { type: 'button', class: 'round', labelKey: 'cancel', onclick: end(false) },
        icon('trash'),
      ),
      element('span', { class: 'recording-dot' }),
      time,
      element('span', { class: 'recording-words', textKey: 'recording' }),
      element(
        'button',
        { type: 'button', class: 'round filled', labelKey: 'sendVoice', onclick: end(true) },
        icon('send'),
      ),
    );
    field.replaceWith(strip);
    const send = strip.lastElementChild;
    if (send instanceof HTMLElement) send.focus();
  });
}
