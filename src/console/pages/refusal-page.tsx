// Why a page is not there, and what to do next.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Layout } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Guest } from '../visitor.ts';

const statuses = {
  notSignedIn: 401,
  linkUsed: 410,
  tooManyTries: 429,
  notAllowed: 403,
  otherSite: 403,
  oldForm: 403,
  notFound: 404,
  gone: 404,
  enquiryGone: 404,
  announcementGone: 404,
  ownDossier: 403,
  ownEnquiry: 403,
  fileOutOfReach: 503,
  noLink: 503,
  malformed: 400,
  tooLarge: 413,
} as const satisfies Record<string, ContentfulStatusCode>;

export type Refusal = keyof typeof statuses;

export async function refuse(guest: Guest, reason: Refusal): Promise<Response> {
  const { context, wording } = guest;
  return context.html(
    <Layout guest={guest} title={plain(wording, `console.refusal.${reason}.title`)}>
      <article class="narrow">
        <h1>{say(wording, `console.refusal.${reason}.title`)}</h1>
        <p>{say(wording, `console.refusal.${reason}.next`)}</p>
      </article>
    </Layout>,
    statuses[reason],
  );
}

export async function showBroken(guest: Guest, reference: string): Promise<Response> {
  const { context, wording } = guest;
  return context.html(
    <Layout guest={guest} title={plain(wording, 'console.refusal.broken.title')}>
      <article class="narrow">
        <h1>{say(wording, 'console.refusal.broken.title')}</h1>
        <p>{say(wording, 'console.refusal.broken.next', { reference })}</p>
      </article>
    </Layout>,
    500,
  );
}
