// The script is what somebody sees and says who really walks the product's form: nothing of it is written by hand.
import { decodeAction } from '../../src/bot/action-codec.ts';
import { addRow, completeRows } from '../../src/core/answer-kinds/rows.ts';
import { findQuestion } from '../../src/core/questions/all-questions.ts';
import type { PreparedAnswers } from '../../test/support/applicants.ts';
import { product, readAnswers, readKey } from '../contenders/product.ts';
import { inRoom } from '../contenders/room.ts';
import type { SentMessage } from '../stand-in/stand-in.ts';
import type { Script, ScriptStep } from './script.ts';

interface PreparedForm {
  /** The walk ends after so many answers. */
  readonly steps: number;
  readonly answers: PreparedAnswers;
}

export function recordScript(form: PreparedForm): Promise<Script> {
  return inRoom(product, { script: null, synchronous: 'normal' }, async ({ meet, databaseFile }) => {
    const person = meet(1);
    await person.open(product.opening);
    const steps: ScriptStep[] = [];
    while (steps.length < form.steps) {
      const { screen } = person;
      const machines = steps.filter(({ key }) => key.startsWith('machine-name/')).length;
      const step = readStep(screen, sayingOf(readKey(screen) ?? '', form.answers, machines));
      steps.push(step);
      person.give(step);
      await person.until(
        (message) => message !== screen && readKey(message) !== null,
        `what follows ${step.key}`,
      );
    }
    const stored = readAnswers(databaseFile, [person.id]).get(person.id) ?? new Map<string, string>();
    return { steps, after: readKey(person.screen) ?? '', stored: Object.fromEntries(stored) };
  });
}

function readStep(screen: SentMessage, said: string): ScriptStep {
  const buttons = screen.buttons.flatMap(({ text, data }) => {
    const action = decodeAction(data);
    return action?.do === 'answer' ? [{ text, data: action.data }] : [];
  });
  const button = buttons.find(({ data }) => data === said);
  return {
    key: readKey(screen) ?? '',
    ask: /<b>[\s\S]*?<\/b>\n<i>[\s\S]*?<\/i>/.exec(screen.text)?.[0] ?? screen.text,
    options: buttons.map(({ text }) => text),
    answer: button === undefined ? { by: 'text', text: said } : { by: 'press', text: button.text },
  };
}

/** An option's id, or words to type. */
function sayingOf(key: string, prepared: PreparedAnswers, machines: number): string {
  if (key === 'machines') return `machine-name/${machines + 1}` in prepared ? addRow : completeRows;
  const [id = '', row = '0'] = key.split('/');
  const question = findQuestion(id)?.id;
  const said = question && (prepared[`${question}/${Number(row)}`] ?? prepared[question]);
  if (typeof said !== 'string') throw new Error(`Nothing was prepared for ${key}`);
  return said;
}
