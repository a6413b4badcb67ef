import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAction, encodeAction } from '../../src/bot/action-codec.ts';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import { actionNames, actionsNamed, anyAction, largestId } from './any-action.ts';

describe.each(actionNames)('the button that does "%s"', (name) => {
  it('comes back as it was sent, in at most 64 bytes, whatever the ids', () => {
    fc.assert(
      fc.property(actionsNamed(name), (action) => {
        const data = encodeAction(action);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(data).toMatch(/^[\x21-\x7e]+$/);
        expect(decodeAction(data)).toEqual(action);
      }),
      { numRuns: 100 },
    );
  });
});

/** Whatever arrives: noise, and real data with a character changed. */
const forged = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .tuple(anyAction, fc.nat({ max: 63 }), fc.string({ unit: 'grapheme', minLength: 0, maxLength: 3 }))
    .map(([action, at, noise]) => {
      const data = encodeAction(action);
      return data.slice(0, at) + noise + data.slice(at + 1);
    }),
  fc
    .array(fc.constantFrom('a', 'q', 'v', 'cs', 'IA', 'L', '1', '0', 'mp', 'mp.1', '-1', '', '٣'), {
      maxLength: 6,
    })
    .map((parts) => parts.join(':')),
);

describe('button data', () => {
  it('is never the same for two different actions', () => {
    fc.assert(
      fc.property(anyAction, anyAction, (one, other) => {
        if (encodeAction(one) === encodeAction(other)) expect(one).toEqual(other);
      }),
    );
  });

  it('that means something means the same when it is written anew', () => {
    fc.assert(
      fc.property(forged, (data) => {
        const action = decodeAction(data);
        if (action !== null) expect(decodeAction(encodeAction(action))).toEqual(action);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a code that nobody has', 'zz:1'],
    ['too few fields', 'q:1'],
    ['too many fields', 'v:1:2'],
    ['no id', 'v:'],
    ['id zero, which no row has', 'v:0'],
    ['a negative id', 'v:-1'],
    ['an id with a fraction', 'v:1.5'],
    ['an id in another notation', 'v:1e3'],
    ['an id too large for the database', `v:${largestId + 1}`],
    ['an id of forty digits', `v:${'9'.repeat(40)}`],
    ['digits of another script', 'v:１２'],
    ['a question that the form does not have', 'q:1:zz'],
    ['a question whose row is a word', 'q:1:mn.x'],
    ['a role that nobody holds', 'IA:owner'],
    ['a filter that does not exist', 'L:secret:0'],
    ['a page below zero', 'r:1:-1'],
    ['a language as a path', 'sl:../vi'],
    ['an answer with a colon', 'a:1:lf:house:hold'],
    ['an answer that is too long', `a:1:lf:${'x'.repeat(41)}`],
    ['an answer that is empty', 'a:1:lf:'],
    ['a commune that is no code', 'ok:Thông'],
    ['names from the language itself', '__proto__'],
    ['names from the language itself', 'constructor:1'],
  ])('with %s does nothing', (_what, data) => {
    expect(decodeAction(data)).toBeNull();
  });

  it('that was cut off is refused or asks for something of the same kind, and never breaks', () => {
    fc.assert(
      fc.property(anyAction, fc.nat({ max: 63 }), (action, length) => {
        const cut = encodeAction(action).slice(0, length);
        const understood = decodeAction(cut);
        if (understood !== null && cut.includes(':')) expect(understood.do).toBe(action.do);
      }),
    );
  });

  it('keeps the codes of the buttons that were sent already', () => {
    const proposal = asId<ProposalId>(12);
    const key = { question: 'machine-price', row: 2 } as const;
    expect(encodeAction({ do: 'answer', proposal, key, data: '180000000' })).toBe('a:12:mp.2:180000000');
    expect(encodeAction({ do: 'continue', proposal })).toBe('c:12');
    expect(encodeAction({ do: 'ask', proposal, key })).toBe('q:12:mp.2');
    expect(encodeAction({ do: 'review', proposal, page: 1 })).toBe('r:12:1');
    expect(encodeAction({ do: 'confirmSend', proposal, version: 40 })).toBe('cs:12:40');
    expect(encodeAction({ do: 'dossier', proposal })).toBe('D:12');
    expect(encodeAction({ do: 'changes', proposal })).toBe('ch:12');
  });

  it('that would be too long for Telegram is our own mistake, and is said so', () => {
    expect(() => encodeAction({ do: 'generalAnswer', id: 'x'.repeat(70) })).toThrow('too long');
  });
});
