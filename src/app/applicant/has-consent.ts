import type { StoredPerson } from '../../storage/persons.ts';

/** Change it with every change of meaning of `applicant.consent.text`. */
export const consentVersion = '2026-11';

/** Whoever agreed to an older text is asked again. */
export function hasConsent(person: Pick<StoredPerson, 'consentAt' | 'consentVersion'>): boolean {
  return person.consentAt !== null && person.consentVersion === consentVersion;
}
