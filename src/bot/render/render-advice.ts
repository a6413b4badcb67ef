// What is shown after an answer that could be better placed or said: advice on a vague text, and which paper a file is.
import type { AdviceReply, WhichPaperReply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import { renderSaved } from './render-question.ts';
import { button, paragraphs, type Screen } from './screen.ts';

/** After a vague text: what would make it concrete, with an example that says whose it is. Never a block. */
export function renderAdvice(reply: AdviceReply, wording: Wording): Screen {
  const { t, find } = wording;
  const { line } = reply.saved;
  const key = { question: line.question, row: line.row };
  const proposal = reply.heading.id;
  return {
    html: paragraphs(
      renderSaved(reply.saved, wording),
      find(`advice.question.${line.question}.help`) ??
        reply.missing.map((want) => find(`advice.want.${want}`) ?? '').join(' '),
      find(`advice.question.${line.question}.example`),
    ),
    buttons: [
      [
        button(t('applicant.question.addMore'), { do: 'addToAnswer', proposal, key }),
        button(t('applicant.question.keep'), { do: 'continue', proposal }),
      ],
    ],
  };
}

export function renderWhichPaper(reply: WhichPaperReply, wording: Wording): Screen {
  const { t } = wording;
  const proposal = reply.heading.id;
  const [first] = reply.files;
  return {
    html: t('applicant.media.whichPaper', { count: reply.files.length }),
    buttons: [
      ...reply.papers.flatMap((paper) => {
        const key = { question: paper.question, row: paper.row };
        const action =
          first === undefined ? null : ({ do: 'filePaper', proposal, key, file: first } as const);
        return action === null ? [] : [[button(wording.label(paper), action)]];
      }),
      [button(t('applicant.media.notPaper'), { do: 'continue', proposal })],
    ],
  };
}
