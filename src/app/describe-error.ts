/**
 * What may be logged of an error. Errors of calls carry the whole call, which holds what people wrote and the address
 * with the token: only names, codes and descriptions are kept. What broke in a handler comes wrapped in another error.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const { name } = error;
  if ('error_code' in error && 'description' in error)
    return {
      name,
      code: error.error_code,
      description: error.description,
      ...('method' in error ? { method: error.method } : {}),
    };
  if (name === 'HttpError') return { name };
  if (name === 'BotError' && 'error' in error) return describeError(error.error);
  return { name, message: error.message, stack: error.stack };
}
