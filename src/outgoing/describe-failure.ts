// Why a call came to nothing, in words fit for the log: errors of calls hold addresses with tokens and passwords.

const deepest = 6;

export function describeFailure(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < deepest && current instanceof Error; depth += 1) {
    if (current.name === 'TimeoutError') return 'no answer in time';
    const refusal = /^Proxy response \((\d{3})\)/.exec(current.message)?.[1];
    if (refusal !== undefined) return `the proxy answered ${refusal}`;
    if (/^Proxy Authentication Required/.test(current.message)) return 'the proxy answered 407';
    if ('code' in current && typeof current.code === 'string' && /^[A-Z\d_]+$/.test(current.code))
      return current.code;
    // grammY keeps what happened under a name of its own.
    current = current.cause ?? ('error' in current ? current.error : undefined);
  }
  return 'no answer';
}
