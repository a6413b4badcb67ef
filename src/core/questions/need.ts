// What is wanted: the kind of support, the machines or the content, when, and who pays what.
import { commonNeeds, fairKinds, otherNeeds } from '../facts.ts';
import { forNeeds, gateIsOpen, isHere } from './conditions.ts';
import type { Question } from './question.ts';

/** Support that pays a part of a price: the owner must find the rest. */
const sharedCost = [
  'trademark',
  'consulting',
  'demonstration',
  'replication',
  'cleaner-production',
  'pollution',
  'relocation',
  'showroom',
  'cluster',
  'infrastructure',
] as const;

export const needQuestions: readonly Question[] = [
  {
    id: 'need',
    code: 'ne',
    section: 'need',
    answer: {
      kind: 'choice',
      options: [...commonNeeds, 'other', 'unsure'],
    },
    askWhen: isHere,
  },
  {
    id: 'need-other',
    code: 'no',
    section: 'need',
    answer: { kind: 'choice', options: otherNeeds },
    askWhen: { all: [gateIsOpen, { answer: 'need', is: ['other'] }] },
  },
  {
    id: 'fair-kind',
    code: 'fk',
    section: 'need',
    answer: { kind: 'choice', options: fairKinds },
    askWhen: forNeeds('fair'),
  },
  {
    id: 'machine-name',
    code: 'mn',
    section: 'need',
    answer: { kind: 'text', atMost: 500, wants: ['machine', 'number'] },
    askWhen: forNeeds('machine'),
    perRowOf: 'machines',
  },
  {
    id: 'machine-quantity',
    code: 'mq',
    section: 'need',
    answer: { kind: 'number', atLeast: 1, atMost: 1000 },
    askWhen: { all: [forNeeds('machine'), { fact: 'quantityNotInName' }] },
    perRowOf: 'machines',
  },
  {
    id: 'machine-condition',
    code: 'mc',
    section: 'need',
    answer: { kind: 'choice', options: ['new', 'used'] },
    askWhen: forNeeds('machine'),
    perRowOf: 'machines',
  },
  {
    id: 'machine-price',
    code: 'mp',
    section: 'need',
    answer: { kind: 'money' },
    askWhen: forNeeds('machine'),
    perRowOf: 'machines',
  },
  {
    id: 'machines',
    code: 'ma',
    section: 'need',
    answer: { kind: 'rows', atMost: 8 },
    askWhen: forNeeds('machine'),
  },
  {
    id: 'is-line',
    code: 'li',
    section: 'need',
    answer: { kind: 'choice', options: ['line', 'separate'] },
    askWhen: { all: [forNeeds('machine'), { fact: 'lineMatters' }] },
  },
  {
    id: 'content',
    code: 'ct',
    section: 'need',
    answer: { kind: 'text', atMost: 1000, wants: ['number', 'outcome'] },
    askWhen: {
      all: [isHere, { any: [{ fact: 'gateClosed' }, { answer: 'need', isNot: ['machine'] }] }],
    },
  },
  {
    id: 'cost',
    code: 'cs',
    section: 'need',
    answer: { kind: 'money' },
    askWhen: forNeeds(...sharedCost, 'fair', 'study-trip'),
  },
  {
    id: 'vat',
    code: 'va',
    section: 'need',
    answer: { kind: 'choice', options: ['included', 'not-included'], yes: 'included', no: 'not-included' },
    askWhen: forNeeds('machine'),
  },
  {
    id: 'bought',
    code: 'bo',
    section: 'need',
    answer: { kind: 'choice', options: ['no', 'deposit', 'bought'], no: 'no' },
    askWhen: forNeeds('machine', 'demonstration', 'cleaner-production', 'pollution'),
  },
  {
    id: 'bought-when',
    code: 'bw',
    section: 'need',
    answer: { kind: 'month' },
    askWhen: { all: [gateIsOpen, { answer: 'bought', is: ['deposit', 'bought'] }] },
  },
  {
    id: 'when',
    code: 'wh',
    section: 'need',
    answer: { kind: 'month' },
    askWhen: {
      all: [gateIsOpen, { answer: 'need', isNot: ['unsure'] }, { answer: 'bought', isNot: ['bought'] }],
    },
  },
  {
    id: 'own-capital',
    code: 'oc',
    section: 'need',
    answer: { kind: 'money' },
    askWhen: forNeeds('machine', ...sharedCost),
  },
  {
    id: 'capital-commitment',
    code: 'cc',
    section: 'need',
    answer: { kind: 'choice', options: ['yes-loan', 'yes-own', 'no'], no: 'no' },
    askWhen: { all: [forNeeds('machine', ...sharedCost), { fact: 'capitalGap' }] },
  },
];
