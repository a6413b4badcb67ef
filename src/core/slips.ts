// Typing slips between two short texts: a letter missing, added, wrong, or two neighbours swapped.

/** The smallest number of slips that turn one text into the other (optimal string alignment). */
export function countSlips(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const options = [
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (isSame ? 0 : 1),
      ];
      if (isSwapped) options.push(at(before, column - 2) + 1);
      current.push(Math.min(...options));
    }
    before = above;
    above = current;
  }
  return at(above, other.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
