import { describe, expect, it } from 'vitest';
import { type Answers, type AnswerValue, answerKey } from '../../src/core/answer.ts';
import { isConditionTrue, type Journey, walkJourney } from '../../src/core/journey.ts';
import {
  allQuestions,
  findQuestion,
  findQuestionByCode,
  questionById,
  questionsPerRow,
} from '../../src/core/questions/all-questions.ts';
import type { Condition } from '../../src/core/questions/question.ts';
import type { QuestionId } from '../../src/core/questions/question-id.ts';
import {
  choice,
  closedWays,
  fillForm,
  type Given,
  million,
  money,
  openWays,
  pathRules,
  pinned,
  text,
  verdictOf,
} from './filled-forms.ts';

const walk = (given: Given): Journey => walkJourney(allQuestions, fillForm(given), pathRules);
const positions = new Map(allQuestions.map(({ id }, index) => [id, index]));

describe('the list of questions', () => {
  it('has each id and each code once', () => {
    expect(new Set(allQuestions.map(({ id }) => id)).size).toBe(allQuestions.length);
    expect(new Set(allQuestions.map(({ code }) => code)).size).toBe(allQuestions.length);
  });

  it('has codes of two small letters, which buttons carry', () => {
    expect(allQuestions.map(({ code }) => code).filter((code) => !/^[a-z]{2}$/.test(code))).toEqual([]);
  });

  it('offers no option twice, and none called "unknown", which is its own button', () => {
    for (const { id, answer } of allQuestions) {
      if (answer.kind !== 'choice') continue;
      expect(new Set(answer.options).size, id).toBe(answer.options.length);
      expect(answer.options, id).not.toContain('unknown');
    }
  });

  it('finds a question by id and by code, and says so where there is none', () => {
    for (const question of allQuestions) {
      expect(questionById(question.id)).toBe(question);
      expect(findQuestion(question.id)).toBe(question);
      expect(findQuestionByCode(question.code)).toBe(question);
    }
    expect(findQuestion('shoe-size')).toBeUndefined();
    expect(findQuestionByCode('zz')).toBeUndefined();
  });

  it('asks four things of every machine, in the order in which a seller is asked', () => {
    expect(questionsPerRow('machines').map(({ id }) => id)).toEqual([
      'machine-name',
      'machine-quantity',
      'machine-condition',
      'machine-price',
    ]);
  });

  it('names only questions and options that exist in its conditions', () => {
    for (const { id, askWhen } of allQuestions) {
      for (const { answer, options } of answersNamedIn(askWhen)) {
        const asked = questionById(answer).answer;
        if (asked.kind !== 'choice') {
          expect(options, `${id} about ${answer}`).toEqual(['unknown']);
          continue;
        }
        const odd = options.filter((option) => option !== 'unknown' && !asked.options.includes(option));
        if (answer !== 'need' && answer !== 'need-other') expect(odd, `${id} about ${answer}`).toEqual([]);
      }
    }
  });

  it('makes every need that a condition names choosable, as a need or among the others', () => {
    const choosable = ['need', 'need-other'].flatMap((id) => {
      const answer = findQuestion(id)?.answer;
      return answer?.kind === 'choice' ? answer.options : [];
    });
    const named = allQuestions
      .flatMap(({ askWhen }) => answersNamedIn(askWhen))
      .filter(({ answer }) => answer === 'need' || answer === 'need-other')
      .flatMap(({ options }) => options);
    expect(named.filter((option) => !choosable.includes(option))).toEqual([]);
  });

  it('lets a condition look only at what was asked before', () => {
    for (const { id, askWhen } of allQuestions) {
      const before = positions.get(id) ?? 0;
      const late = answersNamedIn(askWhen).filter(({ answer }) => (positions.get(answer) ?? 0) >= before);
      expect(
        late.map(({ answer }) => answer),
        id,
      ).toEqual([]);
    }
  });

  it('works out what follows from several answers only from answers given before', () => {
    for (const { id, askWhen, perRowOf } of allQuestions) {
      if (askWhen === undefined) continue;
      const read = new Set<string>();
      for (const given of [...sample(openWays, 40), ...sample(closedWays, 10)]) {
        const answers = new WatchedAnswers(fillForm(given), read);
        isConditionTrue(
          askWhen,
          answers,
          { mostSupport: () => 90 * million, lineMattersAbove: 600 * million },
          perRowOf === undefined ? 0 : 1,
        );
      }
      const late = [...read]
        .map((key) => key.split('/')[0] ?? '')
        .filter((name) => name !== 'machines' || perRowOf === undefined)
        .filter(
          (name) => allQuestions.findIndex((question) => question.id === name) >= (positions.get(id) ?? 0),
        );
      expect(late, id).toEqual([]);
    }
  });
});

describe('the paths through the form', () => {
  const open = openWays.map((given) => ({ given, journey: walk(given) }));
  const closed = closedWays.map((given) => ({ given, journey: walk(given) }));
  const all = [...open, ...closed];

  it('all come to an end', () => {
    expect(all.filter(({ journey }) => journey.next !== null)).toEqual([]);
  });

  it('reach every question on some path', () => {
    const reached = new Set(all.flatMap(({ journey }) => journey.path.map(({ question }) => question)));
    expect(allQuestions.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it('take at most 43 answers, and five papers that may follow, from a cooperative with everything to tell', () => {
    const lengths = all.map(({ journey }) => ({
      answers: journey.path.filter(({ asks }) => asks.mayFollow !== true).length,
      papers: journey.path.filter(({ asks }) => asks.mayFollow === true).length,
    }));
    expect(Math.max(...lengths.map(({ answers }) => answers))).toBeLessThanOrEqual(43);
    expect(Math.max(...lengths.map(({ papers }) => papers))).toBeLessThanOrEqual(5);
  });

  it('ask fewer than 35 things of a household that buys one machine', () => {
    for (const given of [{}, { 'machine-name': text('Máy sấy miến') }, { 'own-capital': money(million) }]) {
      expect(walk(given).path.length, JSON.stringify(given)).toBeLessThan(35);
    }
    expect(walk({}).path.filter(({ asks }) => asks.mayFollow !== true).length).toBeLessThan(30);
  });

  it('ask little of those whom the rules exclude, and nothing more once they leave', () => {
    for (const { given, journey } of closed) {
      expect(journey.path.length, JSON.stringify(given)).toBeLessThanOrEqual(10);
      const leaves = given['go-on'];
      if (leaves?.kind === 'choice' && leaves.option === 'leave')
        expect(journey.path.at(-1)?.question).toBe('go-on');
    }
  });

  it('ask nobody the same thing twice', () => {
    for (const { journey } of all) {
      const keys = journey.path.map(({ question, row }) => answerKey(question, row));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('lead to a programme for everybody who knows what they want', () => {
    const without = open.filter(
      ({ given, journey }) => isNeed(given, 'unsure') === (verdictOf(journey.counting).programme !== null),
    );
    expect(without.map(({ given }) => given)).toEqual([]);
  });

  it('lead to every programme of the rulebook', () => {
    const found = new Set(open.map(({ journey }) => verdictOf(journey.counting).programme?.id));
    expect(pinned.programmes.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  it('ask for every fact that a condition of that programme reads', () => {
    for (const { given, journey } of open) {
      const { verdict } = verdictOf(journey.counting);
      const open = verdict?.lines.filter(
        ({ outcome, note }) => outcome === 'missing' && note !== 'unregistered',
      );
      expect(
        open?.map(({ criterion, note }) => `${verdict?.programmeId}: ${criterion.id} ${note}`) ?? [],
        JSON.stringify(given),
      ).toEqual([]);
    }
  });

  it('never ask what the answers say already', () => {
    const named = walk({ 'machine-name': text('2 cái máy ép') });
    expect(named.path.some(({ question }) => question === 'machine-quantity')).toBe(false);
    const unregistered = walk({ 'legal-form': choice('unregistered') });
    expect(unregistered.path.some(({ question }) => question === 'registered')).toBe(false);
    const bought = walk({ bought: choice('bought') });
    expect(bought.path.some(({ question }) => question === 'when')).toBe(false);
  });
});

function isNeed(given: Given, option: string): boolean {
  return given.need?.kind === 'choice' && given.need.option === option;
}

interface NamedAnswer {
  readonly answer: QuestionId;
  readonly options: readonly string[];
}

function answersNamedIn(condition: Condition | undefined): readonly NamedAnswer[] {
  if (condition === undefined || 'fact' in condition) return [];
  if ('all' in condition) return condition.all.flatMap(answersNamedIn);
  if ('any' in condition) return condition.any.flatMap(answersNamedIn);
  if ('not' in condition) return answersNamedIn(condition.not);
  return [{ answer: condition.answer, options: 'is' in condition ? condition.is : condition.isNot }];
}

function sample<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

/** Remembers which answers were looked at. */
class WatchedAnswers extends Map<string, AnswerValue> {
  readonly #read: Set<string>;

  constructor(answers: Answers, read: Set<string>) {
    super(answers);
    this.#read = read;
  }

  override get(key: string): AnswerValue | undefined {
    this.#read.add(key);
    return super.get(key);
  }
}
