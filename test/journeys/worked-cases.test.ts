// Every worked case through the real bot, from the first question to what the centre decides.
import { describe, expect, it } from 'vitest';
import {
  fillIn,
  labelled,
  openForm,
  opening,
  readAsked,
  say,
  sendToCentre,
  t,
  words,
} from '../support/applicants.ts';
import { type Office, openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { readReport } from '../support/stand-in.ts';
import {
  claim,
  everythingTold,
  expectNoComplaints,
  openAdmin,
  openDossier,
  readPages,
  recruit,
  requestChanges,
} from './desk.ts';
import { type WorkedCase, workedCases } from './worked-cases.ts';

const byName = workedCases.map((worked) => [worked.name, worked] as const);
const advice = 'Anh/chị viết rõ hơn hai câu này giúp, có số càng tốt.';

describe('a worked case runs from the first question to the decision of the centre', () => {
  it.each(byName)('%s', async (_name, worked) => {
    await runCase(await openOffice(), worked);
  });

  it.each(byName.slice(0, 1))('%s, where Telegram brings the updates itself', async (_name, worked) => {
    const office = await openOffice({ updates: 'webhook' });
    await runCase(office, worked);
    expect((await readReport(office.standIn)).calls['getUpdates']).toBeUndefined();
  });
});

async function runCase(office: Office, worked: WorkedCase): Promise<void> {
  office.now = worked.now ?? office.now;
  const year = office.now.getUTCFullYear();
  const admin = await openAdmin(office);
  const reviewer = await recruit(office, admin, { name: 'Hoàng', id: 2001, role: 'reviewer' });
  const owner = await office.phone('Lan', 1001);

  await openForm(owner);
  const asked = await fillIn(owner, worked.answers);
  expect(asked).toEqual(expect.arrayContaining(Object.keys(worked.answers)));
  await owner.press(labelled(t('applicant.review.verdict')));
  await expectVerdict(owner, worked);
  const reference = await sendToCentre(owner);
  expect(reference).toBe(`KC-${year}-0001`);
  await expectAskedOnce(owner, worked);

  await reviewer.waitFor(opening('notices.newSubmission', { reference }));
  await reviewer.press(t('notices.open'));
  await expectCard(reviewer, worked);
  await reviewer.press(t('staff.dossier.buttons.claim'));
  await owner.waitFor(words('notices.claimed', { reference, reviewer: 'Hoàng' }));

  const labels = worked.mended.map(([question]) => t(`questions.${question}.label`));
  await requestChanges(reviewer, labels, advice);
  expect(await reviewer.lastText()).toContain(words('staff.requestChanges.sent', { count: 2 }));
  await mend(owner, worked, reference);

  await reviewer.waitFor(opening('notices.resubmission', { reference }));
  await claim(reviewer, reference);
  await reviewer.press(t('staff.dossier.buttons.changes'));
  const changes = await readPages(reviewer);
  for (const [question, after] of worked.mended) {
    const label = t(`questions.${question}.label`);
    const before = worked.answers[question] ?? '';
    expect(changes).toContain(words('staff.changes.line', { label, before, after }));
  }
  expect(changes.match(/^• /gm)).toHaveLength(worked.mended.length);

  await decide(reviewer, reference, worked);
  await expectToldOfDecision(owner, reference, worked);
  await expectNoComplaints(office);
}

async function expectVerdict(owner: Phone, worked: WorkedCase): Promise<void> {
  const verdict = await owner.lastText();
  const outcome = t(`verdict.outcome.${worked.outcome}`);
  const title = worked.anyway === 'inForm' ? outcome : `${outcome}: ${worked.programme}`;
  expect(verdict.split('\n')[0]).toBe(title);
  expect(verdict).toContain(t('verdict.preliminary'));
  const most = /nhiều nhất là ([\d.]+ đồng)/.exec(verdict)?.[1] ?? null;
  expect(most).toBe(worked.most);

  await owner.press(t('applicant.verdict.lines'));
  const conditions = await readPages(owner);
  const under = (outcome: 'unmet' | 'missing' | 'staff'): string[] =>
    [...conditions.matchAll(new RegExp(`^${t(`verdict.lineOutcome.${outcome}`)}: (.+)$`, 'gmu'))]
      .map(([, label = '']) => label)
      .sort();
  expect({ unmet: under('unmet'), staff: under('staff') }).toEqual({
    unmet: [...(worked.unmet ?? [])].sort(),
    staff: [...(worked.staff ?? [])].sort(),
  });
  // Whom the rules exclude is not asked the rest.
  if (worked.anyway !== 'inForm') expect(under('missing')).toEqual(worked.missing ?? []);
  await owner.press(t('applicant.verdict.back'));
}

/** Whoever is not eligible is asked exactly once whether to send anyway; nobody else is. */
async function expectAskedOnce(owner: Phone, { anyway }: WorkedCase): Promise<void> {
  const told = await everythingTold(owner);
  const inForm = told.split(t('questions.go-on.ask')).length - 1;
  const whenSending = told.split(t('applicant.send.askAnywayAgain')).length - 1;
  expect({ inForm, whenSending }).toEqual({
    inForm: anyway === 'inForm' ? 1 : 0,
    whenSending: anyway === 'whenSending' ? 1 : 0,
  });
}

async function expectCard(reviewer: Phone, worked: WorkedCase): Promise<void> {
  const card = await reviewer.lastText();
  const outcome = t(`verdict.outcome.${worked.outcome}`);
  expect(card).toContain(words('staff.dossier.outcome', { outcome }));
  expect(card).toContain(`nhiều nhất được: ${worked.most ?? '0 đồng'}`);
  if (worked.staff === undefined) expect(card).not.toContain(words('staff.dossier.toJudge', { lines: '' }));
  else for (const label of worked.staff) expect(card).toContain(label);
  if (worked.anyway === undefined) expect(card).not.toContain(words('staff.dossier.sentAnyway'));
  else expect(card).toContain(words('staff.dossier.sentAnyway'));
}

/** The owner's card shows just the questions that were sent back; each is answered anew, and all is sent again. */
async function mend(owner: Phone, worked: WorkedCase, reference: string): Promise<void> {
  await owner.waitFor(words('notices.changesRequested', { reference }));
  await owner.press(t('notices.see'));
  expect(await owner.lastText()).toContain(advice);
  const edits = [1, 2].map((number) => t('applicant.changes.edit', { number }));
  expect((await owner.buttons()).filter((label) => label.startsWith('✏️'))).toEqual(edits);
  for (const [index, [id, said]] of worked.mended.entries()) {
    const line = { number: index + 1, label: t(`questions.${id}.label`) };
    const before = { ...line, value: worked.answers[id] ?? '' };
    expect(await owner.lastText()).toContain(words('applicant.changes.line', before));
    await owner.press(edits[index] ?? '');
    const question = await readAsked(owner);
    expect(question?.id).toBe(id);
    expect(await owner.lastText()).toContain(words('applicant.question.staffComment', { comment: advice }));
    if (question !== null) await say(owner, question, said);
    expect(await owner.lastText()).toContain(words('applicant.changes.lineDone', { ...line, value: said }));
  }
  await sendToCentre(owner);
  expect(await owner.lastText()).toContain(words('applicant.send.resent', { reference }));
}

async function decide(reviewer: Phone, reference: string, { decision }: WorkedCase): Promise<void> {
  await openDossier(reviewer, reference);
  if (decision === 'shortlist') {
    await reviewer.press(t('staff.dossier.buttons.shortlist'));
    await reviewer.press(t('staff.dossier.confirm'));
    expect(await reviewer.lastText()).toContain(t('staff.dossier.shortlisted'));
  } else {
    await reviewer.press(t('staff.dossier.buttons.decline'));
    await reviewer.send(decision.declinedBecause);
    expect(await reviewer.lastText()).toContain(t('staff.dossier.declined'));
  }
}

/** Received and put on a list, or not received and why: never that anything was approved. */
async function expectToldOfDecision(
  owner: Phone,
  reference: string,
  { decision }: WorkedCase,
): Promise<void> {
  if (decision === 'shortlist') {
    const notice = await owner.waitFor(words('notices.shortlisted', { reference }));
    expect(notice.text).toContain('UBND tỉnh hoặc Bộ Công Thương mới là nơi duyệt');
  } else {
    const notice = await owner.waitFor(opening('notices.declined', { reference }));
    expect(notice.text).toContain(decision.declinedBecause);
  }
  const told = await everythingTold(owner);
  expect(told).not.toMatch(/(?:đã|vừa|sẽ) được duyệt|hồ sơ[^.\n]* được duyệt|phê duyệt|chấp thuận/iu);
}
