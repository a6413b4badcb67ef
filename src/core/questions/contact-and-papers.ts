// Whom to call back, and the papers. These come last: by then the person knows what it is for.
import { forNeeds, gateIsOpen, isHere, isOrganisation } from './conditions.ts';
import type { Question } from './question.ts';

export const contactQuestions: readonly Question[] = [
  {
    id: 'representative',
    code: 'rp',
    section: 'contact',
    answer: { kind: 'text', atMost: 100 },
    askWhen: isHere,
  },
  {
    id: 'position',
    code: 'po',
    section: 'contact',
    answer: { kind: 'text', atMost: 100 },
    askWhen: { all: [gateIsOpen, isOrganisation] },
  },
  {
    id: 'phone',
    code: 'ph',
    section: 'contact',
    answer: { kind: 'phone' },
    askWhen: isHere,
  },
];

export const paperQuestions: readonly Question[] = [
  {
    id: 'paper-quotation',
    code: 'pq',
    section: 'papers',
    answer: { kind: 'files', atMost: 10 },
    askWhen: forNeeds(
      'machine',
      'trademark',
      'consulting',
      'demonstration',
      'replication',
      'cleaner-production',
      'pollution',
      'showroom',
    ),
    mayFollow: true,
  },
  {
    id: 'paper-registration',
    code: 'pg',
    section: 'papers',
    answer: { kind: 'files', atMost: 10 },
    askWhen: { all: [gateIsOpen, { answer: 'registered', is: ['yes'] }] },
    mayFollow: true,
  },
  {
    id: 'paper-site',
    code: 'ps',
    section: 'papers',
    answer: { kind: 'files', atMost: 10 },
    askWhen: forNeeds(
      'machine',
      'demonstration',
      'replication',
      'cleaner-production',
      'pollution',
      'showroom',
    ),
    mayFollow: true,
  },
  {
    id: 'paper-finance',
    code: 'pf',
    section: 'papers',
    answer: { kind: 'files', atMost: 10 },
    askWhen: {
      all: [
        forNeeds('machine', 'demonstration', 'replication', 'cleaner-production', 'pollution'),
        isOrganisation,
      ],
    },
    mayFollow: true,
  },
  {
    id: 'tax-code',
    code: 'tx',
    section: 'papers',
    answer: { kind: 'taxCode' },
    askWhen: { all: [gateIsOpen, { answer: 'registered', is: ['yes'] }] },
    mayFollow: true,
    isMasked: true,
  },
];
