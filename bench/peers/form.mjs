// The form as every peer puts it: the words of each question, a button per option, and what an answer says.
import { readFileSync } from 'node:fs';

/** @type {import('../form/script.ts').ScriptStep[]} */
const steps = JSON.parse(readFileSync(process.env.FORM, 'utf8')).steps;

export const stepCount = steps.length;

/** The question at this position, or the words after the last one; to be sent as HTML. */
export function questionAt(position) {
  const step = steps[position];
  if (step === undefined) return { text: 'Xong', buttons: [] };
  const buttons = step.options.map((text, index) => [{ text, callback_data: String(index) }]);
  return { text: `${position + 1}/${stepCount} ${step.ask}`, buttons };
}

/** What goes with the words of the question at this position. */
export function extrasAt(position) {
  const { buttons } = questionAt(position);
  return {
    parse_mode: 'HTML',
    ...(buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: buttons } }),
  };
}

/** The answer to the question at this position: the option that was pressed, or the words that were typed. */
export function answerAt(position, { data, text }) {
  return data === undefined ? (text ?? '') : (steps[position]?.options[Number(data)] ?? '');
}
