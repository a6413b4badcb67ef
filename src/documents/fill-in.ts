// Filling a paper from the answers: what was said, a blank where it was asked and is not known, nothing where it was not asked.

import { lineOf } from '../app/applicant/own-proposal.ts';
import type { PaperSource } from '../app/paper-source.ts';
import { isKnown } from '../app/wording.ts';
import { formatNumber } from '../core/format.ts';
import type { Step } from '../core/journey.ts';
import type { QuestionId } from '../core/questions/question-id.ts';
import { spellMoney } from '../core/spell-number.ts';
import type { TextKey } from '../i18n/text-key.ts';
import { type TextValues, toPlainText } from '../i18n/translator.ts';
import { type Line, labelled, type Part, words } from './paper.ts';
import { writableText } from './writable-text.ts';

export class FillIn {
  readonly source: PaperSource;

  constructor(source: PaperSource) {
    this.source = source;
  }

  /** Texts are made for screens: papers want them without marks. */
  say(key: TextKey, values?: TextValues): string {
    return this.plain(this.source.wording.t(key, values));
  }

  plain(html: string): string {
    return toPlainText(html);
  }

  #step(question: QuestionId, row: number): Step | undefined {
    return this.source.assessment.journey.path.find((step) => step.question === question && step.row === row);
  }

  isAsked(question: QuestionId, row = 0): boolean {
    return this.#step(question, row) !== undefined;
  }

  /** Undefined where it was not asked. */
  find(question: QuestionId, row = 0): Part | undefined {
    const step = this.#step(question, row);
    if (step === undefined) return undefined;
    const { wording, isUnmasked, assessment } = this.source;
    const line = lineOf(step, assessment.journey.counting);
    return isKnown(step.value)
      ? { text: onOneLine(wording.value(line, { isUnmasked })) }
      : { blank: this.label(question) };
  }

  /** As `find`; a blank where it was not asked. */
  part(question: QuestionId, row = 0): Part {
    return this.find(question, row) ?? { blank: this.label(question) };
  }

  /** What was typed; null where it is not known, or was not asked. */
  typed(question: QuestionId): string | null {
    const part = this.find(question);
    return part === undefined || 'blank' in part ? null : part.text;
  }

  /** As papers name it; many go by the same name as in the form. */
  label(question: QuestionId): string {
    const { wording } = this.source;
    return this.plain(wording.find(`papers.labels.${question}`) ?? wording.t(`questions.${question}.label`));
  }

  /** "Sản phẩm: Miến dong"; no line where it was not asked. */
  line(question: QuestionId, label = this.label(question)): readonly Line[] {
    const part = this.find(question);
    return part === undefined ? [] : [labelled(label, part)];
  }

  lines(...questions: readonly QuestionId[]): readonly Line[] {
    return questions.flatMap((question) => this.line(question));
  }

  /** Figures without the currency, for tables; a blank where the sum is not known. */
  figure(dong: number | null, label: string): Line {
    return dong === null ? [{ blank: label }] : words(formatNumber(dong, this.source.wording.language));
  }

  /** "180.000.000 đồng (Bằng chữ: một trăm tám mươi triệu đồng)". */
  sum(dong: number | null, label: string): Line {
    if (dong === null) return [{ blank: label }];
    const { wording } = this.source;
    const spelled = spellMoney(dong, wording.language);
    return [
      { text: `${wording.money(dong)} ` },
      { text: this.say('papers.inWords', { spelled }), isItalic: true },
    ];
  }
}

/** Typed line breaks would tear a paragraph apart. */
const onOneLine = (text: string): string => writableText(text.replaceAll(/\s*\n\s*/g, '; ')).trim();
