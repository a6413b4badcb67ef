/**
 * What is ready at the same moment is worked off together: eight answers share one commit, which the disk is waited for.
 * `workOff` gives for each what it came to, where an error is thrown to whoever brought it; where it throws itself, to all.
 */
export function createGroups<Work, Outcome>(
  workOff: (group: readonly Work[]) => Promise<readonly (Outcome | Error)[]>,
): (work: Work) => Promise<Outcome> {
  let open: Work[] = [];
  let outcomes: Promise<readonly (Outcome | Error)[]> | null = null;
  return async (work) => {
    const index = open.push(work) - 1;
    outcomes ??= new Promise((resolve) => setImmediate(resolve)).then(() => {
      const group = open;
      open = [];
      outcomes = null;
      return workOff(group);
    });
    const outcome = (await outcomes)[index];
    if (outcome === undefined) throw new Error('A group has come to fewer outcomes than it holds');
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
}
