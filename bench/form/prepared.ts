// What the two applicants of the bench say: the household's first answers, and the longest way through the form.
import { company, noodleHousehold } from '../../test/journeys/prepared-answers.ts';
import type { PreparedAnswers } from '../../test/support/applicants.ts';

const year = new Date().getFullYear();

/** A company that had support before, wants a line of two machines and has paid a deposit: nearly everything is asked. */
const line: PreparedAnswers = {
  ...company,
  'machine-name': '1 dây chuyền cán, cắt tôn, một ngày được 800 kg',
  'machine-name/2': '1 máy cắt sắt, một ngày cắt 200 tấm',
  'machine-condition/2': 'new',
  'machine-price/2': '350 triệu',
  'is-line': 'line',
  bought: 'deposit',
  'bought-when': `tháng 9/${year - 1}`,
  when: `tháng 5/${year + 1}`,
  'capital-commitment': 'yes-loan',
  'support-content': 'machine',
  'support-same': 'different',
};

export const forms = {
  short: { steps: 10, answers: noodleHousehold },
  long: { steps: 40, answers: line },
} as const;

export type FormName = keyof typeof forms;
