/** The small windows that ask something or show something large. */
import { element, icon } from './dom.js';
import { text } from './texts.js';

/**
 * Opens a window that also closes by Escape and by a press beside it.
 * @param {HTMLDialogElement} dialog
 * @param {Element} [near] the phone it belongs to
 * @returns {Promise<string>} the value it was closed with
 */
function open(dialog, near) {
  document.body.append(dialog);
  const place = near?.getBoundingClientRect();
  if (place && place.width < innerWidth * 0.6)
    dialog.style.translate = `${place.left + place.width / 2 - innerWidth / 2}px`;
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close('');
  });
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/**
 * @param {string} title
 * @param {readonly string[]} options
 * @param {Element} [near]
 * @returns {Promise<number | undefined>} which option
 */
export async function choose(title, options, near) {
  /** @type {HTMLDialogElement} */
  const dialog = element(
    'dialog',
    { class: 'sheet', 'aria-label': title },
    element('h2', {}, title),
    ...options.map((option, number) =>
      element(
        'button',
        { type: 'button', class: 'option', onclick: () => dialog.close(String(number)) },
        option,
      ),
    ),
    element(
      'button',
      { type: 'button', class: 'option quiet', onclick: () => dialog.close('') },
      text('cancel'),
    ),
  );
  const answer = await open(dialog, near);
  return answer === '' ? undefined : Number(answer);
}

/** @param {string} question @param {string} yes @param {Element} near @returns {Promise<boolean>} */
export const confirm = async (question, yes, near) => (await choose(question, [yes], near)) === 0;

/** @param {string} question @param {Element} near @returns {Promise<string>} empty when left */
export function askForWords(question, near) {
  const input = element('input', {
    name: 'words',
    'aria-label': question,
    required: true,
    maxlength: 60,
    autocomplete: 'off',
  });
  /** @type {HTMLDialogElement} */
  const dialog = element(
    'dialog',
    { class: 'sheet', 'aria-label': question },
    element(
      'form',
      { method: 'dialog', onsubmit: () => dialog.close(input.value.trim()) },
      element('h2', {}, question),
      input,
      element('button', { class: 'option' }, text('save')),
    ),
  );
  return open(dialog, near);
}

/** The words of an answer to a press that Telegram shows as a window. @param {string} words @param {Element} near */
export async function showAlert(words, near) {
  /** @type {HTMLDialogElement} */
  const dialog = element(
    'dialog',
    { class: 'sheet alert', role: 'alertdialog', 'aria-label': words },
    element('p', {}, words),
    element('button', { type: 'button', class: 'option', onclick: () => dialog.close('') }, text('close')),
  );
  await open(dialog, near);
}

/** @param {string} src @param {string} caption */
export async function showPhoto(src, caption) {
  /** @type {HTMLDialogElement} */
  const dialog = element(
    'dialog',
    { class: 'lightbox', 'aria-label': caption || text('photo') },
    element('img', { src, alt: caption || text('photo') }),
    caption !== '' && element('p', { class: 'lightbox-words' }, caption),
    element(
      'button',
      { type: 'button', class: 'round', labelKey: 'close', onclick: () => dialog.close('') },
      icon('close'),
    ),
  );
  await open(dialog);
}
