// What the rulebook itself says is not certain, or not filled in yet: the centre's list of things to find out.
import type { Citation, Rulebook, Texts } from '../../core/rulebook.ts';

export type Doubt =
  /** A figure or a condition whose source was not read, or not wholly. */
  | {
      readonly about: 'amount' | 'condition';
      /** The programme, or the condition. */
      readonly name: Texts;
      readonly citation: Citation;
    }
  | { readonly about: 'deadline'; readonly year: number; readonly citation: Citation }
  | { readonly about: 'granted'; readonly years: string; readonly citation: Citation }
  | { readonly about: 'vat' | 'address' | 'phone' | 'dataOfficer' };

/** Each once, however many programmes share it. */
export function findDoubts({ centre, programmes }: Rulebook): readonly Doubt[] {
  const amounts = programmes.flatMap(({ name, rules }) =>
    rules.map(({ citation }): Doubt => ({ about: 'amount', name, citation })),
  );
  const conditions = new Map(
    programmes.flatMap(({ criteria }) =>
      criteria.map(({ id, from, label, citation }): [string, Doubt] => [
        `${id} ${from ?? ''}`,
        { about: 'condition', name: label, citation },
      ]),
    ),
  );
  const cited: readonly Doubt[] = [
    ...amounts,
    ...conditions.values(),
    ...centre.deadlines.flatMap(({ year, citation }): Doubt[] =>
      citation === null ? [] : [{ about: 'deadline', year, citation }],
    ),
    ...centre.usuallyGranted.map(({ years, citation }): Doubt => ({ about: 'granted', years, citation })),
  ];
  const empty = (['address', 'phone', 'dataOfficer'] as const).filter((field) => centre[field] === null);
  return [
    ...cited.filter((doubt) => 'citation' in doubt && !doubt.citation.isConfirmed),
    ...(centre.vat === 'undecided' ? [{ about: 'vat' } as const] : []),
    ...empty.map((about) => ({ about })),
  ];
}
