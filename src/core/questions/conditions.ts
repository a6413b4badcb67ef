// The conditions that several questions share, so that a change of the path is made once.
import type { Need } from '../facts.ts';
import type { Condition } from './question.ts';

/** Trading only, outside the province, or a sector that is not supported: the form stops asking for material. */
export const gateIsOpen: Condition = { not: { fact: 'gateClosed' } };

/** Still here: the gate is open, or the person wants to send anyway. */
export const isHere: Condition = { any: [gateIsOpen, { answer: 'go-on', is: ['send-anyway'] }] };

/** Asked for these needs, while the gate is open. */
export function forNeeds(...needs: readonly Need[]): Condition {
  return {
    all: [
      gateIsOpen,
      {
        any: [
          { answer: 'need', is: needs },
          { answer: 'need-other', is: needs },
        ],
      },
    ],
  };
}

export const isOrganisation: Condition = {
  answer: 'legal-form',
  is: ['company', 'cooperative', 'cooperative-union'],
};

export const hadStateSupport: Condition = {
  all: [gateIsOpen, { answer: 'state-support', is: ['received', 'pending'] }],
};
