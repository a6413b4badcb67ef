// Who works here: roles that people hold, links that are still open, and a new link.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { readInvitations, takeInvitationBack } from '../../app/staff/invitations.ts';
import { inviteAs, listPeople, takeRoleAway } from '../../app/staff/people.ts';
import { communesIn } from '../../core/area.ts';
import { localDay } from '../../core/calendar.ts';
import type { PersonId } from '../../core/ids.ts';
import { allRoles, type Role } from '../../core/roles.ts';
import { Layout } from '../layout.tsx';
import { readId } from '../read-id.ts';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { Invitations, InviteForm, PressForm } from './invitations.tsx';
import { refuse } from './refusal-page.tsx';

const place = '/console/people';

type Told =
  | { readonly kind: 'removed' | 'lastAdmin' | 'notHeld' | 'takenBack' | 'notOpen' | 'areaMissing' }
  | { readonly kind: 'invited'; readonly link: string; readonly until: string };

export async function showPeople(visitor: Visitor, told: Told | null = null): Promise<Response> {
  const { app, context, visit, wording } = visitor;
  const reply = await listPeople(app, visit, 0);
  if (reply.screen !== 'people') return refuse(visitor, 'notAllowed');
  const invitations = await readInvitations(app);
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'console.ways.people')}>
      <h1>{say(wording, 'console.ways.people')}</h1>
      {told !== null && <Notice told={told} visitor={visitor} />}
      <section aria-labelledby="roles">
        <h2 id="roles">{say(wording, 'console.people.roles')}</h2>
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">{say(wording, 'console.people.name')}</th>
              <th scope="col">{say(wording, 'console.people.role')}</th>
            </tr>
          </thead>
          <tbody>
            {reply.people.map(({ id, name, roles }) => (
              <tr>
                <td data-label={plain(wording, 'console.people.name')}>{name}</td>
                <td data-label={plain(wording, 'console.people.role')}>
                  {roles.map((role) => (
                    <RoleOf person={id} name={name} role={role} visitor={visitor} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Invitations invitations={invitations} visitor={visitor} />
      <InviteForm visitor={visitor} />
    </Layout>,
    statusOf(told),
  );
}

function statusOf(told: Told | null): ContentfulStatusCode {
  switch (told?.kind) {
    case 'lastAdmin':
    case 'notHeld':
    case 'notOpen':
      return 409;
    case 'areaMissing':
      return 422;
    default:
      return 200;
  }
}

const refusals: readonly Told['kind'][] = ['lastAdmin', 'notHeld', 'notOpen', 'areaMissing'];

function Notice({ told, visitor }: { readonly told: Told; readonly visitor: Visitor }) {
  const { wording } = visitor;
  const isBad = refusals.includes(told.kind);
  return (
    <article class={isBad ? 'told bad' : 'told'} role={isBad ? 'alert' : 'status'}>
      {told.kind === 'invited' ? (
        <>
          <p>{say(wording, 'console.people.told.invited', { until: told.until })}</p>
          <p>
            <code>{told.link}</code>
          </p>
        </>
      ) : (
        <p>{say(wording, `console.people.told.${told.kind}`)}</p>
      )}
    </article>
  );
}

interface RoleProps {
  readonly person: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly visitor: Visitor;
}

function RoleOf({ person, name, role, visitor }: RoleProps) {
  const { wording } = visitor;
  const words = plain(wording, `staff.role.${role}`);
  return (
    <PressForm visitor={visitor} action={`${place}/${person}/remove-role`} fields={{ role }}>
      {`${words} `}
      <button
        type="submit"
        class="secondary small"
        aria-label={plain(wording, 'console.people.removeOf', { name, role: words })}
      >
        {say(wording, 'console.people.remove')}
      </button>
    </PressForm>
  );
}

const roleIn = ({ form }: Visitor): Role | undefined => allRoles.find((role) => role === form.get('role'));

export async function pressRemoveRole(visitor: Visitor): Promise<Response> {
  const { app, context, visit } = visitor;
  const id = readId<PersonId>(context);
  const role = roleIn(visitor);
  if (id === null || role === undefined) return refuse(visitor, 'malformed');
  const reply = await takeRoleAway(app, visit, id, role);
  const notice = reply.screen === 'personRoles' ? reply.notice : null;
  return showPeople(visitor, { kind: notice?.kind ?? 'notHeld' });
}

/** The link is shown this once: only its hash is kept. */
export async function pressInvite(visitor: Visitor): Promise<Response> {
  const { app, form, visit, wording } = visitor;
  const role = roleIn(visitor);
  const area = form.get('area') ?? '';
  const isKnown = communesIn(app.rulebook.areas, area).length > 0;
  if (role === undefined || (area !== '' && !isKnown)) return refuse(visitor, 'malformed');
  if (role === 'officer' && area === '') return showPeople(visitor, { kind: 'areaMissing' });
  const reply = await inviteAs(app, visit, role, role === 'officer' ? area : null);
  if (reply.screen !== 'invited') return refuse(visitor, 'notAllowed');
  const payload = `join_${reply.code}`;
  return showPeople(visitor, {
    kind: 'invited',
    link: app.linkToChat(payload) ?? `/start ${payload}`,
    until: wording.date(localDay(reply.expires)),
  });
}

export async function pressTakeBack(visitor: Visitor): Promise<Response> {
  const id = Number(visitor.context.req.param('id'));
  if (!Number.isSafeInteger(id) || id < 1) return refuse(visitor, 'notFound');
  const isTaken = await takeInvitationBack(visitor.app, visitor.visit, id);
  return showPeople(visitor, { kind: isTaken ? 'takenBack' : 'notOpen' });
}
