import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answers } from '../../src/core/answer.ts';
import type { ProposalId } from '../../src/core/ids.ts';
import { RecentAnswers } from '../../src/storage/recent-answers.ts';

const minute = 60_000;
const answers: Answers = new Map();
const id = (number: number) => number as ProposalId;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('keeps the answers of a version, and of no other', () => {
  const recent = new RecentAnswers();
  recent.keep(id(1), 3, answers);
  expect(recent.find(id(1), 3)).toBe(answers);
  expect(recent.find(id(1), 4)).toBeUndefined();
  expect(recent.find(id(2), 3)).toBeUndefined();
});

it('has forgotten them ten minutes after they were last kept: another instance may have erased them', () => {
  const recent = new RecentAnswers();
  recent.keep(id(1), 3, answers);
  vi.advanceTimersByTime(9 * minute);
  recent.keep(id(1), 3, answers);
  vi.advanceTimersByTime(9 * minute);
  expect(recent.find(id(1), 3)).toBe(answers);
  vi.advanceTimersByTime(minute);
  expect(recent.find(id(1), 3)).toBeUndefined();
});

it('lets go of what was kept longest ago, and of what is erased here, with its timer', () => {
  const recent = new RecentAnswers();
  for (let number = 0; number <= 200; number += 1) recent.keep(id(number), 1, answers);
  expect(recent.find(id(0), 1)).toBeUndefined();
  expect(recent.find(id(1), 1)).toBe(answers);
  recent.forget(id(1));
  expect(recent.find(id(1), 1)).toBeUndefined();
  expect(vi.getTimerCount()).toBe(199);
});
