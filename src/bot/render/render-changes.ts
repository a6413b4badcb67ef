// Just the questions that the staff asked to mend.
import type { ChangesReply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import { renderSaved } from './render-question.ts';
import { button, cutText, inRowsOf, paragraphs, type Screen } from './screen.ts';

const longestValue = 140;

/** Just the questions that the staff asked to mend. */
export function renderChanges(reply: ChangesReply, wording: Wording): Screen {
  const { t } = wording;
  const { heading, items, isEditable } = reply;
  const proposal = heading.id;
  const body = items.map(({ line, isDone }, index) =>
    t(isDone ? 'applicant.changes.lineDone' : 'applicant.changes.line', {
      number: index + 1,
      label: wording.label(line),
      value:
        line.value === undefined ? '…' : cutText(wording.value(line), items.length > 10 ? 50 : longestValue),
    }),
  );
  const edits = items.map(({ line }, index) =>
    button(t('applicant.changes.edit', { number: index + 1 }), {
      do: 'ask',
      proposal,
      key: { question: line.question, row: line.row },
    }),
  );
  return {
    html: paragraphs(
      renderSaved(reply.saved, wording),
      reply.notice !== null && t(`applicant.question.${reply.notice}`),
      t('applicant.changes.title', { reference: heading.reference ?? heading.title }),
      reply.message !== '' && t('applicant.changes.message', { message: cutText(reply.message, 1000) }),
      body.length > 0 ? body.join('\n') : t('applicant.changes.none'),
      isEditable && t('applicant.changes.after'),
    ),
    buttons: [
      ...(isEditable ? inRowsOf(edits, 2) : []),
      [
        ...(isEditable ? [button(`📨 ${t('applicant.review.send')}`, { do: 'send', proposal })] : []),
        button(t('applicant.question.review'), { do: 'review', proposal, page: 0 }),
      ],
    ],
  };
}
