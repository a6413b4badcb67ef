/** One message as a bubble, with what hangs under it: its inline buttons. */
import { renderAttachment } from './attachments.js';
import { timeOfDay } from './dates.js';
import { element, icon } from './dom.js';
import { renderText, startPayload } from './rich-text.js';
import { text } from './texts.js';

/**
 * @import { ChatMessage, InlineButton } from './control.js'
 * @import { LinkActions } from './rich-text.js'
 * @typedef {LinkActions & {
 *   onPress: (message: ChatMessage, row: number, column: number) => void,
 *   onReply: (message: ChatMessage) => void, onEdit: (message: ChatMessage) => void,
 *   onGoTo: (messageId: number) => void, canEdit: (message: ChatMessage) => boolean,
 *   find: (messageId: number) => ChatMessage | undefined }} BubbleActions
 */

/** @param {ChatMessage} message @param {BubbleActions} actions */
export function renderBubble(message, actions) {
  const isOwn = message.from === 'person';
  const words = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.captionEntities ?? [];
  const attachment = renderAttachment(message);
  const bubble = element(
    'div',
    { class: `bubble${attachment ? ` has-${attachment.kind}` : ''}` },
    message.forwardedFrom !== undefined &&
      element('p', { class: 'forwarded' }, text('forwarded', { name: message.forwardedFrom })),
    message.replyTo !== undefined && renderQuoted(message.replyTo, actions),
    attachment?.node,
    words !== '' && element('div', { class: 'words', dir: 'auto' }, renderText(words, entities, actions)),
    element(
      'span',
      { class: 'meta' },
      message.editDate ? `${text('edited')} ` : '',
      element('time', { datetime: new Date(message.date * 1000).toISOString() }, timeOfDay(message.date)),
      isOwn && icon('check'),
    ),
  );
  return element(
    'li',
    { class: `message ${isOwn ? 'is-own' : 'is-bot'}`, 'data-message': message.messageId },
    element('div', { class: 'line' }, bubble, renderActions(message, actions)),
    message.buttons && message.buttons.length > 0 && renderButtons(message, message.buttons, actions),
  );
}

/** @param {number} messageId @param {BubbleActions} actions */
function renderQuoted(messageId, actions) {
  const quoted = actions.find(messageId);
  return element(
    'button',
    { type: 'button', class: 'quoted', onclick: () => actions.onGoTo(messageId) },
    quoted ? summary(quoted) : text('goneMessage'),
  );
}

/** What a message says, in a line. @param {ChatMessage} message */
export function summary(message) {
  const words =
    message.text ?? message.caption ?? message.document?.name ?? renderAttachment(message)?.name ?? '';
  return words.length > 160 ? `${words.slice(0, 160)}…` : words;
}

/** @param {ChatMessage} message @param {BubbleActions} actions */
function renderActions(message, actions) {
  const canEdit = actions.canEdit(message);
  return element(
    'span',
    { class: 'actions' },
    action('reply', () => actions.onReply(message)),
    canEdit && action('edit', () => actions.onEdit(message)),
  );
}

/** @param {'reply' | 'edit'} name @param {() => void} onclick */
const action = (name, onclick) =>
  element('button', { type: 'button', class: 'round small', labelKey: name, onclick }, icon(name));

/** @param {ChatMessage} message @param {InlineButton[][]} rows @param {BubbleActions} actions */
function renderButtons(message, rows, actions) {
  return element(
    'div',
    { class: 'inline-buttons' },
    ...rows.map((row, rowNumber) =>
      element(
        'div',
        { class: 'row' },
        ...row.map((button, column) => {
          if (button.url !== undefined) return linkButton(button.text, button.url, actions);
          const onclick = () => actions.onPress(message, rowNumber, column);
          return element(
            'button',
            { type: 'button', 'data-place': `${rowNumber}.${column}`, onclick },
            button.text,
          );
        }),
      ),
    ),
  );
}

/** @param {string} words @param {string} address @param {LinkActions} actions */
function linkButton(words, address, actions) {
  const payload = startPayload(address, actions);
  return payload === undefined
    ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words, icon('link'))
    : element('button', { type: 'button', onclick: () => actions.onStartLink(payload) }, words, icon('link'));
}
