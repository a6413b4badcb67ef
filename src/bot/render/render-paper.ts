// A paper to print: what it is, what is still open in it, and the file itself.
import type { PaperReply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import { button, cutText, paragraphs, type Screen } from './screen.ts';

const longestList = 600;

export function renderPaper(reply: PaperReply, { t }: Wording): Screen {
  const { paper, proposal, isForStaff, fileName, bytes, blanks } = reply;
  const labels = cutText(blanks.join(', '), longestList);
  return {
    html: paragraphs(
      t(`papers.chat.${paper}`),
      blanks.length === 0
        ? t('papers.chat.complete')
        : t('papers.chat.blanks', { count: blanks.length, labels }),
    ),
    buttons: [
      [
        isForStaff
          ? button(t('staff.dossier.buttons.back'), { do: 'dossier', proposal })
          : button(t('papers.chat.back'), { do: 'review', proposal, page: 0 }),
      ],
    ],
    attachments: [{ name: fileName, bytes }],
  };
}
