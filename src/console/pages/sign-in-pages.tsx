// Signing in and out. Opening the link only shows a button: those who fetch previews must not use it up.
import { isSignInOpen, signIn, signOut, signOutEverywhere } from '../../app/staff/sign-in.ts';
import { forgetSignedIn, keepSignedIn } from '../guard.ts';
import { FormToken, homeOf, Layout } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Guest, Visitor } from '../visitor.ts';
import { refuse } from './refusal-page.tsx';

const codeOf = ({ context }: Guest): string => context.req.param('code') ?? '';

export async function showSignIn(guest: Guest): Promise<Response> {
  const { app, context, wording } = guest;
  if (!(await isSignInOpen(app, codeOf(guest)))) return refuse(guest, 'linkUsed');
  return context.html(
    <Layout guest={guest} title={plain(wording, 'console.signIn.title')}>
      <article class="narrow">
        <h1>{say(wording, 'console.signIn.title')}</h1>
        <p>{say(wording, 'console.signIn.text')}</p>
        <form method="post">
          <button type="submit">{say(wording, 'console.signIn.button')}</button>
        </form>
      </article>
    </Layout>,
  );
}

export async function pressSignIn(guest: Guest): Promise<Response> {
  const token = await signIn(guest.app, codeOf(guest));
  if (token === null) return refuse(guest, 'linkUsed');
  keepSignedIn(guest, token);
  return guest.context.redirect('/console', 303);
}

export async function goHome({ context, person }: Visitor): Promise<Response> {
  return context.redirect(homeOf(person), 303);
}

export async function pressSignOut(visitor: Visitor): Promise<Response> {
  await signOut(visitor.app, forgetSignedIn(visitor));
  return visitor.context.redirect('/console', 303);
}

export async function pressSignOutEverywhere(visitor: Visitor): Promise<Response> {
  await signOutEverywhere(visitor.app, visitor.person);
  forgetSignedIn(visitor);
  return visitor.context.redirect('/console', 303);
}

/** Who is signed in here, and the way out. */
export async function showMe(visitor: Visitor): Promise<Response> {
  const { context, wording, person } = visitor;
  const roles = [...new Set(person.grants.map(({ role }) => role))];
  return context.html(
    <Layout guest={visitor} title={person.name}>
      <article class="narrow">
        <h1>{person.name}</h1>
        <p>{roles.map((role) => plain(wording, `staff.role.${role}`)).join(', ')}</p>
        <form method="post" action="/console/out">
          <FormToken visitor={visitor} />
          <button type="submit">{say(wording, 'console.me.out')}</button>
        </form>
        <form method="post" action="/console/out-everywhere">
          <FormToken visitor={visitor} />
          <p>{say(wording, 'console.me.everywhereText')}</p>
          <button type="submit" class="secondary">
            {say(wording, 'console.me.everywhere')}
          </button>
        </form>
      </article>
    </Layout>,
  );
}
