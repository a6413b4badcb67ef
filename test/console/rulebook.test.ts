// The rules as the staff read them: every programme, with its dates, its articles and what is not certain.
import { describe, expect, it } from 'vitest';
import { findDoubts } from '../../src/app/staff/unconfirmed.ts';
import { wordingIn } from '../../src/app/wording.ts';
import { loadTranslations } from '../../src/i18n/translator.ts';
import { pinned } from '../core/filled-forms.ts';
import { openCentre } from '../journeys/desk.ts';
import { t } from '../support/applicants.ts';
import { signInAs } from './desk-browser.ts';

describe('what is to be confirmed', () => {
  it('is every amount, condition and date that says so of itself, each once', () => {
    const doubts = findDoubts(pinned);
    const amounts = pinned.programmes
      .flatMap(({ rules }) => rules)
      .filter((rule) => !rule.citation.isConfirmed);
    expect(doubts.filter(({ about }) => about === 'amount')).toHaveLength(amounts.length);
    const unread = pinned.programmes
      .flatMap(({ criteria }) => criteria)
      .filter(({ citation }) => !citation.isConfirmed)
      .map(({ id, from }) => `${id} ${from ?? ''}`);
    expect(doubts.filter(({ about }) => about === 'condition')).toHaveLength(new Set(unread).size);
  });

  it('is what the centre has not filled in, and nothing more once it has', () => {
    const filled = {
      ...pinned,
      programmes: [],
      centre: {
        ...pinned.centre,
        deadlines: [],
        usuallyGranted: [],
        vat: 'counts',
        address: 'Số 1 phố Kim Đồng',
        phone: '0206 3852 123',
        dataOfficer: 'Bà Hoa',
      },
    } as const;
    expect(findDoubts(filled)).toEqual([]);
    const empty = { ...filled, centre: { ...filled.centre, vat: 'undecided', phone: null } } as const;
    expect(findDoubts(empty).map(({ about }) => about)).toEqual(['vat', 'phone']);
  });
});

it('the page shows every kind of support with its amounts, conditions and sources', async () => {
  const { office, hoang } = await openCentre();
  const browser = await signInAs(office, hoang);
  const { status, text, html } = await browser.open('/console/rulebook');
  expect(status).toBe(200);
  const wording = wordingIn(loadTranslations(), pinned, 'vi');
  for (const programme of pinned.programmes) {
    expect(text).toContain(wording.programmeName(programme));
    expect(html).toContain(`id="${programme.id}"`);
    for (const { ceiling } of programme.rules)
      if (ceiling !== null) expect(text, programme.id).toContain(wording.money(ceiling));
  }
  for (const source of pinned.sources.values()) expect(text).toContain(wording.pick(source.name));
  expect(text).toContain(t('verdict.source.unconfirmed'));
  expect(browser.page.html).toContain('aria-current="page"');
});
