import type { GrammyError } from 'grammy';

/** The person blocked the bot, never wrote to it, or is gone. */
export const isUnreachable = ({
  error_code: code,
  description,
}: Pick<GrammyError, 'error_code' | 'description'>): boolean =>
  code === 403 || /chat not found|user is deactivated/i.test(description);
