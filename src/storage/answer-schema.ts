// The shapes an answer is stored in, one per kind of core/answer.ts.
import { z } from 'zod';
import type { AnswerValue } from '../core/answer.ts';
import { asId, type FileId } from '../core/ids.ts';
import type { QuestionId } from '../core/questions/question-id.ts';

const wholeNumber = z.number().int();

export const answerValueSchema: z.ZodType<AnswerValue> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('choice'), option: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('number'), number: z.number() }),
  z.object({ kind: z.literal('quantity'), amount: z.number(), unit: z.string() }),
  z.object({ kind: z.literal('money'), dong: wholeNumber }),
  z.object({ kind: z.literal('year'), year: wholeNumber }),
  z.object({ kind: z.literal('month'), year: wholeNumber, month: wholeNumber.min(1).max(12).nullable() }),
  z.object({ kind: z.literal('commune'), code: z.string() }),
  z.object({ kind: z.literal('phone'), digits: z.string() }),
  z.object({ kind: z.literal('taxCode'), digits: z.string() }),
  z.object({
    kind: z.literal('files'),
    files: z.array(
      z.object({
        id: wholeNumber.transform((id) => asId<FileId>(id)),
        name: z.string(),
        mediaType: z.string(),
        bytes: wholeNumber,
      }),
    ),
  }),
  z.object({
    kind: z.literal('rows'),
    rows: z.array(wholeNumber),
    last: wholeNumber,
    isComplete: z.boolean(),
  }),
]);

/** An id that this form no longer asks is kept too: nothing looks it up, and an older build may be put back. */
export const storedQuestionId = z.custom<QuestionId>((value) => typeof value === 'string' && value !== '');
