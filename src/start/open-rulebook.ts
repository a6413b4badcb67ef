import type { App } from '../app/app.ts';
import { loadRulebook } from '../rulebook/load-rulebook.ts';
import { StartRefusal } from './start-refusal.ts';

/** Throws a StartRefusal that names file, line and reason. */
export async function openRulebook(folder: URL): Promise<App['rulebook']> {
  const result = await loadRulebook(folder);
  if (result.ok) return result.rulebook;
  const [fault] = result.faults;
  throw new StartRefusal(`The rulebook has a fault: ${fault?.file}:${fault?.line} ${fault?.reason}`);
}
