/** Telegram's formatting as page elements: entities are ranges over the text, in UTF-16 units, possibly nested. */
import { element } from './dom.js';

/** @import { Entity } from './control.js' */
/** @typedef {{ onCommand: (command: string) => void, onStartLink: (payload: string) => void, botName: () => string }} LinkActions */

/** What Telegram's apps make pressable by themselves. */
const findable = [
  { type: 'url', pattern: /\bhttps?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]]/gu },
  { type: 'bot_command', pattern: /(?<=^|\s|\()\/[a-z][a-z0-9_]{0,31}\b(?!\/)/gu },
];
const linkTypes = ['url', 'text_link', 'bot_command', 'mention', 'email', 'phone_number', 'code', 'pre'];

/**
 * @param {string} text
 * @param {readonly Entity[]} entities
 * @param {LinkActions} actions
 */
export function renderText(text, entities, actions) {
  const links = entities.filter(({ type }) => linkTypes.includes(type));
  const found = findable
    .flatMap(({ type, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
    )
    .filter((range) => !links.some((link) => overlap(link, range)));
  const ordered = [...entities, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fragment.append(...build(text, 0, text.length, ordered, actions));
  return fragment;
}

/** @param {Entity} a @param {Entity} b */
const overlap = (a, b) => a.offset < b.offset + b.length && b.offset < a.offset + a.length;

/**
 * @param {string} text @param {number} start @param {number} end @param {Entity[]} entities @param {LinkActions} actions
 * @returns {(Node | string)[]}
 */
function build(text, start, end, entities, actions) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let position = start;
  let rest = entities;
  while (rest.length > 0) {
    const [outer, ...others] = rest;
    if (!outer) break;
    const from = Math.max(outer.offset, position);
    const to = Math.min(outer.offset + outer.length, end);
    rest = others.filter(({ offset }) => offset >= to);
    if (to <= from) continue;
    parts.push(text.slice(position, from));
    const inside = others.filter(({ offset }) => offset < to);
    const wrapped = wrap(outer, text.slice(from, to), actions);
    wrapped.append(...build(text, from, to, inside, actions));
    parts.push(wrapped);
    // A quotation is a block of its own: the line break after it is already made.
    position = isBlock(outer) && text[to] === '\n' ? to + 1 : to;
  }
  parts.push(text.slice(position, end));
  return parts.filter((part) => part !== '');
}

/** @param {Entity} entity */
const isBlock = ({ type }) => type === 'pre' || type.endsWith('blockquote');

/** @param {Entity} entity @param {string} words @param {LinkActions} actions @returns {HTMLElement} */
function wrap(entity, words, actions) {
  switch (entity.type) {
    case 'bold':
      return element('b');
    case 'italic':
      return element('i');
    case 'underline':
      return element('u');
    case 'strikethrough':
      return element('s');
    case 'code':
      return element('code');
    case 'pre':
      return element('pre');
    case 'blockquote':
    case 'expandable_blockquote':
      return element('blockquote');
    case 'spoiler':
      return spoiler();
    case 'text_link':
      return link(entity.url ?? '', actions);
    case 'url':
      return link(/^https?:/i.test(words) ? words : `https://${words}`, actions);
    case 'email':
      return element('a', { href: `mailto:${words}` });
    case 'phone_number':
      return element('a', { href: `tel:${words.replace(/[^\d+]/g, '')}` });
    case 'bot_command':
      return element('button', { type: 'button', class: 'link', onclick: () => actions.onCommand(words) });
    default:
      return element('span', { class: 'mention' });
  }
}

function spoiler() {
  const node = element('span', { class: 'spoiler', role: 'button', tabindex: 0, labelKey: 'spoiler' });
  const show = () => {
    node.classList.add('is-shown');
    for (const name of ['role', 'tabindex', 'aria-label', 'data-label-key']) node.removeAttribute(name);
  };
  node.addEventListener('click', show, { once: true });
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') show();
  });
  return node;
}

/** Telegram opens a link to the bot itself in the same chat, with a /start. @param {string} address @param {Pick<LinkActions, 'botName'>} actions */
export function startPayload(address, { botName }) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isOurs = url?.hostname === 't.me' && url.pathname.slice(1).toLowerCase() === botName().toLowerCase();
  return isOurs ? (url.searchParams.get('start') ?? '') : undefined;
}

/** @param {string} address @param {LinkActions} actions */
function link(address, actions) {
  const payload = startPayload(address, actions);
  if (payload !== undefined) {
    return element('button', { type: 'button', class: 'link', onclick: () => actions.onStartLink(payload) });
  }
  const isSafe = /^(https?|mailto|tel|tg):/i.test(address);
  return isSafe
    ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' })
    : element('span');
}
