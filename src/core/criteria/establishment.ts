// Conditions about the establishment itself: registered, its legal form, its own production, its size.
import type { Facts, LegalForm, Size } from '../facts.ts';
import type { CriterionTest } from '../rulebook.ts';
import { sizeClasses } from '../size-classes.ts';
import { type Conclusion, conclude } from './conclusion.ts';

type LegalFormTest = Extract<CriterionTest, { readonly test: 'legalForm' }>;

/** Forms that the texts do not clearly name: a person judges them, they never get a plain no. */
const unclearForms: readonly LegalForm[] = ['cooperative-group', 'cooperative-union', 'artisan'];
/** May exist without a registration of their own. */
const formsWithoutRegister: readonly LegalForm[] = ['cooperative-group', 'artisan'];
const formsWithSizeTest: readonly LegalForm[] = ['company', 'cooperative', 'cooperative-union'];
const sizes: readonly Size[] = ['micro', 'small', 'medium', 'large'];

export function judgeRegistered({ legalForm, isRegistered }: Facts): Conclusion {
  if (legalForm === 'unregistered') return conclude('registered', 'unregistered');
  if (isRegistered === null) return conclude('registered', 'unknown');
  if (isRegistered) return conclude('registered', 'met');
  const needsNoRegister = legalForm !== null && formsWithoutRegister.includes(legalForm);
  return conclude('registered', needsNoRegister ? 'staff' : 'unregistered');
}

export function judgeLegalForm({ eligible, staff }: LegalFormTest, { legalForm }: Facts): Conclusion {
  if (legalForm === null) return conclude('legalForm', 'unknown');
  if (eligible.includes(legalForm)) return conclude('legalForm', 'met', { legalForm });
  if (legalForm === 'unregistered') return conclude('legalForm', 'unregistered');
  const isUnclear = staff.includes(legalForm) || unclearForms.includes(legalForm);
  return conclude('legalForm', isUnclear ? 'staff' : 'otherForm', { legalForm });
}

export function judgeProduces({ activity }: Facts): Conclusion {
  switch (activity) {
    case null:
      return conclude('produces', 'unknown');
    case 'makes':
      return conclude('produces', 'met');
    case 'both':
      return conclude('produces', 'both');
    case 'trades':
      return conclude('produces', 'trades');
    default:
      return activity satisfies never;
  }
}

/** Households and groups pass: the size test is for companies and cooperatives. */
export function judgeSize(atMost: Size, { legalForm, size, insuredWorkers }: Facts): Conclusion {
  if (legalForm === null) return conclude('size', 'formUnknown');
  if (!formsWithSizeTest.includes(legalForm)) return conclude('size', 'notNeeded');
  if (size === null) return conclude('size', 'unknown');
  const isWithin = sizes.indexOf(size) <= sizes.indexOf(atMost);
  const bound = sizeClasses.find((each) => each.size === atMost);
  return conclude('size', isWithin ? 'met' : 'tooLarge', {
    size,
    atMost,
    workers: insuredWorkers ?? 0,
    mostWorkers: bound?.workers ?? 0,
    mostRevenueDong: bound?.revenueDong ?? 0,
    mostCapitalDong: bound?.capitalDong ?? 0,
  });
}
