// Why an answer could not be read, and what the question offers besides its answer.
import type { QuestionReply } from '../../app/reply.ts';
import { isKnown, type Wording } from '../../app/wording.ts';

export function isEditing(reply: QuestionReply): boolean {
  return reply.line.value !== undefined && reply.line.asks.answer.kind !== 'rows';
}

/** The answer that is there may be kept as it is. */
export const keepsKnown = (reply: QuestionReply): boolean => isEditing(reply) && isKnown(reply.line.value);
export const offersBefore = (reply: QuestionReply): boolean => reply.hasBefore && !keepsKnown(reply);

/** Who typed where buttons are may have meant to mend the answer before: its button is named where it is shown. */
export function renderProblem(reply: QuestionReply, { t, find }: Wording): string | null {
  if (reply.problem === null) return null;
  const { reason, params } = reply.problem;
  const way =
    reason === 'useButtons' && offersBefore(reply)
      ? ` ${t('applicant.question.orBefore', { before: t('applicant.question.before') })}`
      : '';
  return `⚠️ ${find(`answers.problem.${reason}`, params) ?? ''}${way}`;
}
