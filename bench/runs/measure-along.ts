// Does an answer cost more the further a form is filled in? The same question is opened again and answered anew, by people
// with few answers and by people with many, in turn.
import { decodeAction, encodeAction } from '../../src/bot/action-codec.ts';
import { product, readKey } from '../contenders/product.ts';
import { inRoom, type Room } from '../contenders/room.ts';
import { keyAt, type Script } from '../form/script.ts';
import type { Person } from '../stand-in/person.ts';
import { eachOf } from './crowd.ts';
import { openForms } from './open-forms.ts';

/** After each of these the next question is one to type: the replies are alike. */
export const filled = { few: 5, many: 38 } as const;

/** CPU milliseconds of one change, a press and an answer, one value per block. */
export interface Along {
  readonly few: readonly number[];
  readonly many: readonly number[];
}

const people = 20;
const warmBlocks = 8;
const blocks = 25;
const question = 'product';

/** `script` is the long one. */
export function measureAlong(script: Script): Promise<Along> {
  return inRoom(product, { script, synchronous: 'full' }, async (room) => {
    const groups = {
      few: await fill(room, 1, script, filled.few),
      many: await fill(room, 1 + people, script, filled.many),
    };
    const costs: { few: number[]; many: number[] } = { few: [], many: [] };
    for (let block = 0; block < warmBlocks + blocks; block += 1) {
      for (const name of ['few', 'many'] as const) {
        const before = await room.running.usage();
        const next = keyAt(script, filled[name]);
        await eachOf(groups[name], 8, (person) => change(person, script, block, next));
        const after = await room.running.usage();
        if (block >= warmBlocks) costs[name].push((after.cpuMs - before.cpuMs) / people);
      }
    }
    return costs;
  });
}

async function fill(room: Room, firstId: number, script: Script, steps: number): Promise<Person[]> {
  const group = await openForms(room, people, firstId);
  await eachOf(group, 8, async (person) => void (await person.answer(script, 0, steps)));
  return group;
}

async function change(person: Person, script: Script, block: number, next: string): Promise<void> {
  person.press(encodeAction({ do: 'ask', proposal: proposalOn(person), key: { question, row: 0 } }));
  await person.until((message) => readKey(message) === question, question);
  const answer = script.steps.find(({ key }) => key === question)?.answer.text ?? '';
  person.say(block % 2 === 0 ? `${answer} mới` : answer);
  await person.until((message) => readKey(message) === next, next);
}

function proposalOn({ screen }: Person) {
  const actions = screen.buttons.map(({ data }) => decodeAction(data));
  const action = actions.find((each) => each?.do === 'review');
  if (action?.do !== 'review') throw new Error(`No button names the proposal on: ${screen.text}`);
  return action.proposal;
}
