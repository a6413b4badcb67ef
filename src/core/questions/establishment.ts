// Who applies: the form of business, what is made, where. The first questions also tell who cannot be supported at all.
import { allLegalForms, allSectors } from '../facts.ts';
import { gateIsOpen, isOrganisation } from './conditions.ts';
import type { Question } from './question.ts';

const isNotOutsideSectors = { answer: 'sector', isNot: ['none'] } as const;

export const establishmentQuestions: readonly Question[] = [
  {
    id: 'legal-form',
    code: 'lf',
    section: 'establishment',
    answer: { kind: 'choice', options: allLegalForms },
  },
  {
    id: 'product',
    code: 'pr',
    section: 'establishment',
    answer: { kind: 'text', atMost: 300 },
  },
  {
    id: 'sector',
    code: 'se',
    section: 'establishment',
    answer: { kind: 'choice', options: allSectors },
  },
  {
    id: 'makes-or-trades',
    code: 'mt',
    section: 'establishment',
    answer: { kind: 'choice', options: ['makes', 'both', 'trades'] },
    askWhen: isNotOutsideSectors,
  },
  {
    id: 'commune',
    code: 'co',
    section: 'establishment',
    answer: { kind: 'commune' },
    askWhen: { all: [isNotOutsideSectors, { answer: 'makes-or-trades', isNot: ['trades'] }] },
  },
  {
    id: 'go-on',
    code: 'go',
    section: 'establishment',
    answer: { kind: 'choice', options: ['send-anyway', 'leave'], yes: 'send-anyway', no: 'leave' },
    askWhen: { fact: 'gateClosed' },
  },
  {
    id: 'establishment-name',
    code: 'en',
    section: 'establishment',
    answer: { kind: 'text', atMost: 200 },
    askWhen: {
      any: [
        { all: [isOrganisation, gateIsOpen] },
        { all: [{ answer: 'legal-form', is: ['cooperative-group'] }, gateIsOpen] },
      ],
    },
  },
];
