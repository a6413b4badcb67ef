// From what arrived to a value, a reason why not, or several readings to pick from. One place for all kinds of answers.
import type { AnswerKind, ParseContext, Parsed, RawAnswer } from './answer-kind.ts';
import { readButtonData } from './button-data.ts';
import { parseChoice } from './choice.ts';
import { parseCommune } from './commune.ts';
import { parseFiles } from './files.ts';
import { answerFits } from './fits.ts';
import { parseMoney } from './money.ts';
import { parseMonth } from './month.ts';
import { parseNumber } from './number.ts';
import { parsePhone } from './phone.ts';
import { parseQuantity } from './quantity.ts';
import { parseRows } from './rows.ts';
import { parseTaxCode } from './tax-code.ts';
import { parseText } from './text.ts';
import { parseYear } from './year.ts';

/** Never throws, whatever `raw` holds. Figures are never negative and within the limits of their kind. */
export function parseAnswer(kind: AnswerKind, raw: RawAnswer, context: ParseContext): Parsed {
  if (raw.from === 'button' && !['text', 'files', 'rows'].includes(kind.kind))
    return parseButton(kind, raw.data, context);
  switch (kind.kind) {
    case 'choice':
      return parseChoice(raw, kind.options);
    case 'text':
      return parseText(raw, kind.atMost);
    case 'number':
      return parseNumber(raw, kind.atLeast, kind.atMost);
    case 'quantity':
      return parseQuantity(raw);
    case 'money':
      return parseMoney(raw);
    case 'year':
      return parseYear(raw, kind.earliest, context.today);
    case 'month':
      return parseMonth(raw, context.today);
    case 'commune':
      return parseCommune(raw, context.areas);
    case 'phone':
      return parsePhone(raw);
    case 'taxCode':
      return parseTaxCode(raw);
    case 'files':
      return parseFiles(raw, kind.atMost, context.current);
    case 'rows':
      return parseRows(raw, kind.atMost, context.current);
    default:
      return kind satisfies never;
  }
}

/** A button says exactly one answer; one that is forged, or names what there is no more, says none. */
function parseButton(kind: AnswerKind, data: string, { areas }: ParseContext): Parsed {
  const value = readButtonData(kind.kind, data);
  const isKnown =
    value !== null &&
    answerFits(kind, value) &&
    (value.kind !== 'commune' || value.code === 'outside' || areas.some((area) => area.code === value.code));
  return isKnown ? { ok: true, value } : { ok: false, reason: 'unknownOption' };
}
