import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, type AnswerValue, answerKey } from '../../src/core/answer.ts';
import { estimateRemaining, findStep, type Journey, walkJourney } from '../../src/core/journey.ts';
import { allQuestions, questionById } from '../../src/core/questions/all-questions.ts';
import type { Question } from '../../src/core/questions/question.ts';
import type { QuestionId } from '../../src/core/questions/question-id.ts';
import {
  choice,
  closedWays,
  fillForm,
  type Given,
  million,
  money,
  number,
  onlyAnswers,
  openWays,
  pathRules,
  text,
  unknown,
} from './filled-forms.ts';

const walk = (answers: Answers, questions = allQuestions): Journey =>
  walkJourney(questions, answers, pathRules);
const asked = (journey: Journey): readonly string[] => journey.path.map(({ question }) => question);
const withAnswer = (answers: Answers, key: string, value: AnswerValue): Answers =>
  new Map([...answers, [key, value]]);
const without = (answers: Answers, key: string): Answers =>
  new Map([...answers].filter(([each]) => each !== key));

describe('where somebody stands in the form', () => {
  it('is the first question for a person who has said nothing', () => {
    const journey = walk(new Map());
    expect(journey.next?.question).toBe('legal-form');
    expect(journey.setAside).toEqual([]);
  });

  it('is the first question that is still open, wherever the gap is', () => {
    const answers = without(fillForm(), answerKey('product'));
    expect(walk(answers).next?.question).toBe('product');
  });

  it('is the end where everything is answered', () => {
    expect(walk(fillForm()).next).toBeNull();
  });

  it('passes over "chưa biết", which counts as answered', () => {
    const journey = walk(onlyAnswers({ 'legal-form': unknown, product: unknown }));
    expect(journey.next?.question).toBe('sector');
  });

  it('stays at the list of machines until the person says that it is complete', () => {
    const listed = { kind: 'rows', rows: [1], last: 1, isComplete: false } as const;
    const journey = walk(fillForm({ machines: listed }));
    expect(journey.next?.question).toBe('machines');
    expect(journey.counting.get(answerKey('machines'))).toEqual(listed);
  });
});

describe('an answer given before', () => {
  it('is kept aside when the path turns away, and counts again when it turns back', () => {
    const training = walk(fillForm({ need: choice('training') }));
    expect(training.setAside).toContain(answerKey('machine-price', 1));
    expect(training.counting.has(answerKey('machine-price', 1))).toBe(false);
    const machine = walk(fillForm({ need: choice('machine') }));
    expect(machine.counting.get(answerKey('machine-price', 1))).toEqual(money(180 * million));
  });

  it('is asked again when the form no longer offers it', () => {
    const journey = walk(fillForm({ 'makes-or-trades': choice('rents-out') }));
    expect(journey.next?.question).toBe('makes-or-trades');
    expect(journey.setAside).toContain(answerKey('makes-or-trades'));
  });

  it('is asked again when its question now wants another kind of answer', () => {
    const journey = walk(fillForm({ workers: text('sáu người') }));
    expect(journey.next?.question).toBe('workers');
  });

  it('to a question that the form does not have any more is set aside, not lost', () => {
    const answers = withAnswer(fillForm(), 'shoe-size/0', number(41));
    const journey = walk(answers);
    expect(journey.next).toBeNull();
    expect(journey.setAside).toContain('shoe-size/0');
  });

  it('stays where it is when a new question is put before it', () => {
    const added: Question = {
      ...questionById('workers'),
      id: 'position',
      code: 'zz',
      answer: { kind: 'text', atMost: 50 },
    };
    const [first, ...rest] = allQuestions.filter(({ id }) => id !== 'position');
    const longer = [first, added, ...rest].filter((question) => question !== undefined);
    const journey = walk(without(fillForm(), answerKey('position')), longer);
    expect(journey.next?.question).toBe('position');
    const district = journey.path.find(({ question }) => question === 'commune');
    expect(district?.value).toEqual({ kind: 'commune', code: '01777' });
    expect(journey.path.filter(({ value }) => value === undefined)).toHaveLength(1);
  });
});

describe('machines', () => {
  const two: Given = { machines: { kind: 'rows', rows: [1, 3], last: 3, isComplete: true } };

  it('are asked about one after the other, before the question whether there are more', () => {
    const journey = walk(fillForm(two));
    const steps = journey.path.filter(({ asks }) => asks.perRowOf === 'machines' || asks.id === 'machines');
    expect(steps.map(({ question, row }) => answerKey(question, row))).toEqual([
      'machine-name/1',
      'machine-condition/1',
      'machine-price/1',
      'machine-name/3',
      'machine-quantity/3',
      'machine-condition/3',
      'machine-price/3',
      'machines/0',
    ]);
    expect(journey.next).toMatchObject({ question: 'machine-name', row: 3 });
  });

  it('that were taken away keep their answers aside', () => {
    const answers = withAnswer(fillForm(two), answerKey('machine-price', 2), money(5 * million));
    expect(walk(answers).setAside).toContain('machine-price/2');
  });

  it('are not asked about where something else is wanted', () => {
    const journey = walk(fillForm({ ...two, need: choice('training') }));
    expect(asked(journey)).not.toContain('machine-name');
    expect(journey.counting.has(answerKey('machines'))).toBe(false);
  });
});

describe('what is left', () => {
  const remaining = (answers: Answers): number =>
    estimateRemaining(allQuestions, answers, pathRules, walk(answers));

  it('is an honest number from the first question on: a machine is what most people want', () => {
    const first = remaining(new Map());
    const all = walk(fillForm()).path.length;
    expect(Math.abs(all - first)).toBeLessThanOrEqual(3);
  });

  it('is nothing where everything is answered', () => {
    expect(remaining(fillForm())).toBe(0);
  });

  it('falls with every answer of a person who goes straight through, but for a branch that opens', () => {
    let answers: Answers = new Map();
    let before = remaining(answers);
    for (let step = walk(answers).next; step !== null; step = walk(answers).next) {
      const key = answerKey(step.question, step.row);
      const value = fillForm().get(key);
      if (value === undefined) throw new Error(`no plain answer to ${key}`);
      answers = withAnswer(answers, key, value);
      const after = remaining(answers);
      expect(after, key).toBeLessThanOrEqual(before);
      before = after;
    }
    expect(before).toBe(0);
  });
});

describe('any answers whatever', () => {
  const ids = allQuestions.map(({ id }) => id);
  const values: fc.Arbitrary<AnswerValue> = fc.constantFrom(
    ...new Set([...fillForm().values(), unknown, choice('none'), choice('trades'), choice('other')]),
  );
  const someAnswers = fc
    .array(fc.tuple(fc.constantFrom<QuestionId>(...ids), fc.constantFrom(0, 1, 2), values), { maxLength: 60 })
    .map((list) => new Map(list.map(([id, row, value]) => [answerKey(id, row), value])));

  it('are each either counted, asked again or set aside, and none is changed', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { path, counting, setAside } = walk(answers);
        const kept = new Set([...counting.keys(), ...setAside]);
        expect([...kept].sort()).toEqual([...answers.keys()].sort());
        for (const [key, value] of counting) expect(value).toBe(answers.get(key));
        for (const step of path)
          if (step.value !== undefined)
            expect(step.value).toBe(counting.get(answerKey(step.question, step.row)));
      }),
      { numRuns: 300 },
    );
  });

  it('lead to the end by answering one question after the other', () => {
    const ways = fc.constantFrom(...openWays, ...closedWays);
    fc.assert(
      fc.property(someAnswers, ways, (start, given) => {
        let answers: Answers = start;
        const plain = fillForm(given);
        for (let steps = 0; ; steps += 1) {
          const { next } = walk(answers);
          if (next === null) break;
          expect(steps).toBeLessThan(allQuestions.length + 10);
          const key = answerKey(next.question, next.row);
          const complete: AnswerValue = { kind: 'rows', rows: [1], last: 2, isComplete: true };
          const value = next.question === 'machines' ? complete : (plain.get(key) ?? unknown);
          answers = withAnswer(answers, key, value);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lead to the same place in whatever order they were given', () => {
    fc.assert(
      fc.property(someAnswers, fc.infiniteStream(fc.nat()), (answers, order) => {
        const shuffled = [...answers]
          .map((entry) => ({ entry, at: order.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ entry }) => entry);
        expect(walk(new Map(shuffled)).path).toEqual(walk(answers).path);
      }),
      { numRuns: 100 },
    );
  });
});

it('finds the step of a question on the path, and none for a question that is not asked', () => {
  const journey = walk(fillForm());
  expect(findStep(journey, { question: 'machine-price', row: 1 })?.value).toEqual(money(180 * million));
  expect(findStep(journey, { question: 'machine-price', row: 2 })).toBeUndefined();
  expect(findStep(journey, { question: 'fair-kind', row: 0 })).toBeUndefined();
});
