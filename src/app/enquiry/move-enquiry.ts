// One step of the staff with an enquiry: of two at once one wins, and the other is told.
import { decideMove, type EnquiryMove, type EnquiryRefusal } from '../../core/enquiry.ts';
import type { EnquiryId } from '../../core/ids.ts';
import type { Tx } from '../../storage/database.ts';
import {
  changeEnquiry,
  type EnquiryChanges,
  findEnquiry,
  type StoredEnquiry,
} from '../../storage/enquiries.ts';
import { addEntry, type NewEntry } from '../../storage/enquiry-entries.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import type { StaffEnquiryNotice } from './enquiry-reply.ts';
import { keepMessageFile, type Message } from './message.ts';
import { openForStaff, showStaffEnquiry, stateOf } from './staff-enquiry.ts';

type StepEntry = Omit<NewEntry, 'enquiryId' | 'authorId' | 'at'>;

export interface Step {
  readonly move: EnquiryMove;
  readonly changes: (enquiry: StoredEnquiry, at: Date) => EnquiryChanges;
  /** Null: there is nothing to do it to any more. */
  readonly entry: (enquiry: StoredEnquiry, tx: Tx) => StepEntry | Promise<StepEntry | null>;
  /** What else belongs to it. `entry` is the id of what was written. */
  readonly also?: (tx: Tx, enquiry: StoredEnquiry, entry: number, at: Date) => Promise<void>;
  readonly file?: Message;
}

type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: EnquiryRefusal; readonly holder: string | null };

/** The move with its entry and what follows from it, together or not at all; then the enquiry, with what came of it. */
export async function moveEnquiry(
  app: App,
  visit: Visit,
  id: EnquiryId,
  step: Step,
  done: StaffEnquiryNotice,
): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  const at = app.clock.now();
  const outcome = await app.database.transaction(async (tx): Promise<Outcome> => {
    const enquiry = await findEnquiry(tx, id);
    if (enquiry === null) throw new Error(`No enquiry ${id}`);
    const decision = decideMove(step.move, stateOf(visit, enquiry));
    if (!decision.ok) return { ok: false, reason: decision.reason, holder: enquiry.holderName };
    const written = await step.entry(enquiry, tx);
    if (written === null) return { ok: false, reason: 'wrongStatus', holder: null };
    const changes = { status: decision.to, ...step.changes(enquiry, at) };
    if (!(await changeEnquiry(tx, { id, from: enquiry, changes })))
      return { ok: false, reason: 'wrongStatus', holder: enquiry.holderName };
    const fileId = step.file === undefined ? null : await keepMessageFile(tx, visit, step.file, at);
    const authorId = visit.person.id;
    const entry = await addEntry(tx, { enquiryId: id, authorId, fileId, at, ...written });
    await step.also?.(tx, enquiry, entry, at);
    await remember(app, tx, visit, { focus: null });
    return { ok: true };
  });
  app.wakeSender();
  const notice = outcome.ok ? done : wordRefusal(outcome.reason, outcome.holder);
  return showStaffEnquiry(app, visit, id, { notice });
}

/** Whoever lost to somebody is told to whom. */
export function wordRefusal(reason: EnquiryRefusal, holder: string | null): StaffEnquiryNotice {
  return reason === 'someoneElseHasIt' && holder !== null ? { taken: holder } : { refused: reason };
}
