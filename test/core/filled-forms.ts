// Forms filled in for tests: one plain answer to every question, and every combination that changes the path.
import { type Answers, type AnswerValue, answerKey } from '../../src/core/answer.ts';
import type { PathRules } from '../../src/core/derived-facts.ts';
import { assessProgramme, possibleAmount } from '../../src/core/eligibility.ts';
import { factsFromAnswers } from '../../src/core/facts-from-answers.ts';
import { asId, type FileId } from '../../src/core/ids.ts';
import { chooseProgramme, lineMattersAbove } from '../../src/core/programme-choice.ts';
import { allQuestions } from '../../src/core/questions/all-questions.ts';
import type { QuestionId } from '../../src/core/questions/question-id.ts';
import { readPinnedRulebook } from './eligibility/pinned-rulebook.ts';

export const million = 1_000_000;
export const pinned = readPinnedRulebook();
const today = '2026-11-25';
const context = { today, centre: pinned.centre, areaShare: pinned.areaShare };

/** As the product makes them: the most support by the pinned rulebook. */
export const pathRules: PathRules = {
  lineMattersAbove: lineMattersAbove(pinned, today),
  mostSupport(answers) {
    const facts = factsFromAnswers(answers, pinned.areas);
    const programme = chooseProgramme(pinned, facts, today);
    return programme === null ? null : possibleAmount(programme, facts, context).most;
  },
};

export const choice = (option: string): AnswerValue => ({ kind: 'choice', option });
export const text = (words: string): AnswerValue => ({ kind: 'text', text: words });
export const money = (dong: number): AnswerValue => ({ kind: 'money', dong });
export const number = (amount: number): AnswerValue => ({ kind: 'number', number: amount });
export const unknown: AnswerValue = { kind: 'unknown' };

const photo = { id: asId<FileId>(1), name: 'bao-gia.jpg', mediaType: 'image/jpeg', bytes: 40_000 };
const papers: AnswerValue = { kind: 'files', files: [photo] };

export type Given = Partial<Readonly<Record<QuestionId, AnswerValue>>>;

/** One machine, nothing bought, no earlier support. */
const plainAnswers: Readonly<Record<QuestionId, AnswerValue>> = {
  'legal-form': choice('household'),
  product: text('Miến dong'),
  sector: choice('a'),
  'makes-or-trades': choice('makes'),
  commune: { kind: 'commune', code: '01777' },
  'go-on': choice('send-anyway'),
  'establishment-name': text('Hợp tác xã Miến dong'),
  need: choice('machine'),
  'need-other': choice('showroom'),
  'fair-kind': choice('domestic'),
  'machine-name': text('1 bộ máy ép, cắt, sấy miến, 200 kg/ngày'),
  'machine-quantity': number(1),
  'machine-condition': choice('new'),
  'machine-price': money(180 * million),
  machines: { kind: 'rows', rows: [1], last: 1, isComplete: true },
  'is-line': choice('separate'),
  content: text('Làm nhãn cho 3 loại miến, in 2.000 tem'),
  cost: money(60 * million),
  vat: choice('included'),
  bought: choice('no'),
  'bought-when': { kind: 'month', year: 2026, month: 9 },
  when: { kind: 'month', year: 2027, month: 3 },
  'own-capital': money(90 * million),
  'capital-commitment': choice('yes-loan'),
  'state-support': choice('none'),
  'support-content': choice('machine'),
  'support-what': text('Máy nghiền bột'),
  'support-source': choice('promotion'),
  'support-year': { kind: 'year', year: 2019 },
  'support-same': choice('different'),
  registered: choice('yes'),
  'registered-year': { kind: 'year', year: 2019 },
  'insured-workers': number(6),
  'revenue-band': choice('to-3'),
  'capital-band': choice('to-3'),
  workers: number(6),
  situation: text('Máy ép năm 2014, tháng hỏng 3 lần'),
  'output-now': { kind: 'quantity', amount: 1, unit: 'tấn' },
  'output-after': { kind: 'quantity', amount: 2.5, unit: 'tấn' },
  material: text('Củ dong trong xã Thành Công'),
  market: text('Bán ở Cao Bằng và Hà Nội'),
  'new-jobs': number(3),
  income: money(5 * million),
  site: choice('ready'),
  waste: text('Có bể lắng 3 ngăn'),
  representative: text('Nông Thị Lan'),
  position: text('Giám đốc'),
  phone: { kind: 'phone', digits: '0912345678' },
  'paper-quotation': papers,
  'paper-registration': papers,
  'paper-site': papers,
  'paper-finance': papers,
  'tax-code': { kind: 'taxCode', digits: '4800123456' },
};

/** The plain answers with these instead; every question is answered, asked or not. Row 1 where there are rows. */
export function fillForm(given: Given = {}): Answers {
  return onlyAnswers({ ...plainAnswers, ...given });
}

/** These answers and no others. */
export function onlyAnswers(given: Given): Answers {
  const answers = new Map<string, AnswerValue>();
  for (const { id, perRowOf } of allQuestions) {
    const value = given[id];
    if (value !== undefined) answers.set(answerKey(id, perRowOf === undefined ? 0 : 1), value);
  }
  return answers;
}

type Ways = readonly Given[];

const optionsOf = (question: QuestionId, ...options: readonly string[]): Ways =>
  options.map((option) => ({ [question]: choice(option) }));

function combine(...lists: readonly Ways[]): Ways {
  return lists.reduce<Ways>(
    (sofar, ways) => sofar.flatMap((before) => ways.map((way) => ({ ...before, ...way }))),
    [{}],
  );
}

const forms = optionsOf(
  'legal-form',
  'household',
  'cooperative',
  'cooperative-union',
  'cooperative-group',
  'company',
  'artisan',
  'unregistered',
);
const registrations = optionsOf('registered', 'yes', 'in-progress');
const sectors = optionsOf('sector', 'a', 'g', 'unsure');
const sizes = [
  { 'revenue-band': choice('to-3') },
  { 'revenue-band': choice('over-200'), 'capital-band': choice('to-20') },
];
const purchases = optionsOf('bought', 'no', 'deposit', 'bought');
const capital = [{ 'own-capital': money(900 * million) }, { 'own-capital': money(million) }];
const machines = combine(
  [{}, { 'machine-name': text('Máy sấy miến 200 kg/ngày') }],
  [
    { 'machine-price': money(180 * million) },
    { 'machine-price': money(900 * million), 'is-line': choice('line') },
    { 'machine-price': money(900 * million), 'is-line': choice('separate') },
  ],
);

const mainNeeds = ['trademark', 'consulting', 'training'] as const;
const otherNeeds = [
  'demonstration',
  'replication',
  'cleaner-production',
  'pollution',
  'relocation',
  'showroom',
  'start-up',
  'award',
  'cluster',
  'infrastructure',
  'study-trip',
] as const;

function supportsFor(content: string): Ways {
  return [
    { 'state-support': choice('none') },
    { 'state-support': choice('received'), 'support-content': choice(content) },
    { 'state-support': choice('pending'), 'support-content': choice('something-else') },
  ];
}

function waysFor(need: Given, content: string, details: Ways): Ways {
  return combine(forms, registrations, sectors, sizes, [need], supportsFor(content), details);
}

/** Every combination of answers that leads along another path while nothing excludes the establishment. */
export const openWays: Ways = [
  ...waysFor({ need: choice('machine') }, 'machine', combine(machines, purchases, capital)),
  ...mainNeeds.flatMap((need) => waysFor({ need: choice(need) }, need, capital)),
  ...(['organised', 'domestic', 'abroad'] as const).flatMap((kind) =>
    waysFor({ need: choice('fair'), 'fair-kind': choice(kind) }, 'fair', [{}]),
  ),
  ...otherNeeds.flatMap((need) =>
    waysFor({ need: choice('other'), 'need-other': choice(need) }, need, combine(purchases, capital)),
  ),
  ...waysFor({ need: choice('unsure') }, 'machine', [{}]),
];

/** Those whom the first questions exclude, who send anyway or leave. */
export const closedWays: Ways = combine(
  forms,
  [
    { sector: choice('none') },
    { 'makes-or-trades': choice('trades') },
    { commune: { kind: 'commune', code: 'outside' } },
  ],
  optionsOf('go-on', 'send-anyway', 'leave'),
  [...optionsOf('need', 'machine', 'other', 'unsure')],
);

export function verdictOf(counting: Answers) {
  const facts = factsFromAnswers(counting, pinned.areas);
  const programme = chooseProgramme(pinned, facts, today);
  return {
    facts,
    programme,
    verdict: programme === null ? null : assessProgramme(programme, facts, context),
  };
}
