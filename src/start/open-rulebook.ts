import { LiveRulebook } from '../app/live-rulebook.ts';
import { loadRulebook } from '../rulebook/load-rulebook.ts';
import type { Database } from '../storage/database.ts';
import { StartRefusal } from './start-refusal.ts';

/** With what the centre set since. Throws a StartRefusal that names file, line and reason. */
export async function openRulebook(folder: URL, database: Database): Promise<LiveRulebook> {
  const result = await loadRulebook(folder);
  if (result.ok) {
    const rules = new LiveRulebook(result.rulebook, database);
    await rules.refresh();
    return rules;
  }
  const [fault] = result.faults;
  throw new StartRefusal(`The rulebook has a fault: ${fault?.file}:${fault?.line} ${fault?.reason}`);
}
