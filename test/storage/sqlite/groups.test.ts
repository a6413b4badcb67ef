import { describe, expect, it } from 'vitest';
import { createGroups } from '../../../src/storage/sqlite/groups.ts';

describe('a group', () => {
  it('holds what is ready at the same moment, and tells each what it came to', async () => {
    const groups: number[][] = [];
    const double = createGroups(async (group: readonly number[]) => {
      groups.push([...group]);
      return group.map((each) => (each < 0 ? new Error(`refused ${each}`) : each * 2));
    });
    const first = await Promise.allSettled([double(1), double(-2), double(3)]);
    expect(await double(4)).toBe(8);
    expect(groups).toEqual([[1, -2, 3], [4]]);
    expect(first).toMatchObject([{ value: 2 }, { reason: { message: 'refused -2' } }, { value: 6 }]);
  });

  it('fails for all where it fails as a whole, and the next one does not', async () => {
    let isFull = true;
    const keep = createGroups(async (group: readonly string[]) => {
      if (isFull) throw new Error('the disk is full');
      return group;
    });
    const both = await Promise.allSettled([keep('one'), keep('two')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isFull = false;
    expect(await keep('three')).toBe('three');
  });
});
