// Đơn đề nghị hỗ trợ kinh phí khuyến công: what the owner signs. Its heads are the usual ones; no decree prescribes them.
import { chosenOption } from '../core/answer.ts';
import { allQuestions } from '../core/questions/all-questions.ts';
import type { QuestionId } from '../core/questions/question-id.ts';
import type { FillIn } from './fill-in.ts';
import { type Block, type Line, labelled, type Paper, words } from './paper.ts';
import { earlierSupport, machineTable, shareLines } from './what-for.ts';
import { contactLines, establishmentName, hasSeal } from './who-applies.ts';

export function writeLetter(fill: FillIn): Paper {
  const { assessment, wording, centre } = fill.source;
  const year = assessment.facts.plannedFor?.slice(0, 4);
  const title = fill.say('papers.letter.title');
  const heading = (text: string): Block => ({ block: 'heading', text, level: 1 });
  const items = (...all: readonly (readonly Line[])[]): Block => ({ block: 'items', items: all.flat() });
  return {
    title,
    blocks: [
      { block: 'motto' },
      {
        block: 'title',
        lines: [title, ...(year === undefined ? [] : [fill.say('papers.letter.plan', { year })])],
      },
      {
        block: 'lines',
        isCentred: true,
        lines: [
          labelled(fill.say('papers.letter.to'), { text: fill.say('papers.department') }),
          words(wording.pick(centre.name)),
        ],
      },
      heading(fill.say('papers.letter.who')),
      items(contactLines(fill)),
      heading(fill.say('papers.letter.work')),
      items(
        fill.lines(
          'product',
          'sector',
          'output-now',
          'workers',
          'insured-workers',
          'revenue-band',
          'situation',
        ),
      ),
      heading(fill.say('papers.letter.what')),
      items(needLines(fill)),
      ...machineTable(fill),
      heading(fill.say('papers.letter.money')),
      items(shareLines(fill)),
      heading(fill.say('papers.letter.time')),
      items(fill.lines('when', 'bought', 'bought-when')),
      heading(fill.say('papers.letter.effect')),
      items(fill.lines('output-after', 'new-jobs', 'income', 'market', 'material', 'waste')),
      heading(fill.say('papers.letter.promises')),
      items([
        words(fill.say('papers.promises.true')),
        words(fill.say('papers.promises.capital')),
        earlierSupport(fill),
        words(fill.say('papers.promises.use')),
      ]),
      heading(fill.say('papers.letter.enclosed')),
      items(enclosed(fill)),
      {
        block: 'signatures',
        day: fill.say('papers.day'),
        signers: [
          {
            role: fill.say(hasSeal(fill) ? 'papers.letter.head' : 'papers.letter.owner'),
            how: fill.say(hasSeal(fill) ? 'papers.signAndSeal' : 'papers.sign'),
            name: [fill.isAsked('representative') ? fill.part('representative') : establishmentName(fill)],
          },
        ],
      },
      { block: 'note', text: fill.say('papers.letter.note') },
    ],
  };
}

function needLines(fill: FillIn): readonly Line[] {
  const { programme, journey } = fill.source.assessment;
  const isOther = chosenOption(journey.counting, 'need') === 'other';
  return [
    ...fill.line(isOther ? 'need-other' : 'need'),
    ...(programme === null
      ? []
      : [
          labelled(fill.say('papers.letter.programme'), {
            text: fill.source.wording.programmeName(programme),
          }),
        ]),
    ...fill.lines('fair-kind', 'content', 'is-line'),
  ];
}

const isPaper = (id: QuestionId): boolean => id.startsWith('paper-');

/** Which papers come along, and which are still to be brought. */
function enclosed(fill: FillIn): readonly Line[] {
  return fill.lines(...allQuestions.map(({ id }) => id).filter(isPaper));
}
