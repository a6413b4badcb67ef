// Who floods the few who answer is muted by an admin: what they ask is kept as before, and disturbs nobody.
import type { EnquiryId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import { recordEvents } from '../../storage/events.ts';
import { changePerson } from '../../storage/persons.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { openForStaff, showStaffEnquiry } from './staff-enquiry.ts';

/** They are told nothing of it. Taken back, what they asked stands in the queue again where it stood. */
export async function muteAsker(app: App, visit: Visit, id: EnquiryId, isMuted: boolean): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  if (!mayAct(visit.person.grants, 'muteAskers'))
    return showStaffEnquiry(app, visit, id, { notice: { refused: 'notAllowed' } });
  const at = app.clock.now();
  const { askerId } = opened.enquiry;
  await app.database.transaction(async (tx) => {
    await changePerson(tx, askerId, { mutedAt: isMuted ? at : null });
    const what = isMuted ? 'personMuted' : 'personUnmuted';
    await recordEvents(tx, [{ what, at, actorId: visit.person.id, subjectId: askerId }]);
    await remember(app, tx, visit, { focus: null });
    return { ok: true };
  });
  return showStaffEnquiry(app, visit, id, { notice: isMuted ? 'muted' : 'unmuted' });
}
