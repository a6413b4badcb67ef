/** Builds the page's elements. Nothing that a person writes ever becomes markup: text only goes in as text. */
import { text } from './texts.js';

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties] attributes; `onclick` and the like take functions; `textKey`,
 *   `labelKey` and `placeholderKey` name a text that follows the page's language
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function')
      node.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name.endsWith('Key')) node.dataset[name] = String(value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) node.append(child);
  relabel(node);
  return node;
}

/** Puts an element's texts in the page's language. @param {HTMLElement} node */
function relabel(node) {
  const { textKey, labelKey, placeholderKey } = node.dataset;
  if (textKey) node.textContent = text(textKey);
  if (labelKey) {
    node.setAttribute('aria-label', text(labelKey));
    if (node instanceof HTMLButtonElement) node.title = text(labelKey);
  }
  if (placeholderKey) node.setAttribute('placeholder', text(placeholderKey));
}

/** @param {ParentNode} root */
export function relabelAll(root) {
  const labelled = root.querySelectorAll('[data-text-key], [data-label-key], [data-placeholder-key]');
  for (const node of labelled) if (node instanceof HTMLElement) relabel(node);
}

/** Line drawings on a field of 24 by 24. */
const drawings = {
  attach:
    'M20.5 11.5 12 20a5.5 5.5 0 0 1-7.8-7.8l8.8-8.8a3.7 3.7 0 0 1 5.2 5.2L9.6 17.2a1.8 1.8 0 0 1-2.6-2.6l7.9-7.9',
  send: 'M5 12h13M12.5 5.5 19 12l-6.5 6.5',
  microphone: 'M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
  keyboard: 'M3.5 6h17v12h-17zM7 10h.01M12 10h.01M17 10h.01M8 14.2h8',
  menu: 'M5 7h14M5 12h14M5 17h14',
  more: 'M12 5.5h.01M12 12h.01M12 18.5h.01',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9.5l6 6 6-6',
  reply: 'M9.5 6 4 11.5 9.5 17M4.5 11.5H14a6 6 0 0 1 6 6V19',
  edit: 'M4.5 19.5l.8-4L16 4.8a1.6 1.6 0 0 1 2.3 0l.9.9a1.6 1.6 0 0 1 0 2.3L8.5 18.7z',
  photo: 'M4 5h16v14H4zM4 16l4.5-4.5L13 16l3-3 4 4M15.5 9h.01',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0',
  place: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 6v12M15.5 6v12',
  stop: 'M7 7h10v10H7z',
  link: 'M8 16 16.5 7.5M9.5 7h7.5v7.5',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l.8 13h8.4L17 7',
  warning: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2h.01',
  check: 'M5 12.5l4.5 4.5L19 7',
};

/** @param {keyof typeof drawings} name */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', drawings[name]);
  svg.append(path);
  return svg;
}
