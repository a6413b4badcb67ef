// The commands: what each does, and in whose menu it stands. /help and the menus come from this list.

import type { Action } from '../app/action.ts';
import { showHearing } from '../app/announcement/hear.ts';
import type { App, Visit } from '../app/app.ts';
import { askForConsent } from '../app/applicant/ask-for-consent.ts';
import { hasConsent } from '../app/applicant/has-consent.ts';
import { continueLatest, showLatestVerdict } from '../app/applicant/list-proposals.ts';
import { showHome } from '../app/applicant/show-home.ts';
import { startProposal } from '../app/applicant/start-proposal.ts';
import { askAtOnce, askCentre } from '../app/enquiry/ask-centre.ts';
import type { Reply } from '../app/reply.ts';
import { listDossiers } from '../app/staff/list-dossiers.ts';
import { joinByInvitation } from '../app/staff/people.ts';
import { mayAct, type RoleGrant } from '../core/roles.ts';
import type { TextKey } from '../i18n/text-key.ts';

type CommandName =
  Extract<TextKey, `applicant.commands.${string}`> extends `applicant.commands.${infer Name}` ? Name : never;

interface Command {
  readonly name: CommandName;
  readonly does: Action | ((app: App, visit: Visit, payload: string) => Promise<Reply>);
  /** Absent: in everybody's menu. */
  readonly seenBy?: (grants: readonly RoleGrant[]) => boolean;
}

export const commands: readonly Command[] = [
  { name: 'start', does: start },
  { name: 'hosomoi', does: { do: 'newProposal' } },
  { name: 'tieptuc', does: withConsent(continueLatest) },
  { name: 'hoso', does: { do: 'myProposals' } },
  { name: 'ketqua', does: withConsent(showLatestVerdict) },
  {
    name: 'hoi',
    does: (app, visit, words) =>
      withConsent((_, asker) => (words === '' ? askCentre(app, asker) : askAtOnce(app, asker, words)))(
        app,
        visit,
      ),
  },
  { name: 'nhantin', does: { do: 'hear' } },
  { name: 'cauhoi', does: { do: 'myEnquiries' } },
  { name: 'hoidap', does: { do: 'generalAnswers' } },
  { name: 'dulieucuatoi', does: { do: 'myData' } },
  { name: 'ngonngu', does: { do: 'chooseLanguage' } },
  { name: 'trogiup', does: { do: 'help' } },
  { name: 'id', does: async () => ({ screen: 'identity' }) },
  {
    name: 'danhsach',
    does: (app, visit, words) => listDossiers(app, visit, words === '' ? 'waiting' : 'all', 0, words),
    seenBy: (grants) => mayAct(grants, 'seeDossiers'),
  },
  {
    name: 'queue',
    does: { do: 'queue', queue: 'waiting', page: 0 },
    seenBy: (grants) => mayAct(grants, 'seeEnquiries'),
  },
  {
    name: 'thongbao',
    does: { do: 'announcements', page: 0 },
    seenBy: (grants) => mayAct(grants, 'announce'),
  },
  {
    name: 'khuvuc',
    does: { do: 'areaCounts' },
    seenBy: (grants) => grants.some(({ role }) => role === 'officer'),
  },
  {
    name: 'console',
    does: { do: 'openConsole' },
    seenBy: (grants) => mayAct(grants, 'useConsole'),
  },
  { name: 'nguoi', does: { do: 'people', page: 0 }, seenBy: (grants) => mayAct(grants, 'manageRoles') },
  { name: 'moi', does: { do: 'invite' }, seenBy: (grants) => mayAct(grants, 'manageRoles') },
];

/** Other names that people try. */
export const aliases: Readonly<Record<string, CommandName>> = {
  help: 'trogiup',
  menu: 'start',
  batdau: 'start',
};

/** A link may carry an invitation (join_…), a commune (area_01777), or an area whose news is heard (hear_01777). */
async function start(app: App, visit: Visit, payload: string): Promise<Reply> {
  const invitation = /^join_([\w-]{10,40})$/.exec(payload)?.[1];
  if (invitation !== undefined) return joinByInvitation(app, visit, invitation);
  const communeCode = /^area_(\d{5})$/.exec(payload)?.[1];
  if (communeCode !== undefined && app.rulebook.areas.some(({ code }) => code === communeCode))
    return !hasConsent(visit.person)
      ? askForConsent(app, visit, { notice: null, commune: communeCode })
      : startProposal(app, visit, { copyFrom: null, communeCode });
  const heardArea = /^hear_([\w-]{1,40})$/.exec(payload)?.[1];
  if (heardArea !== undefined) return showHearing(app, visit, heardArea);
  return showHome(app, visit);
}

function withConsent(useCase: (app: App, visit: Visit) => Promise<Reply>) {
  return async (app: App, visit: Visit): Promise<Reply> =>
    !hasConsent(visit.person)
      ? askForConsent(app, visit, { notice: 'needed', commune: null })
      : useCase(app, visit);
}
