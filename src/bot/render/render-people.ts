// Roles, invitations, and an officer's counts.
import type { Reply } from '../../app/reply.ts';
import type { Wording } from '../../app/wording.ts';
import { localDay } from '../../core/calendar.ts';
import { allRoles, type Role } from '../../core/roles.ts';
import { pageButtons } from './page-buttons.ts';
import { button, cutText, inRows, lines, pageOf, paragraphs, type Screen } from './screen.ts';

type Of<Name extends Reply['screen']> = Extract<Reply, { screen: Name }>;

const peoplePerPage = 8;
const mostAreas = 40;

/** Makes a link into this bot: t.me/<bot>?start=<payload>. */
export type LinkTo = (payload: string) => string;

const rolesText = (roles: readonly Role[], { t }: Wording): string =>
  roles.map((role) => t(`staff.role.${role}`)).join(', ');

export function renderPeople(reply: Of<'people'>, wording: Wording): Screen {
  const { t } = wording;
  const shown = pageOf(reply.people, reply.page, peoplePerPage);
  const body = shown.items.map(({ name, roles }, index) =>
    t('staff.people.line', { number: shown.first + index, name, roles: rolesText(roles, wording) }),
  );
  return {
    html: paragraphs(t('staff.people.title'), body.join('\n')),
    buttons: [
      ...inRows(
        shown.items.map(({ id, name }, index) =>
          button(cutText(`${shown.first + index}. ${name}`, 30), {
            do: 'personRoles',
            person: id,
          }),
        ),
      ),
      ...pageButtons(shown, (page) => ({ do: 'people', page }), wording),
      [
        button(`➕ ${t('staff.people.invite')}`, { do: 'invite' }),
        button(t('applicant.home.back'), { do: 'home' }),
      ],
    ],
  };
}

export function renderPersonRoles({ person, notice }: Of<'personRoles'>, wording: Wording): Screen {
  const { t } = wording;
  const told =
    notice === null
      ? false
      : notice.kind === 'lastAdmin'
        ? t('staff.people.lastAdmin')
        : t('staff.people.removed', { role: t(`staff.role.${notice.role}`), name: person.name });
  return {
    html: paragraphs(
      told,
      t('staff.people.person', { name: person.name, roles: rolesText(person.roles, wording) }),
    ),
    buttons: [
      ...inRows(
        person.roles.map((role) =>
          button(t('staff.people.remove', { role: t(`staff.role.${role}`) }), {
            do: 'removeRole',
            person: person.id,
            role,
          }),
        ),
      ),
      [button(t('applicant.home.people'), { do: 'people', page: 0 })],
    ],
  };
}

export function renderInviteAsk(wording: Wording): Screen {
  const { t } = wording;
  return {
    html: t('staff.people.inviteAsk'),
    buttons: [
      ...inRows(allRoles.map((role) => button(t(`staff.role.${role}`), { do: 'inviteAs', role }))),
      [button(t('applicant.home.people'), { do: 'people', page: 0 })],
    ],
  };
}

export function renderInvited({ code, expires }: Of<'invited'>, linkTo: LinkTo, wording: Wording): Screen {
  const { t } = wording;
  return {
    html: t('staff.people.invited', { date: wording.date(localDay(expires)), link: linkTo(`join_${code}`) }),
    buttons: [[button(t('applicant.home.people'), { do: 'people', page: 0 })]],
  };
}

export function renderInviteAreas(reply: Of<'inviteAreas'>, wording: Wording): Screen {
  const { t } = wording;
  return {
    html: paragraphs(reply.isNotFound && `⚠️ ${t('staff.people.areaNotFound')}`, t('staff.people.inviteArea')),
    buttons: [
      ...reply.areas.map(({ code, name }) => [
        button(name === null ? wording.area(code) : t('staff.people.district', { name }), {
          do: 'inviteOfficer' as const,
          id: code,
        }),
      ]),
      [button(t('applicant.home.people'), { do: 'people', page: 0 })],
    ],
  };
}

export function renderSignIn({ link, minutes, isPublic }: Of<'signIn'>, { t }: Wording): Screen {
  return {
    html: paragraphs(
      t('staff.signIn.link', { link }),
      t('staff.signIn.once', { minutes }),
      !isPublic && t('staff.signIn.here'),
    ),
    buttons: [[button(t('applicant.home.back'), { do: 'home' })]],
  };
}

export function renderJoined({ role }: Of<'joined'>, { t }: Wording): Screen {
  return {
    html: t('staff.people.joined', { role: t(`staff.role.${role}`) }),
    buttons: [[button(t('applicant.home.back'), { do: 'home' })]],
  };
}

export function renderInviteInvalid({ t }: Wording): Screen {
  return {
    html: t('staff.people.inviteInvalid'),
    buttons: [[button(t('applicant.home.back'), { do: 'home' })]],
  };
}

export function renderAreaCounts(
  { areas, heard }: Of<'areaCounts'>,
  linkTo: LinkTo,
  wording: Wording,
): Screen {
  const { t } = wording;
  const back = [button(t('applicant.home.back'), { do: 'home' })];
  if (areas.length === 0) return { html: t('staff.area.none'), buttons: [back] };
  const { shown, rest } = busiestFirst(areas);
  const body = shown.map(({ code, ...counts }) =>
    t('staff.area.line', { area: wording.area(code), ...counts }),
  );
  if (rest !== null) body.push(t('staff.area.line', { area: t('staff.area.rest'), ...rest }));
  const [first] = areas;
  return {
    html: paragraphs(
      lines(t('staff.area.title'), ...body),
      areas.length === 1 &&
        first !== undefined &&
        t('staff.area.link', { link: linkTo(`area_${first.code}`) }),
      heard !== null &&
        t('announcements.staff.link', { count: heard.listeners, link: linkTo(`hear_${heard.area}`) }),
    ),
    buttons: [back],
  };
}

type AreaCounts = Of<'areaCounts'>['areas'][number];

/** All of them as they come, or the busiest and the sum of the others where a message cannot hold them all. */
function busiestFirst(areas: readonly AreaCounts[]) {
  if (areas.length <= mostAreas) return { shown: areas, rest: null };
  const total = ({ drafts, sent, decided }: AreaCounts): number => drafts + sent + decided;
  const ordered = areas.toSorted((one, other) => total(other) - total(one));
  const rest = ordered.slice(mostAreas).reduce(
    (sum, { drafts, sent, decided }) => ({
      drafts: sum.drafts + drafts,
      sent: sum.sent + sent,
      decided: sum.decided + decided,
    }),
    { drafts: 0, sent: 0, decided: 0 },
  );
  return { shown: ordered.slice(0, mostAreas), rest };
}
