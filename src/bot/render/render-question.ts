// One question as a message: what was saved, what is asked and why, an example, and the controls of its answer kind.
import { askedWords } from '../../app/asked-words.ts';
import type { QuestionNotice, QuestionReply, Saved } from '../../app/reply.ts';
import { isKnown, type Wording } from '../../app/wording.ts';
import type { KnownAnswer } from '../../core/answer.ts';
import { toButtonData } from '../../core/answer-kinds/button-data.ts';
import { addRow, completeRows, removeRow } from '../../core/answer-kinds/rows.ts';
import { spellMoney } from '../../core/spell-number.ts';
import { isEditing, keepsKnown, offersBefore, renderProblem } from './render-problem.ts';
import { mendButtons, renderRefusal } from './render-verdict.ts';
import { button, cutText, inRows, lines, paragraphs, type Screen, type ScreenButton } from './screen.ts';

export function renderQuestion(reply: QuestionReply, wording: Wording): Screen {
  const { t } = wording;
  const { line, heading } = reply;
  const { question, row, asks, value } = line;
  const isPhone = asks.answer.kind === 'phone';
  const example = exampleOf(reply, wording);
  const html = paragraphs(
    renderSaved(reply.saved, wording),
    reply.isReplacement && t('applicant.question.replaced'),
    reply.notice !== null &&
      renderNotice(
        reply.notice === 'voiceKept' && asks.answer.kind === 'choice' ? 'voiceKeptButtons' : reply.notice,
        wording,
      ),
    renderProblem(reply, wording),
    reply.staffComment !== null &&
      t('applicant.question.staffComment', { comment: cutText(reply.staffComment, 500) }),
    reply.refusal !== null && renderRefusal(reply.refusal.verdict, wording),
    lines(`<b>${askedWords(reply, wording)}</b>`, `<i>${t(`questions.${question}.why`)}</i>`),
    reply.candidates.length > 0
      ? t('applicant.question.whichOne')
      : example !== null && t('applicant.question.example', { example }),
    value !== undefined && t('applicant.question.now', { value: cutText(wording.value(line), 600) }),
    !isEditing(reply) && reply.remaining > 1 && t('applicant.question.remaining', { count: reply.remaining }),
  );
  const key = { question, row };
  const proposal = heading.id;
  const unknown = t(asks.mayFollow === true ? 'applicant.question.later' : 'applicant.question.unknown');
  const hasFiles = value?.kind === 'files';
  const ways: ScreenButton[] = [
    ...(question === 'go-on' || hasFiles || asks.answer.kind === 'rows'
      ? []
      : [button(unknown, { do: 'answerUnknown', proposal, key })]),
    ...(keepsKnown(reply)
      ? hasFiles
        ? []
        : [button(t('applicant.question.keep'), { do: 'continue', proposal })]
      : offersBefore(reply)
        ? [button(t('applicant.question.before'), { do: 'askBefore', proposal, key })]
        : []),
    button(t('applicant.question.review'), { do: 'review', proposal, page: 0 }),
    button(`❓ ${t('enquiries.ask.button')}`, { do: 'askAbout', proposal, key }),
  ];
  if (isPhone) {
    return {
      html,
      buttons: [],
      phoneKeyboard: [
        t('applicant.question.sharePhone'),
        isKnown(value) ? t('applicant.question.keep') : unknown,
        t('applicant.question.before'),
      ],
    };
  }
  const mend = reply.refusal === null ? [] : mendButtons(reply.refusal.toDo, proposal, wording);
  return { html, buttons: [...mend, ...controls(reply, wording), ...inRows(ways, 15)] };
}

/** Only of what is asked for: an example of something else misleads. */
function exampleOf({ line, need }: QuestionReply, { t, find }: Wording): string | null {
  const { question, asks } = line;
  if (asks.answer.kind === 'choice' || asks.answer.kind === 'rows') return null;
  if (question === 'content') return find(`questions.content.examples.${need}`) ?? null;
  return t(`questions.${question}.example`);
}

/** The controls that answer by pressing: options, candidates, rows, finished files. */
function controls(reply: QuestionReply, wording: Wording): ScreenButton[][] {
  const { t, option } = wording;
  const { question, row, asks, value } = reply.line;
  const answer = (text: string, data: string): ScreenButton =>
    button(text, { do: 'answer', proposal: reply.heading.id, key: { question, row }, data });
  if (reply.candidates.length > 0)
    return reply.candidates.map((candidate) => [
      answer(cutText(candidateLabel(reply, candidate, wording), 60), toButtonData(candidate)),
    ]);
  switch (asks.answer.kind) {
    case 'choice': {
      const { guess } = reply;
      const options = asks.answer.options.map((id) =>
        answer(id === guess ? `✅ ${t('questions.sector.yes')}: ${option(asks, id)}` : option(asks, id), id),
      );
      const guessed = guess === null ? -1 : asks.answer.options.indexOf(guess);
      const first = options[guessed];
      return first === undefined
        ? inRows(options)
        : [[first], ...inRows(options.filter((_, index) => index !== guessed))];
    }
    case 'commune':
      return [[answer(t('questions.commune.outside'), 'outside')]];
    case 'rows': {
      const rows = value?.kind === 'rows' ? value.rows : [1];
      return [
        [answer(t('questions.machines.done'), completeRows), answer(t('questions.machines.add'), addRow)],
        ...(rows.length > 1
          ? inRows(rows.map((each) => answer(t('questions.machines.remove', { row: each }), removeRow(each))))
          : []),
      ];
    }
    case 'files':
      return value?.kind === 'files'
        ? [
            [
              button(t('applicant.media.filesDone'), { do: 'continue', proposal: reply.heading.id }),
              answer(t('applicant.media.fileRemoveAll'), 'clear'),
            ],
          ]
        : [];
    default:
      return [];
  }
}

function candidateLabel(reply: QuestionReply, candidate: KnownAnswer, wording: Wording): string {
  return wording.value({ asks: reply.line.asks, value: candidate });
}

export function renderSaved(saved: Saved | null, wording: Wording): string | null {
  if (saved === null) return null;
  const { t, find } = wording;
  const { line, doubt } = saved;
  if (line.value === undefined || line.value.kind === 'unknown')
    return t(
      line.asks.mayFollow === true ? 'applicant.question.savedLater' : 'applicant.question.savedUnknown',
    );
  if (line.value.kind === 'files' && line.value.files.length === 0) return null;
  if (line.value.kind === 'files')
    return t('applicant.media.fileKept', { count: line.value.files.length, label: wording.label(line) });
  return lines(
    t('applicant.question.saved', { label: wording.label(line), value: cutText(wording.value(line), 300) }),
    line.value.kind === 'money' &&
      t('applicant.question.words', { words: spellMoney(line.value.dong, wording.language) }),
    doubt !== null && `⚠️ ${find(`answers.doubt.${doubt}`) ?? ''}`,
  );
}

function renderNotice(notice: QuestionNotice, { t }: Wording): string {
  if (typeof notice === 'object') return t('applicant.media.tooLarge', { size: notice.tooLargeMegabytes });
  switch (notice) {
    case 'stale':
    case 'add':
    case 'wrongContact':
      return t(`applicant.question.${notice}`);
    case 'copied':
      return t('applicant.establishment.copied');
    case 'voiceKept':
    case 'voiceKeptButtons':
    case 'notUnderstood':
    case 'unknownCommand':
    case 'edited':
    case 'notFetched':
    case 'notStored':
    case 'noPaperYet':
    case 'wrongKind':
      return t(`applicant.media.${notice}`);
    default:
      return notice satisfies never;
  }
}
