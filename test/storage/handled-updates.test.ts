import { describe, expect, it } from 'vitest';
import { packUpdates, unpackUpdates } from '../../src/storage/handled-updates.ts';

describe('the update_ids of a person', () => {
  it.each([[[]], [[7]], [[412_000_000, 412_000_001, 412_000_040]], [[5, 9, 6, 4_000_000_000, 3]]])(
    'come back as they were, in their order: %j',
    (updates) => {
      expect(unpackUpdates(packUpdates(updates))).toEqual(updates);
    },
  );

  it('are short where they follow one another', () => {
    expect(packUpdates([412_000_000, 412_000_007, 412_000_008])).toBe('412000008 1 7');
  });

  it('are read as older builds wrote them, and are none where nobody knows the shape', () => {
    expect(unpackUpdates([412_000_000, 412_000_007])).toEqual([412_000_000, 412_000_007]);
    expect(unpackUpdates({ last: 4 })).toEqual([]);
  });
});
