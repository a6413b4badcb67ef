// What may happen in the walk, as data: fast-check makes lists of it and makes a failing list short.
import fc from 'fast-check';

export type Step =
  /** Somebody who applies does something. `who` and `pick` choose among what there is at that moment. */
  | {
      readonly by: 'applicant';
      readonly who: number;
      readonly does: ApplicantMove;
      readonly pick: number;
      readonly text: string;
    }
  /** One of the centre: presses what is shown, or answers in words. */
  | { readonly by: 'staff'; readonly who: number; readonly pick: number }
  | { readonly by: 'office'; readonly does: 'restart' | 'wait' };

export const applicantMoves = {
  answerRightly: 46,
  sendGarbage: 7,
  pressNewest: 10,
  pressOld: 9,
  pressTwice: 3,
  pressForeign: 2,
  pressForged: 2,
  repeatUpdate: 5,
  sayUnknown: 4,
  goBack: 4,
  editFromReview: 4,
  command: 6,
  startAnother: 2,
  photo: 3,
  album: 1,
  voice: 2,
  ownContact: 1,
  foreignContact: 1,
  sticker: 1,
  location: 1,
  poll: 1,
  editMessage: 2,
  changeMachines: 3,
  send: 4,
  mendSent: 2,
  withdraw: 1,
  discard: 1,
  eraseEverything: 1,
  blockAndReturn: 1,
} as const;

export type ApplicantMove = keyof typeof applicantMoves;

const nasties = [
  '?',
  'không biết đâu',
  '450',
  '-5',
  '0',
  '99999999999999999999',
  '1e999',
  'NaN',
  "'; DROP TABLE answer; --",
  '<b>đậm</b> & <script>alert(1)</script> &lt;',
  '<a href="https://example.com">x</a',
  '\u200B\u200D\uFEFF',
  '\u202Eđảo ngược\u202C',
  'a\u0000b\u0007c',
  '\uD800lẻ\uDC00',
  '👩‍👩‍👧‍👦🇻🇳✅',
  'ạ́̂̃'.repeat(40),
  '{{value}} $t(applicant.home.text) %s',
  '__proto__',
  '/khongcolenhnay',
  '/start x\ny',
  '@khuyen_cong_bot',
  'Đồng ý\nXoá đi',
  'x'.repeat(4096),
  '&<>'.repeat(1365),
  'chữ '.repeat(1000),
];

const garbage = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasties) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  },
);

const moves = fc.oneof(
  ...Object.entries(applicantMoves).map(([move, weight]) => ({
    weight,
    arbitrary: fc.constant(move as ApplicantMove),
  })),
);

const pick = fc.nat({ max: 100_000 });

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 120,
    arbitrary: fc.record({
      by: fc.constant('applicant' as const),
      who: fc.nat({ max: 1 }),
      does: moves,
      pick,
      text: garbage,
    }),
  },
  { weight: 24, arbitrary: fc.record({ by: fc.constant('staff' as const), who: fc.nat({ max: 1 }), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant('office' as const),
      does: fc.constantFrom('restart' as const, 'wait' as const),
    }),
  },
);
