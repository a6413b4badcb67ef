// The worst that people and the centre may write: as long as allowed, and full of what HTML and templates live on.
import type { AnswerValue, StoredFile } from '../../src/core/answer.ts';
import { answerFits } from '../../src/core/answer-kinds/fits.ts';
import { asId, type FileId, type PersonId, type ProposalId } from '../../src/core/ids.ts';
import { allQuestions } from '../../src/core/questions/all-questions.ts';
import type { Question } from '../../src/core/questions/question.ts';
import type { Rulebook, Texts } from '../../src/core/rulebook.ts';
import { readPinnedRulebook } from '../core/eligibility/pinned-rulebook.ts';

/** Found again word for word in what a person sees, whatever stands around it. */
const marker = 'R&D <5% "Ø" {{title}} $t(notices.open)';
const noise = `<b>${marker}</b> & 👨‍👩‍👧‍👦 `;

/** Exactly so many characters as a person counts them. */
export function worstText(length: number): string {
  return [...noise.repeat(Math.ceil(length / [...noise].length) + 1)].slice(0, length).join('');
}

export const worstName = worstText(100);
export const worstTitle = worstText(60);
export const largest = 2 ** 31 - 1;
export const proposal = asId<ProposalId>(largest);
export const person = asId<PersonId>(largest);

export const worstFile: StoredFile = {
  id: asId<FileId>(largest),
  name: `${worstText(200)}.pdf`,
  mediaType: 'application/pdf',
  bytes: 20_000_000,
};

/** The longest answer that the question takes. */
function worstAnswer({ id, answer }: Question): AnswerValue {
  const value = longestOf(answer);
  if (!answerFits(answer, value)) throw new Error(`the worst answer does not fit ${id}`);
  return value;
}

function longestOf(answer: Question['answer']): AnswerValue {
  switch (answer.kind) {
    case 'choice':
      return { kind: 'choice', option: answer.options.at(-1) ?? '' };
    case 'text':
      return { kind: 'text', text: worstText(answer.atMost) };
    case 'number':
      return { kind: 'number', number: answer.atMost };
    case 'quantity':
      return { kind: 'quantity', amount: 999_999_999.999999, unit: worstText(60) };
    case 'money':
      return { kind: 'money', dong: 999_999_999_999 };
    case 'year':
      return { kind: 'year', year: 2026 };
    case 'month':
      return { kind: 'month', year: 2027, month: 12 };
    case 'commune':
      return { kind: 'commune', code: 'outside' };
    case 'phone':
      return { kind: 'phone', digits: '00861381234567890' };
    case 'taxCode':
      return { kind: 'taxCode', digits: '4800123456001' };
    case 'files':
      return { kind: 'files', files: Array.from({ length: answer.atMost }, () => worstFile) };
    case 'rows':
      return { kind: 'rows', rows: [1, 2, 3, 4, 5, 6, 7, 999], last: 999, isComplete: false };
    default:
      return answer satisfies never;
  }
}

export const allAnswers: readonly { readonly asks: Question; readonly value: AnswerValue }[] =
  allQuestions.map((asks) => ({ asks, value: worstAnswer(asks) }));

const worstTexts = (texts: Texts): Texts => {
  const written = Object.entries(texts).map(([language, text]) => [language, `${text} ${marker}`]);
  return { ...texts, ...Object.fromEntries(written), vi: `${texts.vi} ${marker}` };
};

/** The pinned rulebook with the marker behind every text that the centre writes. */
export const worstRulebook: Rulebook = writeEverywhere(readPinnedRulebook());

function writeEverywhere(rulebook: Rulebook): Rulebook {
  const { centre, sources, programmes, generalAnswers } = rulebook;
  return {
    ...rulebook,
    centre: {
      ...centre,
      name: worstTexts(centre.name),
      address: `${centre.address} ${marker}`,
      phone: `${centre.phone} ${marker}`,
      dataOfficer: `${centre.dataOfficer} ${marker}`,
    },
    sources: new Map([...sources].map(([id, source]) => [id, { ...source, name: worstTexts(source.name) }])),
    programmes: programmes.map((programme) => ({
      ...programme,
      name: worstTexts(programme.name),
      summary: worstTexts(programme.summary),
      criteria: programme.criteria.map((criterion) => ({
        ...criterion,
        label: worstTexts(criterion.label),
        remedy: worstTexts(criterion.remedy),
      })),
    })),
    generalAnswers: generalAnswers.map((each) => ({
      ...each,
      question: worstTexts(each.question),
      answer: worstTexts(each.answer),
    })),
  };
}
