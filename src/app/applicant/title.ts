import type { Answers } from '../../core/answer.ts';
import { needOf, textOf } from '../../core/read-answers.ts';

const longestTitle = 60;

/** A short name for lists, in the owner's own words: "Miến dong: 1 bộ máy ép, cắt, sấy". Empty while nothing is said. */
export function titleOf(answers: Answers): string {
  const what =
    needOf(answers) === 'machine' ? textOf(answers, 'machine-name', 1) : textOf(answers, 'content');
  const title = [textOf(answers, 'product'), what].filter((part) => part !== null).join(': ');
  const oneLine = title.replaceAll(/\s+/g, ' ');
  const characters = [...oneLine];
  return characters.length <= longestTitle ? oneLine : `${characters.slice(0, longestTitle - 1).join('')}…`;
}
