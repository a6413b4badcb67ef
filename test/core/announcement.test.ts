// Who moves an announcement from where to where, and for which areas somebody speaks.
import { describe, expect, it } from 'vitest';
import {
  type AnnouncementMove,
  type AnnouncementStatus,
  announcementMoves,
  announcementStatuses,
  decideAnnouncement,
} from '../../src/core/announcement.ts';
import { heardThrough } from '../../src/core/area.ts';
import { maySpeakFor, speakableAreas } from '../../src/core/speaking.ts';
import { startsAt } from '../../src/core/start-time.ts';
import { readPinnedRulebook } from './eligibility/pinned-rulebook.ts';

const { areas } = readPinnedRulebook();
const officerOf = (areaCode: string) => [{ role: 'officer', areaCode } as const];
const inNguyenBinh = areas.filter(({ district }) => district === 'nguyen-binh').map(({ code }) => code);

/** Written by hand: from where, and who. */
const expected: Readonly<
  Record<AnnouncementMove, readonly [readonly AnnouncementStatus[], 'author' | 'second' | 'either']>
> = {
  propose: [['draft'], 'author'],
  takeBack: [['proposed', 'approved'], 'author'],
  approve: [['proposed'], 'second'],
  refuse: [['proposed'], 'second'],
  pause: [['sending'], 'either'],
  resume: [['paused'], 'either'],
  cancel: [['draft', 'proposed', 'approved', 'sending', 'paused'], 'either'],
  resend: [['sent'], 'either'],
  recall: [['sent', 'paused', 'cancelled'], 'either'],
  correct: [['sent', 'paused', 'cancelled'], 'either'],
  approveCorrection: [['sent', 'paused', 'cancelled'], 'either'],
  dropCorrection: [['sent', 'paused', 'cancelled'], 'either'],
};

describe.each(announcementMoves)('%s', (move) => {
  const [from, by] = expected[move];
  it.each(announcementStatuses)('from %s', (status) => {
    for (const isAuthor of [true, false]) {
      const state = { status, isAuthor, maySpeak: true, correction: 'others' } as const;
      const decision = decideAnnouncement(move, state);
      const isBy = by === 'either' || (by === 'author') === isAuthor;
      expect(decision.ok, `author ${isAuthor}`).toBe(isBy && from.includes(status));
    }
  });

  it.each(announcementStatuses)('is for nobody who does not speak there, from %s', (status) => {
    for (const isAuthor of [true, false])
      expect(decideAnnouncement(move, { status, isAuthor, maySpeak: false, correction: 'others' })).toEqual({
        ok: false,
        reason: 'notAllowed',
      });
  });
});

describe('a correction', () => {
  const sent = { status: 'sent', isAuthor: true, maySpeak: true } as const;
  it('is approved by somebody else than whoever wrote it, and dropped by anybody who speaks there', () => {
    const own = { ...sent, correction: 'own' } as const;
    expect(decideAnnouncement('approveCorrection', own)).toEqual({ ok: false, reason: 'ownAnnouncement' });
    expect(decideAnnouncement('dropCorrection', own)).toEqual({ ok: true, to: null });
  });

  it('is neither approved nor dropped where none waits', () => {
    for (const move of ['approveCorrection', 'dropCorrection'] as const)
      expect(decideAnnouncement(move, { ...sent, correction: null })).toEqual({
        ok: false,
        reason: 'wrongStatus',
      });
  });
});

describe('speaking for an area', () => {
  it('is an officer’s for their commune, and for no other and no district', () => {
    expect(maySpeakFor(areas, officerOf('01777'), ['01777'])).toBe(true);
    expect(maySpeakFor(areas, officerOf('01777'), ['01777', '01273'])).toBe(false);
    expect(maySpeakFor(areas, officerOf('01777'), ['nguyen-binh'])).toBe(false);
    expect(speakableAreas(areas, officerOf('01777'))).toEqual(['01777']);
  });

  it('of a former district reaches each commune in it; all communes together are the district', () => {
    expect(maySpeakFor(areas, officerOf('nguyen-binh'), inNguyenBinh)).toBe(true);
    expect(speakableAreas(areas, officerOf('nguyen-binh'))).toEqual(['nguyen-binh', ...inNguyenBinh]);
    const each = inNguyenBinh.flatMap(officerOf);
    expect(maySpeakFor(areas, each, ['nguyen-binh'])).toBe(true);
  });

  it('is everywhere for leads and admins, nowhere for others, and for nothing nobody speaks', () => {
    for (const role of ['lead', 'admin'] as const) {
      expect(maySpeakFor(areas, [{ role, areaCode: null }], ['01777', 'cao-bang'])).toBe(true);
      expect(maySpeakFor(areas, [{ role, areaCode: null }], [])).toBe(false);
    }
    expect(maySpeakFor(areas, [{ role: 'reviewer', areaCode: null }], ['01777'])).toBe(false);
    expect(maySpeakFor(areas, officerOf('01777'), ['nowhere'])).toBe(false);
  });

  it('is heard by whoever chose the commune or the district around it; of a district by all of its communes', () => {
    expect(heardThrough(areas, ['01777'])).toEqual(['01777', 'nguyen-binh']);
    expect([...heardThrough(areas, ['nguyen-binh'])].toSorted()).toEqual(
      [...inNguyenBinh, 'nguyen-binh'].toSorted(),
    );
    expect(heardThrough(areas, ['nowhere'])).toEqual([]);
  });
});

describe('when it begins', () => {
  // Wednesday, in Cao Bằng.
  const at = (local: string): Date => new Date(`${local}:00+07:00`);
  it.each([
    ['evening', '2026-11-25T09:00', '2026-11-25T19:00'],
    ['evening', '2026-11-25T19:00', '2026-11-26T19:00'],
    ['morning', '2026-11-25T07:29', '2026-11-25T07:30'],
    ['morning', '2026-11-25T09:00', '2026-11-26T07:30'],
    ['monday', '2026-11-25T09:00', '2026-11-30T07:30'],
    ['monday', '2026-11-30T07:00', '2026-11-30T07:30'],
    ['monday', '2026-11-30T08:00', '2026-12-07T07:30'],
  ] as const)('%s, chosen at %s', (time, now, then) => {
    expect(startsAt(time, at(now))).toEqual(at(then));
  });

  it('at once is as soon as it is approved', () => {
    expect(startsAt('now', at('2026-11-25T09:00'))).toBeNull();
  });
});
