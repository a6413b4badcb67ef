// Lines that no programme lists: the figures are not confirmed yet, or no rule is known for the day. Both are for the staff.
import type { Citation, Criterion, Programme, SupportRule, Texts } from '../rulebook.ts';
import type { VerdictLine } from '../verdict.ts';
import { conclude } from './conclusion.ts';

const confirmLabel: Texts = { vi: 'Mức hỗ trợ đã được xác nhận', en: 'The amount of support is confirmed' };
const confirmRemedy: Texts = {
  vi: 'Trung tâm xác nhận mức hỗ trợ này giúp anh/chị.',
  en: 'The centre confirms this amount for you.',
};
const ruleLabel: Texts = { vi: 'Có quy định cho thời gian này', en: 'There is a rule for this time' };
const ruleRemedy: Texts = {
  vi: 'Trung tâm xem giúp quy định nào áp dụng.',
  en: 'The centre looks up which rule applies.',
};

/** The line that hands the amount to the staff, or null where the rule in force is confirmed. */
export function lineForOpenFigures(programme: Programme, rule: SupportRule | null): VerdictLine | null {
  if (rule === null) {
    const citation = programme.rules.at(-1)?.citation ?? programme.criteria[0]?.citation;
    const criterion = staffCriterion(ruleLabel, ruleRemedy, {
      source: citation?.source ?? '',
      place: citation?.place ?? '',
      isConfirmed: false,
    });
    return { criterion, ...conclude('staffDecides', 'noRule'), citation: criterion.citation };
  }
  if (rule.citation.isConfirmed) return null;
  const criterion = staffCriterion(confirmLabel, confirmRemedy, rule.citation);
  return { criterion, ...conclude('staffDecides', 'unconfirmed'), citation: rule.citation };
}

function staffCriterion(label: Texts, remedy: Texts, citation: Citation): Criterion {
  return {
    id: 'figures-confirmed',
    condition: { test: 'staffDecides' },
    citation,
    label,
    remedy,
    from: null,
    to: null,
  };
}
