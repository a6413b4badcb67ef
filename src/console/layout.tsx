// What every page has around it: the name, the ways to the other pages, and who is signed in.
import type { Child } from 'hono/jsx';
import { mayAct, type StaffAction } from '../core/roles.ts';
import type { StoredPerson } from '../storage/persons.ts';
import { addressOf } from './assets.ts';
import { plain, say } from './say.ts';
import type { Guest, Visitor } from './visitor.ts';

interface Way {
  readonly path: string;
  readonly name: 'dossiers' | 'enquiries' | 'announcements' | 'overview' | 'rulebook' | 'settings' | 'people';
  readonly may: StaffAction;
}

const ways: readonly Way[] = [
  { path: '/console/dossiers', name: 'dossiers', may: 'seeDossiers' },
  { path: '/console/enquiries', name: 'enquiries', may: 'seeEnquiries' },
  { path: '/console/announcements', name: 'announcements', may: 'announce' },
  { path: '/console/overview', name: 'overview', may: 'seeDossiers' },
  { path: '/console/rulebook', name: 'rulebook', may: 'seeDossiers' },
  { path: '/console/settings', name: 'settings', may: 'changeSettings' },
  { path: '/console/people', name: 'people', may: 'manageRoles' },
];

/** The first page that somebody may open. */
export const homeOf = ({ grants }: Pick<StoredPerson, 'grants'>): string =>
  ways.find(({ may }) => mayAct(grants, may))?.path ?? '/console/me';

const isVisitor = (guest: Guest): guest is Visitor => 'person' in guest;

export function Layout({
  guest,
  title,
  renewsAfterSeconds = null,
  children,
}: {
  readonly guest: Guest;
  readonly title: string;
  /** For pages that show how far something is. */
  readonly renewsAfterSeconds?: number | null;
  readonly children: Child;
}) {
  const { wording, context } = guest;
  return (
    <html lang={wording.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {renewsAfterSeconds !== null && <meta http-equiv="refresh" content={String(renewsAfterSeconds)} />}
        <title>{`${title} · ${plain(wording, 'console.name')}`}</title>
        <link rel="stylesheet" href={addressOf('pico.css')} />
        <link rel="stylesheet" href={addressOf('console.css')} />
      </head>
      <body>
        <a class="skip" href="#content">
          {say(wording, 'console.skip')}
        </a>
        <header class="container-fluid">
          <nav aria-label={plain(wording, 'console.name')}>
            <ul>
              <li>
                <strong>{say(wording, 'console.name')}</strong>
              </li>
            </ul>
            {isVisitor(guest) && <Ways visitor={guest} at={context.req.path} />}
          </nav>
        </header>
        <main class="container-fluid" id="content">
          {children}
        </main>
      </body>
    </html>
  );
}

function Ways({ visitor, at }: { readonly visitor: Visitor; readonly at: string }) {
  const { wording, person } = visitor;
  return (
    <ul>
      {ways
        .filter(({ may }) => mayAct(person.grants, may))
        .map(({ path, name }) => (
          <li>
            <a href={path} {...(at.startsWith(path) ? { 'aria-current': 'page' as const } : {})}>
              {say(wording, `console.ways.${name}`)}
            </a>
          </li>
        ))}
      <li>
        <a href="/console/me" {...(at === '/console/me' ? { 'aria-current': 'page' as const } : {})}>
          {person.name}
        </a>
      </li>
    </ul>
  );
}

/** Stands in every form. */
export function FormToken({ visitor }: { readonly visitor: Visitor }) {
  return <input type="hidden" name="token" value={visitor.formToken} />;
}
