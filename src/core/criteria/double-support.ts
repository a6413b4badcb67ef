// One thing is not supported twice by the State. Only the same content and the same thing is a no; any doubt is for the staff.
import type { Facts } from '../facts.ts';
import { type Conclusion, type CriterionContext, conclude, type Values } from './conclusion.ts';

type Earlier = Exclude<NonNullable<Facts['support']>, { readonly has: 'none' }>;

export function judgeDoubleSupport(needs: CriterionContext['needs'], { support }: Facts): Conclusion {
  if (support === null) return conclude('noDoubleSupport', 'unknown');
  if (support.has === 'none') return conclude('noDoubleSupport', 'none');
  const values = namedValues(support);
  if (support.has === 'pending') return conclude('noDoubleSupport', 'pending', values);
  const content = support.content === 'unsure' ? null : support.content;
  const isSameContent = content === null ? null : needs.includes(content);
  switch (support.isSame) {
    case 'same':
      // "The same" about another kind of support contradicts itself.
      if (isSameContent !== true) return conclude('noDoubleSupport', 'unsure', values);
      return conclude('noDoubleSupport', isDated(support) ? 'same' : 'sameUndated', values);
    case 'different':
      return concludeDifferent(support);
    case 'unsure':
      return conclude('noDoubleSupport', 'unsure', values);
    case null:
      return isSameContent === false
        ? concludeDifferent(support)
        : conclude('noDoubleSupport', 'whichThing', values);
    default:
      return support.isSame satisfies never;
  }
}

function concludeDifferent(support: Earlier): Conclusion {
  const note = isDated(support) ? 'different' : 'differentUndated';
  return conclude('noDoubleSupport', note, namedValues(support));
}

/** The sentence with year and source needs both. */
function isDated({ year, source }: Earlier): boolean {
  return year !== null && source !== null;
}

/** The year is text, so that nobody writes it with a thousands separator. */
function namedValues({ what, source, year }: Earlier): Values {
  return {
    ...(what === null ? {} : { what }),
    ...(source === null ? {} : { source }),
    ...(year === null ? {} : { year: String(year) }),
  };
}
