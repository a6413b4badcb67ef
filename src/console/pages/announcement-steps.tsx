// The steps that somebody may take with an announcement, each with what was read.
import type { ShownAnnouncement } from '../../app/announcement/announcement-reply.ts';
import type { AnnouncementMove } from '../../core/announcement.ts';
import type { Texts } from '../../core/rulebook.ts';
import { FormToken } from '../layout.tsx';
import { pathOf } from '../path-of.ts';
import { say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { TextFields } from './text-fields.tsx';

interface Props {
  readonly visitor: Visitor;
  readonly shown: ShownAnnouncement;
  /** A correction that was posted and not kept. */
  readonly typed: Texts | null;
}

/** What cannot be undone, or wants a word, is folded until it is meant. */
const folded: readonly AnnouncementMove[] = ['refuse', 'correct', 'cancel', 'recall'];

export function AnnouncementSteps({ visitor, shown, typed }: Props) {
  const { wording } = visitor;
  const { announcement, moves } = shown;
  const { id, revision } = announcement;
  if (moves.length === 0) return null;
  return (
    <div class="short">
      {moves
        .filter((move) => !folded.includes(move))
        .map((move) => (
          <Step move={move} />
        ))}
      {moves.includes('refuse') && (
        <details>
          <summary>{say(wording, 'announcements.staff.move.refuse')}</summary>
          <Step move="refuse">
            <label for="why">{say(wording, 'announcements.desk.why')}</label>
            <textarea id="why" name="why" rows={3} required maxlength={1_000} />
          </Step>
        </details>
      )}
      {moves.includes('correct') && (
        <details open={typed !== null}>
          <summary>{say(wording, 'announcements.staff.move.correct')}</summary>
          <Step move="correct">
            <p>{say(wording, 'announcements.desk.correctAsk', { count: announcement.delivered })}</p>
            <TextFields visitor={visitor} texts={typed ?? announcement.texts} />
          </Step>
        </details>
      )}
      {moves.includes('recall') && (
        <details>
          <summary>{say(wording, 'announcements.staff.move.recall')}</summary>
          <Step move="recall">
            <p>{say(wording, 'announcements.staff.recallAsk', { count: announcement.delivered })}</p>
          </Step>
        </details>
      )}
      {moves.includes('cancel') && (
        <details>
          <summary>{say(wording, 'announcements.staff.move.cancel')}</summary>
          <Step move="cancel">
            <p>{say(wording, 'announcements.staff.cancelAsk', { number: id })}</p>
          </Step>
        </details>
      )}
    </div>
  );

  function Step({ move, children }: { readonly move: AnnouncementMove; readonly children?: unknown }) {
    return (
      <form method="post" action={`/console/announcements/${id}/${pathOf(move)}`}>
        <FormToken visitor={visitor} />
        <input type="hidden" name="seen" value={String(revision)} />
        {children}
        <button type="submit" class={move === 'cancel' ? 'secondary' : ''}>
          {say(wording, `announcements.staff.move.${move}`)}
        </button>
      </form>
    );
  }
}
