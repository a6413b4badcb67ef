import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/core/facts.ts';
import { factsFromAnswers } from '../../src/core/facts-from-answers.ts';
import { walkJourney } from '../../src/core/journey.ts';
import { allQuestions } from '../../src/core/questions/all-questions.ts';
import {
  choice,
  fillForm,
  type Given,
  million,
  money,
  number,
  onlyAnswers,
  pathRules,
  pinned,
  unknown,
} from './filled-forms.ts';

/** As the product reads them: only what is on the path counts. */
const factsOf = (given: Given): Facts =>
  factsFromAnswers(walkJourney(allQuestions, fillForm(given), pathRules).counting, pinned.areas);
const factsOfOnly = (given: Given): Facts => factsFromAnswers(onlyAnswers(given), pinned.areas);

it('reads everything that the rules ask about from a filled form', () => {
  expect(factsOf({})).toEqual({
    legalForm: 'household',
    isRegistered: true,
    activity: 'makes',
    sector: 'a',
    commune: '01777',
    areaClass: pinned.areas.find(({ code }) => code === '01777')?.areaClass,
    size: null,
    insuredWorkers: null,
    need: 'machine',
    fairKind: null,
    isLine: null,
    machineCondition: 'new',
    cost: 180 * million,
    includesVat: true,
    bought: 'no',
    ownCapital: 90 * million,
    commitsRemainder: null,
    support: { has: 'none' },
    plannedFor: '2027-03-01',
  });
});

it('knows nothing where nothing was said', () => {
  expect(Object.values(factsOfOnly({})).every((fact) => fact === null)).toBe(true);
});

it('takes "chưa biết" for not known, whatever the question', () => {
  const ids = allQuestions.map(({ id }) => [id, unknown] as const);
  const facts = factsOfOnly(Object.fromEntries(ids));
  expect(Object.values(facts).every((fact) => fact === null)).toBe(true);
});

describe('the place', () => {
  it('has the class of its commune', () => {
    for (const { code, areaClass } of pinned.areas)
      expect(factsOfOnly({ commune: { kind: 'commune', code } })).toMatchObject({ commune: code, areaClass });
  });

  it('has no class outside the province', () => {
    const facts = factsOfOnly({ commune: { kind: 'commune', code: 'outside' } });
    expect(facts).toMatchObject({ commune: 'outside', areaClass: null });
  });
});

describe('the registration', () => {
  it.each([
    ['yes', true],
    ['in-progress', false],
    ['no', false],
  ])('answered "%s" is %s', (option, expected) => {
    expect(factsOf({ registered: choice(option) }).isRegistered).toBe(expected);
  });

  it('is known to be missing where the form of business says so', () => {
    expect(factsOf({ 'legal-form': choice('unregistered') }).isRegistered).toBe(false);
  });
});

describe('what is wanted', () => {
  it('is found behind "other"', () => {
    expect(factsOf({ need: choice('other'), 'need-other': choice('award') }).need).toBe('award');
    expect(factsOfOnly({ need: choice('other') }).need).toBeNull();
  });

  it('has the price of its content where it is no machine', () => {
    expect(factsOf({ need: choice('trademark'), cost: money(40 * million) }).cost).toBe(40 * million);
    expect(factsOf({ need: choice('trademark') }).machineCondition).toBeNull();
  });
});

describe('machines', () => {
  const rows = { kind: 'rows', rows: [1, 2], last: 2, isComplete: true } as const;

  const withSecond = (condition: string, price: number | null): Facts => {
    const answers = new Map(fillForm({ machines: rows }));
    answers.set('machine-condition/2', choice(condition));
    if (price !== null) answers.set('machine-price/2', money(price));
    return factsFromAnswers(answers, pinned.areas);
  };

  it('cost what all of them cost together', () => {
    expect(withSecond('new', 20 * million).cost).toBe(200 * million);
  });

  it('have no cost while one has no price', () => {
    expect(withSecond('new', null).cost).toBeNull();
  });

  it('are new where all are, and used where one is', () => {
    expect(withSecond('new', million).machineCondition).toBe('new');
    expect(withSecond('used', million).machineCondition).toBe('used');
    expect(factsOf({ 'machine-condition': unknown }).machineCondition).toBeNull();
  });
});

describe('the plan', () => {
  it('begins on the first day of the month, or of the year where no month was said', () => {
    expect(factsOf({ when: { kind: 'month', year: 2027, month: 11 } }).plannedFor).toBe('2027-11-01');
    expect(factsOf({ when: { kind: 'month', year: 2028, month: null } }).plannedFor).toBe('2028-01-01');
  });

  it('is not there for what is bought already', () => {
    expect(factsOf({ bought: choice('bought') }).plannedFor).toBeNull();
  });
});

describe('the rest that the owner must find', () => {
  it.each([
    ['yes-loan', true],
    ['yes-own', true],
    ['no', false],
  ])('answered "%s" is %s', (option, expected) => {
    const given = { 'own-capital': money(million), 'capital-commitment': choice(option) };
    expect(factsOf(given).commitsRemainder).toBe(expected);
  });

  it('is not asked, and not known, where own capital is enough', () => {
    expect(factsOf({ 'own-capital': money(180 * million) }).commitsRemainder).toBeNull();
  });
});

describe('earlier support', () => {
  const received: Given = { 'state-support': choice('received') };

  it('is read with its content, source and year', () => {
    expect(factsOf({ ...received, 'support-same': choice('same') }).support).toEqual({
      has: 'received',
      content: 'machine',
      what: 'Máy nghiền bột',
      source: 'promotion',
      year: 2019,
      isSame: 'same',
    });
  });

  it('of another content is for another thing without asking', () => {
    const facts = factsOf({ ...received, 'support-content': choice('trademark') });
    expect(facts.support).toMatchObject({ content: 'trademark', isSame: 'different' });
  });

  it('of something that is no kind of ours is for another thing, its content unknown', () => {
    const facts = factsOf({ ...received, 'support-content': choice('something-else') });
    expect(facts.support).toMatchObject({ content: null, isSame: 'different' });
  });

  it('stays unclear where the person is not sure', () => {
    expect(factsOf({ ...received, 'support-same': choice('not-sure') }).support).toMatchObject({
      isSame: 'unsure',
    });
    expect(factsOf({ ...received, 'support-same': unknown }).support).toMatchObject({ isSame: 'unsure' });
  });
});

describe('the size of a company by Nghị định 80/2021', () => {
  const sized = (workers: number, revenue: string, capital: string | null): Facts['size'] =>
    factsOfOnly({
      'insured-workers': number(workers),
      'revenue-band': revenue === '' ? unknown : choice(revenue),
      ...(capital === null ? {} : { 'capital-band': choice(capital) }),
    }).size;

  it.each([
    [10, 'to-3', null, 'micro'],
    [11, 'to-3', null, 'small'],
    [10, 'to-50', null, 'small'],
    [100, 'to-50', null, 'small'],
    [101, 'to-50', null, 'medium'],
    [200, 'to-200', null, 'medium'],
    [201, 'to-3', null, 'large'],
    [10, 'over-200', 'to-3', 'micro'],
    [10, 'over-200', 'to-20', 'small'],
    [10, 'over-200', 'to-100', 'medium'],
    [10, 'over-200', 'over-100', 'large'],
    [10, '', 'to-20', 'small'],
  ] as const)('%i insured workers, revenue %s, capital %s: %s', (workers, revenue, capital, expected) => {
    expect(sized(workers, revenue, capital)).toBe(expected);
  });

  it('is not known while an answer that decides it is missing', () => {
    expect(sized(10, 'over-200', null)).toBeNull();
    expect(sized(10, '', null)).toBeNull();
    expect(factsOfOnly({ 'revenue-band': choice('to-3') }).size).toBeNull();
  });
});
