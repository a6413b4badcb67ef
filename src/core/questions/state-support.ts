// Support by the State, received earlier or asked for elsewhere: one thing is not supported twice.
import { commonNeeds, otherNeeds, supportSources } from '../facts.ts';
import { gateIsOpen, hadStateSupport } from './conditions.ts';
import type { Question } from './question.ts';

const supportContents = [...commonNeeds, ...otherNeeds, 'something-else'] as const;

export const stateSupportQuestions: readonly Question[] = [
  {
    id: 'state-support',
    code: 'ss',
    section: 'need',
    answer: { kind: 'choice', options: ['none', 'received', 'pending'], yes: 'received', no: 'none' },
    askWhen: gateIsOpen,
  },
  {
    id: 'support-content',
    code: 'sc',
    section: 'need',
    answer: { kind: 'choice', options: supportContents },
    askWhen: hadStateSupport,
  },
  {
    id: 'support-what',
    code: 'sw',
    section: 'need',
    answer: { kind: 'text', atMost: 300 },
    askWhen: hadStateSupport,
  },
  {
    id: 'support-source',
    code: 'so',
    section: 'need',
    answer: {
      kind: 'choice',
      options: supportSources,
    },
    askWhen: hadStateSupport,
  },
  {
    id: 'support-year',
    code: 'sy',
    section: 'need',
    answer: { kind: 'year', earliest: 1995 },
    askWhen: hadStateSupport,
  },
  {
    id: 'support-same',
    code: 'sm',
    section: 'need',
    answer: { kind: 'choice', options: ['same', 'different', 'not-sure'], yes: 'same', no: 'different' },
    askWhen: { all: [hadStateSupport, { fact: 'supportMayBeSame' }] },
  },
];
