// What else the centre supports, while nothing is chosen or beside what is.
import type { Reply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import { waysOn } from './render-verdict.ts';
import { button, inRows, paragraphs, type Screen } from './screen.ts';

const mostPossibilities = 8;

type PossibilitiesReply = Extract<Reply, { screen: 'possibilities' }>;

export function renderPossibilities(reply: PossibilitiesReply, wording: Wording): Screen {
  const { t } = wording;
  const items = reply.programmes
    .slice(0, mostPossibilities)
    .map(
      (programme) =>
        `• <b>${escapeHtml(wording.programmeName(programme))}</b>: ${escapeHtml(wording.pick(programme.summary))}`,
    );
  return {
    html: paragraphs(
      t(reply.isWholeList ? 'applicant.verdict.othersTitle' : 'applicant.verdict.possibilities'),
      items.length > 0 ? items.join('\n') : t('applicant.verdict.nothingElse'),
      t('verdict.preliminary'),
    ),
    buttons: [
      reply.isWholeList
        ? [button(t('applicant.home.new'), { do: 'newProposal' })]
        : [
            button(t('applicant.verdict.choose'), {
              do: 'ask',
              proposal: reply.heading.id,
              key: { question: 'need', row: 0 },
            }),
          ],
      ...inRows(waysOn(reply, wording)),
    ],
  };
}
