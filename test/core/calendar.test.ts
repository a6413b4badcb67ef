import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  instantAt,
  localDay,
  localMinutes,
  nextDay,
  nextOfficeTime,
  officeMinutes,
} from '../../src/core/calendar.ts';
import type { Centre } from '../../src/core/rulebook.ts';
import { pinned } from './filled-forms.ts';

/** Open 7:30 to 11:30 and 13:30 to 17:00, Monday to Friday; closed for Tết. */
const centre: Centre = {
  ...pinned.centre,
  officeHours: [
    { from: 450, to: 690 },
    { from: 810, to: 1020 },
  ],
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'],
};
/** An instant as the clock in Cao Bằng shows it. */
const at = (local: string): Date => new Date(`${local}:00+07:00`);

describe('the local day', () => {
  it('begins at midnight in Cao Bằng, seven hours before midnight in Greenwich', () => {
    expect(localDay(new Date('2026-11-24T16:59:59.999Z'))).toBe('2026-11-24');
    expect(localDay(new Date('2026-11-24T17:00:00Z'))).toBe('2026-11-25');
    expect(localMinutes(new Date('2026-11-24T17:00:00Z'))).toBe(0);
    expect(localMinutes(new Date('2026-11-25T02:05:59Z'))).toBe(9 * 60 + 5);
  });

  it('is followed by the next one, over the ends of months, years and February', () => {
    expect(nextDay('2026-11-30')).toBe('2026-12-01');
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
    expect(nextDay('2027-02-28')).toBe('2027-03-01');
    expect(nextDay('2028-02-28')).toBe('2028-02-29');
  });

  it('and its minutes name the instant again', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        expect(instantAt(localDay(instant), localMinutes(instant)).getTime()).toBe(minute);
      }),
    );
  });
});

describe('the next office time', () => {
  it.each([
    ['in the morning it is now', '2026-11-25T09:00', '2026-11-25T09:00'],
    ['at the minute of opening it is now', '2026-11-25T07:30', '2026-11-25T07:30'],
    ['in the last minute it is now', '2026-11-25T16:59', '2026-11-25T16:59'],
    ['before opening it is the opening', '2026-11-25T06:00', '2026-11-25T07:30'],
    ['at noon it is the afternoon', '2026-11-25T12:00', '2026-11-25T13:30'],
    ['at the end of the morning it is the afternoon', '2026-11-25T11:30', '2026-11-25T13:30'],
    ['in the evening it is the next morning', '2026-11-25T17:00', '2026-11-26T07:30'],
    ['on Friday night it is Monday', '2026-11-27T20:00', '2026-11-30T07:30'],
    ['on Sunday it is Monday', '2026-11-29T09:00', '2026-11-30T07:30'],
    ['before Tết it is the first working day after', '2027-02-04T17:30', '2027-02-11T07:30'],
    ['on a holiday it is the next working day', '2027-02-09T09:00', '2027-02-11T07:30'],
  ])('%s', (_when, now, expected) => {
    expect(nextOfficeTime(centre, at(now))).toEqual(at(expected));
  });

  it('is now where the centre is never open, so that nothing waits for ever', () => {
    const now = at('2026-11-25T09:00');
    expect(nextOfficeTime({ ...centre, workingDays: [] }, now)).toEqual(now);
  });

  it('is never in the past, within office hours, and on a working day', () => {
    const instants = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2028-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (now) => {
        const next = nextOfficeTime(centre, now);
        const minutes = localMinutes(next);
        expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(centre.officeHours.some(({ from, to }) => minutes >= from && minutes < to)).toBe(true);
        expect(centre.holidays).not.toContain(localDay(next));
        expect([0, 6]).not.toContain(new Date(`${localDay(next)}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe('how long the office was open between two moments', () => {
  const minutes = (from: string, until: string): number =>
    officeMinutes(centre, new Date(`${from}:00+07:00`), new Date(`${until}:00+07:00`));

  it.each([
    ['2026-11-25T09:00', '2026-11-25T09:00', 0],
    ['2026-11-25T09:00', '2026-11-25T10:30', 90],
    // Over lunch, before the door opens and after it closes.
    ['2026-11-25T11:00', '2026-11-25T14:00', 60],
    ['2026-11-25T05:00', '2026-11-25T23:00', 450],
    ['2026-11-25T22:00', '2026-11-26T07:31', 1],
    // Wednesday nine o'clock to Thursday nine o'clock is one working day.
    ['2026-11-25T09:00', '2026-11-26T09:00', 450],
    // Over a weekend.
    ['2026-11-27T16:00', '2026-11-30T08:00', 90],
    ['2026-11-28T08:00', '2026-11-29T20:00', 0],
    // Over Tết.
    ['2027-02-04T16:30', '2027-02-11T08:00', 60],
    ['2026-11-26T09:00', '2026-11-25T09:00', 0],
  ])('from %s until %s it was %d minutes', (from, until, expected) => {
    expect(minutes(from, until)).toBe(expected);
  });

  it('over a year it is what its days add up to', () => {
    let sum = 0;
    for (
      let day = Date.parse('2026-01-01T00:00:00+07:00');
      day < Date.parse('2027-01-01T00:00:00+07:00');
      day += 86_400_000
    )
      sum += officeMinutes(centre, new Date(day), new Date(day + 86_400_000));
    expect(minutes('2026-01-01T00:00', '2027-01-01T00:00')).toBe(sum);
    expect(sum / 450).toBeGreaterThan(240);
  });
});
