// The product's data as words of one language. Names, labels and values are plain text, which the translator escapes
// where it fills them in; whole sentences (citations, verdict lines, amounts) are HTML.

import type { AnswerValue } from '../core/answer.ts';
import { districtsOf } from '../core/area.ts';
import { formatAnswer, formatDate, formatMoment, formatMoney } from '../core/format.ts';
import type { Question } from '../core/questions/question.ts';
import type { Citation, Programme, Rulebook, Texts } from '../core/rulebook.ts';
import { describeAmount } from '../core/support-amount.ts';
import type { Amount, VerdictLine } from '../core/verdict.ts';
import {
  escapeHtml,
  type Language,
  type TextValues,
  type Translations,
  type Translator,
  toPlainText,
} from '../i18n/translator.ts';
import type { AnswerLine } from './reply.ts';

export interface Wording {
  readonly language: Language;
  readonly t: Translator['t'];
  readonly find: Translator['find'];
  pick(texts: Texts): string;
  label(line: Pick<AnswerLine, 'asks' | 'row' | 'rowCount'>): string;
  option(question: Question, option: string): string;
  value(line: Pick<AnswerLine, 'asks' | 'value'>, reading?: { readonly isUnmasked: boolean }): string;
  area(code: string | null): string;
  money(dong: number): string;
  date(day: string): string;
  /** Date and time of day. */
  moment(at: Date): string;
  /** "Nghị định 45/2012/NĐ-CP, Điều 5, hiệu lực 05/07/2012"; says where it must be confirmed. */
  citation(citation: Citation): string;
  verdictLine(line: VerdictLine): string;
  /** Where to turn instead, for the lines that close a door. */
  nextDoor(line: VerdictLine): string | undefined;
  amount(amount: Amount): string;
  programmeName(programme: Programme): string;
  /** "Trung tâm: 0206 3…", for "call …"; without a number while none is known. */
  readonly centreToCall: string;
  /** Whom people ask about their data. */
  readonly dataOfficer: string;
}

/** Where the words stand for the codes in the values of a verdict line. */
const wordsOfCode: Readonly<Record<string, (code: string | number) => string>> = {
  source: (code) => `questions.support-source.options.${code}`,
  legalForm: (code) => `questions.legal-form.options.${code}`,
  sector: (code) => `questions.sector.options.${code}`,
  size: (code) => `verdict.size.${code}`,
  atMost: (code) => `verdict.size.${code}`,
};

export function wordingIn(translations: Translations, rulebook: Rulebook, language: Language): Wording {
  const { t, find } = translations.in(language);
  const money = (dong: number): string => formatMoney(dong, language);
  const pick = (texts: Texts): string => texts[language] ?? texts.vi;

  const area = (code: string | null): string => {
    if (code === null) return t('staff.list.noArea');
    if (code === 'outside') return t('questions.commune.outside');
    const found = rulebook.areas.find((candidate) => candidate.code === code);
    const district = districtsOf(rulebook.areas).get(code);
    if (district !== undefined) return t('staff.people.district', { name: district });
    return found === undefined
      ? code
      : t(`answers.area.${found.type}`, { name: found.name, district: found.districtName });
  };

  const option = (question: Question, id: string): string =>
    find(`questions.${question.id}.options.${id}`) ?? id;

  const value: Wording['value'] = (line, reading) => {
    if (line.value === undefined) return '';
    return formatAnswer(line.asks.answer, line.value, {
      language,
      isMasked: line.asks.isMasked === true && reading?.isUnmasked !== true,
      optionLabel: (id) => option(line.asks, id),
      areaName: area,
      phrase: (phrase, params) => t(`answers.display.${phrase}`, params),
    });
  };

  const inWords = (values: VerdictLine['values']): TextValues =>
    Object.fromEntries(Object.entries(values).map(([name, content]) => [name, inWordsOne(name, content)]));

  function inWordsOne(name: string, content: string | number): string | number {
    if (name.endsWith('Dong') && typeof content === 'number') return money(content);
    if (name === 'commune') return area(String(content));
    const words = wordsOfCode[name]?.(content);
    return words === undefined ? content : (find(words) ?? content);
  }

  return {
    language,
    t,
    find,
    pick,
    option,
    value,
    area,
    money,
    date: formatDate,
    moment: formatMoment,
    label: ({ asks, row, rowCount }) => {
      const label = t(`questions.${asks.id}.label`);
      return row > 0 && rowCount > 1 ? `${label} (${row})` : label;
    },
    citation: (citation) => {
      const source = rulebook.sources.get(citation.source);
      const values = {
        source: source === undefined ? citation.source : pick(source.name),
        place: citation.place,
        date: source?.effective == null ? '' : formatDate(source.effective),
      };
      const isPlaced = citation.place !== '';
      const isDated = values.date !== '';
      const where = isPlaced ? (isDated ? 'full' : 'noDate') : isDated ? 'noPlace' : 'nameOnly';
      return [
        t(`verdict.source.${where}`, values),
        citation.seen === undefined ? '' : t('verdict.source.seen', { years: citation.seen }),
        citation.isConfirmed ? '' : t('verdict.source.unconfirmed'),
      ]
        .filter((part) => part !== '')
        .join('; ');
    },
    verdictLine: (line) =>
      find(`verdict.line.${line.criterion.condition.test}.${line.note}`, inWords(line.values)) ??
      escapeHtml(pick(line.criterion.label)),
    nextDoor: (line) => find(`verdict.nextDoor.${line.criterion.condition.test}.${line.note}`),
    amount: (amount) => {
      const { note, values } = describeAmount(amount);
      return t(`verdict.amount.${note}`, inWords(values));
    },
    programmeName: (programme) => pick(programme.name),
    centreToCall:
      rulebook.centre.phone === null
        ? t('applicant.centre.toCall')
        : toPlainText(t('applicant.centre.toCallAt', { phone: rulebook.centre.phone })),
    dataOfficer: rulebook.centre.dataOfficer ?? t('applicant.centre.staff'),
  };
}

/** Whether an answer says something: neither open nor "don't know yet". */
export function isKnown(value: AnswerValue | undefined): boolean {
  return value !== undefined && value.kind !== 'unknown';
}
