// An owner who answers from prepared words: reads on the phone which question is asked, says what was prepared for it,
// and goes on to the end of the form.

import { allQuestions, questionById } from '../../src/core/questions/all-questions.ts';
import type { Question } from '../../src/core/questions/question.ts';
import type { QuestionId } from '../../src/core/questions/question-id.ts';
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { loadTranslations } from '../../src/i18n/translator.ts';
import type { Phone } from './phone.ts';

export const { t, find } = loadTranslations().in('vi');

/** A text as it is read on the phone: without its bold and italic. */
export const words: typeof t = (key, values) => t(key, values).replaceAll(/<[^>]+>/g, '');

/** Its first line, for texts that go on with what a test does not care about. */
export const opening: typeof t = (key, values) => words(key, values).split('\n')[0] ?? '';

/** The id of an option, words to type, 'photo' where papers are asked for; null: "don't know yet". */
export type Said = string | null;

/** By question, or question/row for machines after the first. What may follow later can be left out. */
export type PreparedAnswers = Readonly<Partial<Record<QuestionId | `${QuestionId}/${number}`, Said>>>;

/** Writes for the first time, and consents. */
export async function consent(phone: Phone): Promise<void> {
  await phone.send('/start');
  await phone.press(labelled(t('applicant.consent.agree')));
}

/** Consents and opens a new proposal: the first question is on the screen. */
export async function openForm(phone: Phone): Promise<void> {
  await consent(phone);
  await phone.press(labelled(t('applicant.home.new')));
}

/** Answers until nothing is asked any more; returns the questions in the order in which they were asked. */
export async function fillIn(phone: Phone, answers: PreparedAnswers): Promise<QuestionId[]> {
  const asked: QuestionId[] = [];
  let row = 1;
  for (let question = await readAsked(phone); question !== null; question = await readAsked(phone)) {
    if (question.id === 'machine-name') row = asked.filter((id) => id === 'machine-name').length + 1;
    if (asked.at(-1) === question.id) {
      throw new Error(`${question.id} is asked again after its answer.\n${await phone.describe()}`);
    }
    asked.push(question.id);
    await sayPrepared(phone, question, answers, row);
  }
  return asked;
}

/** Answers in order until `stop` is asked, and leaves that question on the screen. */
export async function fillInUntil(phone: Phone, answers: PreparedAnswers, stop: QuestionId): Promise<void> {
  for (let question = await readAsked(phone); question?.id !== stop; question = await readAsked(phone)) {
    if (question === null) throw new Error(`${stop} is never asked.\n${await phone.describe()}`);
    await sayPrepared(phone, question, answers, 1);
  }
}

async function sayPrepared(
  phone: Phone,
  question: Question,
  answers: PreparedAnswers,
  row: number,
): Promise<void> {
  if (question.id === 'machines') {
    const hasMore = `machine-name/${row + 1}` in answers;
    await phone.press(labelled(t(hasMore ? 'questions.machines.add' : 'questions.machines.done')));
    return;
  }
  const perRow = question.perRowOf !== undefined && row > 1;
  const said = perRow ? answers[`${question.id}/${row}`] : answers[question.id];
  if (said === undefined && question.mayFollow !== true)
    throw new Error(`nothing was prepared for ${question.id}`);
  await say(phone, question, said ?? null);
}

/** Says it to the question on the screen; advice on vague words is read, and the words are kept. */
export async function say(phone: Phone, question: Question, said: Said): Promise<void> {
  if (said === null) return sayUnknown(phone, question);
  switch (question.answer.kind) {
    case 'choice':
      return phone.press(labelled(optionLabel(question.id, said)));
    case 'files':
      await phone.sendPhoto();
      return phone.press(labelled(t('applicant.media.filesDone')));
    case 'commune':
      if (said === 'outside') return phone.press(labelled(t('questions.commune.outside')));
      break;
    default:
  }
  await phone.send(said);
  const keep = t('applicant.question.keep');
  const isAdvised = (await phone.buttons()).includes(t('applicant.question.addMore'));
  if (isAdvised) await phone.press(labelled(keep));
}

async function sayUnknown(phone: Phone, question: Question): Promise<void> {
  const words = t(question.mayFollow === true ? 'applicant.question.later' : 'applicant.question.unknown');
  if (question.answer.kind === 'phone') await phone.tapKeyboard(words);
  else await phone.press(labelled(words));
}

export function optionLabel(question: QuestionId, option: string): string {
  const label = find(`questions.${question}.options.${option}`);
  if (label === undefined) throw new Error(`${question} has no option ${option}`);
  return label;
}

/** A button with these words, behind a sign or not; a guess is offered as "✅ Đúng rồi: <label>". */
export function labelled(words: string): RegExp {
  const literally = words.replaceAll(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`);
  return new RegExp(`^(?:[^\\p{L}\\d]+ |.*: )?${literally}$`, 'u');
}

/** The question in the newest answer of the bot; null where nothing is asked. */
export async function readAsked(phone: Phone): Promise<Question | null> {
  const answers = await phone.answers();
  return askedIn(answers.at(-1));
}

export function askedIn(message: ChatMessage | undefined): Question | null {
  const lines = (message?.text ?? '').split('\n');
  const id = lines
    .map((line) => idsByAsk.get(line) ?? idOfVaryingAsk(line))
    .findLast((each) => each !== null);
  return id === undefined || id === null ? null : questionById(id);
}

const idsByAsk: ReadonlyMap<string, QuestionId> = new Map(
  allQuestions.map(({ id }) => [t(`questions.${id}.ask`), id]),
);

const [beforeGuess = ''] = t('questions.sector.askGuess', { sector: '' }).split('<b>');
const [beforePosition = ''] = t('questions.machine-name.askRow', { position: '#' }).split('#');

const [beforeGap = ''] = t('questions.capital-commitment.askGap', { costDong: '#' }).split('#');
const otherAsks: ReadonlyMap<string, QuestionId> = new Map([
  [t('questions.when.askOther'), 'when'],
  [t('questions.content.askUnsure'), 'content'],
]);

function idOfVaryingAsk(line: string): QuestionId | null {
  const other = otherAsks.get(line);
  if (other !== undefined) return other;
  if (line.startsWith(beforeGap)) return 'capital-commitment';
  if (line.startsWith(beforeGuess)) return 'sector';
  return line.startsWith(beforePosition) ? 'machine-name' : null;
}

/** From the review card to the centre, confirming once; returns the reference. */
export async function sendToCentre(phone: Phone): Promise<string> {
  await phone.press(labelled(t('applicant.review.send')));
  await phone.press(/^📨 /);
  const reference = /KC-\d{4}-\d{4}/.exec(await phone.lastText())?.[0];
  if (reference === undefined) throw new Error(`No reference was told.\n${await phone.describe()}`);
  return reference;
}
