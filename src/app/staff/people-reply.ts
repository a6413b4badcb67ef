// What admins and officers see of people and areas, as data.
import type { PersonId } from '../../core/ids.ts';
import type { Role } from '../../core/roles.ts';

export type PeopleReply =
  | {
      readonly screen: 'areaCounts';
      readonly areas: readonly {
        readonly code: string;
        readonly drafts: number;
        readonly sent: number;
        readonly decided: number;
      }[];
      /** Of the first area that they speak for: how many hear its news; null for those who speak for none. */
      readonly heard: { readonly area: string; readonly listeners: number } | null;
    }
  | {
      readonly screen: 'people';
      readonly people: readonly {
        readonly id: PersonId;
        readonly name: string;
        readonly roles: readonly Role[];
      }[];
      readonly page: number;
    }
  | {
      readonly screen: 'personRoles';
      readonly person: { readonly id: PersonId; readonly name: string; readonly roles: readonly Role[] };
      readonly notice:
        | { readonly kind: 'removed'; readonly role: Role }
        | { readonly kind: 'lastAdmin' }
        | null;
    }
  | { readonly screen: 'inviteAsk' }
  /** Which area an officer is invited for; `name` is set for former districts. */
  | {
      readonly screen: 'inviteAreas';
      readonly areas: readonly { readonly code: string; readonly name: string | null }[];
      readonly isNotFound: boolean;
    }
  | { readonly screen: 'invited'; readonly code: string; readonly expires: Date }
  | { readonly screen: 'inviteInvalid' }
  | {
      readonly screen: 'signIn';
      readonly link: string;
      /** How long the link works. */
      readonly minutes: number;
      /** Whether it opens on other machines than the one that the product runs on. */
      readonly isPublic: boolean;
    }
  | { readonly screen: 'joined'; readonly role: Role };
