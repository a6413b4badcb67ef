// Links that nobody has used yet, each with its way back, and the form for a new one.
import type { Child } from 'hono/jsx';
import type { OpenInvitation } from '../../app/staff/invitations.ts';
import { localDay } from '../../core/calendar.ts';
import { allRoles } from '../../core/roles.ts';
import { FormToken } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { AreaOptions } from './area-options.tsx';

interface PressProps {
  readonly visitor: Visitor;
  readonly action: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly children: Child;
}

/** One button with what it needs. */
export function PressForm({ visitor, action, fields = {}, children }: PressProps) {
  return (
    <form method="post" action={action} class="inline">
      <FormToken visitor={visitor} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

export function Invitations({
  invitations,
  visitor,
}: {
  readonly invitations: readonly OpenInvitation[];
  readonly visitor: Visitor;
}) {
  const { wording } = visitor;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{say(wording, 'console.people.invitations')}</h2>
      {invitations.length === 0 ? (
        <p>{say(wording, 'console.people.noInvitations')}</p>
      ) : (
        <ul>
          {invitations.map(({ id, role, areaCode, createdBy, expiresAt }) => (
            <li>
              <PressForm visitor={visitor} action={`/console/invitations/${id}/take-back`}>
                {plain(wording, 'console.people.invitation', {
                  role: plain(wording, `staff.role.${role}`),
                  name: createdBy,
                  until: wording.date(localDay(expiresAt)),
                })}
                {areaCode === null ? ' ' : ` · ${areaName(visitor, areaCode)} `}
                <button type="submit" class="secondary small">
                  {say(wording, 'console.people.takeBack')}
                </button>
              </PressForm>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function InviteForm({ visitor }: { readonly visitor: Visitor }) {
  const { wording } = visitor;
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{say(wording, 'console.people.invite')}</h2>
      <form method="post" action="/console/invitations" class="short">
        <FormToken visitor={visitor} />
        <label for="role">{say(wording, 'console.people.role')}</label>
        <select id="role" name="role">
          {allRoles.map((role) => (
            <option value={role}>{plain(wording, `staff.role.${role}`)}</option>
          ))}
        </select>
        <label for="area">{say(wording, 'console.people.area')}</label>
        <select id="area" name="area">
          <option value="">{plain(wording, 'console.people.noArea')}</option>
          <AreaOptions visitor={visitor} chosen={null} />
        </select>
        <button type="submit">{say(wording, 'console.people.makeLink')}</button>
      </form>
    </section>
  );
}

function areaName({ app, wording }: Visitor, code: string): string {
  const { areas } = app.rulebook;
  const district = areas.find((area) => area.district === code);
  return district === undefined ? wording.area(code) : district.districtName;
}
