// The people of the walk: two of the centre, who stay, and those who come to apply.
import { decodeAction } from '../../src/bot/action-codec.ts';
import { Applicant } from './applicant.ts';
import { press, say } from './chatter.ts';
import { Colleague } from './colleague.ts';
import { nothing } from './ledger.ts';
import type { WatchedOffice } from './watched-office.ts';

export const leadId = 8_000_001;
const reviewerId = 8_000_002;

/** Somebody new, who has said /start. */
export async function meet(office: WatchedOffice, name: string, id: number): Promise<Applicant> {
  await office.phone(name, id);
  const applicant = new Applicant(office, id);
  await applicant.do([say('/start')], nothing, null);
  return applicant;
}

/** The lead is there by the settings, the reviewer comes by an invitation. */
export async function hireStaff(office: WatchedOffice): Promise<Colleague[]> {
  await office.phone('Trưởng nhóm', leadId);
  await office.phone('Người xem', reviewerId);
  const lead = new Colleague(office.standIn, leadId);
  const reviewer = new Colleague(office.standIn, reviewerId);
  await lead.chatter.act(say('/moi'));
  const invite = lead.chatter.newestButtons.find(({ data }) => {
    const action = decodeAction(data);
    return action?.do === 'inviteAs' && action.role === 'reviewer';
  });
  if (invite === undefined) throw new Error('The lead cannot invite');
  const { messages } = await lead.chatter.act(press(invite));
  const code = /start=(join_[\w-]+)/.exec(messages.map(({ text }) => text).join(' '))?.[1];
  if (code === undefined) throw new Error('There is no invitation');
  await reviewer.chatter.act(say(`/start ${code}`));
  return [lead, reviewer];
}
