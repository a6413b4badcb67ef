// The scripted form: what is asked and what is answered, the same for every contender.

export interface ScriptStep {
  /** Which question this is, as the product names it: id, or id/row for machines. */
  readonly key: string;
  /** The words of the question, as the product puts them. */
  readonly ask: string;
  /** The labels under the question; empty where the answer is typed. */
  readonly options: readonly string[];
  readonly answer: { readonly by: 'press' | 'text'; readonly text: string };
}

export interface Script {
  readonly steps: readonly ScriptStep[];
  /** What is on the screen after the last of these steps. */
  readonly after: string;
  /** What the product stores for it in the end: JSON by key. */
  readonly stored: Readonly<Record<string, string>>;
}

/** What is on the screen before step `index`, or after the last one. */
export function keyAt(script: Script, index: number): string {
  return script.steps[index]?.key ?? script.after;
}
