// A promise that the test settles when it wants to.
export interface Gate<Value> {
  readonly passed: Promise<Value>;
  readonly open: (value: Value) => void;
  readonly refuse: (error: Error) => void;
}

export function buildGate<Value>(): Gate<Value> {
  let open: (value: Value) => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  const passed = new Promise<Value>((resolve, reject) => {
    open = resolve;
    refuse = reject;
  });
  return { passed, open, refuse };
}
