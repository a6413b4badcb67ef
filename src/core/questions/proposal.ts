// The material of the proposal: what stands in its seven official headings that only the owner knows.
import { forNeeds, gateIsOpen } from './conditions.ts';
import type { Question } from './question.ts';

const production = ['machine', 'demonstration', 'replication', 'cleaner-production'] as const;
const selling = ['machine', 'demonstration', 'trademark', 'fair', 'consulting', 'showroom', 'award'] as const;
const atTheSite = ['machine', 'demonstration', 'cleaner-production', 'pollution'] as const;

export const proposalQuestions: readonly Question[] = [
  {
    id: 'registered',
    code: 're',
    section: 'proposal',
    answer: { kind: 'choice', options: ['yes', 'in-progress', 'no'], yes: 'yes', no: 'no' },
    askWhen: { all: [gateIsOpen, { answer: 'legal-form', isNot: ['unregistered'] }] },
  },
  {
    id: 'registered-year',
    code: 'ry',
    section: 'proposal',
    answer: { kind: 'year', earliest: 1945 },
    askWhen: { all: [gateIsOpen, { answer: 'registered', is: ['yes'] }] },
  },
  {
    id: 'insured-workers',
    code: 'iw',
    section: 'proposal',
    answer: { kind: 'number', atLeast: 0, atMost: 100_000 },
    askWhen: { all: [gateIsOpen, { fact: 'sizeTestNeeded' }] },
  },
  {
    id: 'revenue-band',
    code: 'rb',
    section: 'proposal',
    answer: { kind: 'choice', options: ['to-3', 'to-50', 'to-200', 'over-200'] },
    askWhen: { all: [gateIsOpen, { fact: 'sizeTestNeeded' }] },
  },
  {
    id: 'capital-band',
    code: 'cb',
    section: 'proposal',
    answer: { kind: 'choice', options: ['to-3', 'to-20', 'to-100', 'over-100'] },
    askWhen: {
      all: [gateIsOpen, { fact: 'sizeTestNeeded' }, { answer: 'revenue-band', is: ['over-200', 'unknown'] }],
    },
  },
  {
    id: 'workers',
    code: 'wo',
    section: 'proposal',
    answer: { kind: 'number', atLeast: 0, atMost: 100_000 },
    askWhen: gateIsOpen,
  },
  {
    id: 'situation',
    code: 'si',
    section: 'proposal',
    answer: { kind: 'text', atMost: 2000, wants: ['number', 'unit', 'machine'] },
    askWhen: gateIsOpen,
  },
  {
    id: 'output-now',
    code: 'on',
    section: 'proposal',
    answer: { kind: 'quantity' },
    askWhen: forNeeds(...production),
  },
  {
    id: 'output-after',
    code: 'oa',
    section: 'proposal',
    answer: { kind: 'quantity' },
    askWhen: forNeeds(...production),
  },
  {
    id: 'material',
    code: 'ml',
    section: 'proposal',
    answer: { kind: 'text', atMost: 1000, wants: ['place'] },
    askWhen: forNeeds('machine', 'demonstration', 'replication'),
  },
  {
    id: 'market',
    code: 'mk',
    section: 'proposal',
    answer: { kind: 'text', atMost: 1000, wants: ['place'] },
    askWhen: forNeeds(...selling),
  },
  {
    id: 'new-jobs',
    code: 'nj',
    section: 'proposal',
    answer: { kind: 'number', atLeast: 0, atMost: 10_000 },
    askWhen: forNeeds('machine', 'demonstration', 'replication', 'start-up'),
  },
  {
    id: 'income',
    code: 'in',
    section: 'proposal',
    answer: { kind: 'money' },
    askWhen: {
      all: [
        forNeeds('machine', 'demonstration', 'replication', 'start-up'),
        { answer: 'new-jobs', isNot: ['unknown'] },
      ],
    },
  },
  {
    id: 'site',
    code: 'st',
    section: 'proposal',
    answer: { kind: 'choice', options: ['ready', 'workshop-only', 'not-yet'], yes: 'ready', no: 'not-yet' },
    askWhen: forNeeds(...atTheSite),
  },
  {
    id: 'waste',
    code: 'wa',
    section: 'proposal',
    answer: { kind: 'text', atMost: 1000, wants: [] },
    askWhen: { all: [forNeeds(...atTheSite), { fact: 'wasteMatters' }] },
  },
];
