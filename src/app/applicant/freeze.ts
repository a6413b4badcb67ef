// What is frozen at submission: questions and answers as they read then, and the verdict as it was shown.
import type { ZodType } from 'zod';
import { z } from 'zod';
import type { AnswerKey, Answers, AnswerValue } from '../../core/answer.ts';
import { answerKey } from '../../core/answer.ts';
import type { VerdictOutcome } from '../../core/verdict.ts';
import { toPlainText } from '../../i18n/translator.ts';
import { answerValueSchema, storedQuestionId } from '../../storage/answer-schema.ts';
import { askedWords } from '../asked-words.ts';
import type { Wording } from '../wording.ts';
import { gapAskedIn, lineOf, type OwnProposal } from './own-proposal.ts';

export interface FrozenAnswer extends AnswerKey {
  readonly value: AnswerValue;
  /** As the owner read them. */
  readonly asked: string;
  readonly answered: string;
}

export interface FrozenSubmission {
  readonly answers: readonly FrozenAnswer[];
  readonly verdict: {
    readonly outcome: VerdictOutcome;
    readonly programmeId: string;
    readonly programme: string;
    /** yyyy-mm-dd. */
    readonly judgedFor: string;
    readonly most: number | null;
    /** What was said of the money; empty in what was sent before this was kept. */
    readonly amount: string;
    readonly lines: readonly {
      readonly criterion: string;
      readonly outcome: string;
      readonly text: string;
      readonly source: string;
    }[];
  } | null;
  /** The owner was told that it is not eligible, and sent it anyway. */
  readonly isSentAnyway: boolean;
}

const frozenSchema: ZodType<FrozenSubmission> = z.object({
  answers: z.array(
    z.object({
      question: storedQuestionId,
      row: z.number(),
      value: answerValueSchema,
      asked: z.string(),
      answered: z.string(),
    }),
  ),
  verdict: z
    .object({
      outcome: z.enum(['eligible', 'needsStaff', 'ineligible', 'incomplete']),
      programmeId: z.string(),
      programme: z.string(),
      judgedFor: z.string(),
      most: z.number().nullable(),
      amount: z.string().default(''),
      lines: z.array(
        z.object({ criterion: z.string(), outcome: z.string(), text: z.string(), source: z.string() }),
      ),
    })
    .nullable(),
  isSentAnyway: z.boolean(),
});

export function freeze(own: Pick<OwnProposal, 'assessment'>, wording: Wording): FrozenSubmission {
  const { assessment } = own;
  const { journey, verdict, programme } = assessment;
  return {
    answers: journey.path.flatMap((step) => {
      const { question, row, value } = step;
      if (value === undefined) return [];
      const line = lineOf(step, journey.counting);
      const asked = toPlainText(
        askedWords({ line, need: assessment.facts.need, guess: null, gap: gapAskedIn(own, step) }, wording),
      );
      return [{ question, row, value, asked, answered: wording.value(line) }];
    }),
    verdict:
      verdict === null || programme === null
        ? null
        : {
            outcome: verdict.outcome,
            programmeId: programme.id,
            programme: wording.programmeName(programme),
            judgedFor: verdict.judgedFor,
            most: verdict.amount.most,
            amount: toPlainText(wording.amount(verdict.amount)),
            lines: verdict.lines.map((line) => ({
              criterion: line.criterion.id,
              outcome: line.outcome,
              text: toPlainText(wording.verdictLine(line)),
              source: toPlainText(wording.citation(line.citation)),
            })),
          },
    isSentAnyway: verdict?.outcome === 'ineligible',
  };
}

/** Null where it was erased. */
export function readFrozen(stored: unknown): FrozenSubmission | null {
  const parsed = frozenSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The frozen answers as the rules read them. */
export function answersOf(frozen: FrozenSubmission): Answers {
  return new Map(frozen.answers.map(({ question, row, value }) => [answerKey(question, row), value]));
}
