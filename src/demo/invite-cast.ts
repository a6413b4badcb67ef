import { cast } from './cast.ts';

/** Puts the demo's people into the stand-in; those who are there already stay. Speaks HTTP only, as phones do. */
export async function inviteCast(standInUrl: string): Promise<void> {
  for (const { id, firstName, lastName, role, phone } of cast) {
    const response = await fetch(`${standInUrl}/stand-in/people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, firstName, lastName, role, phone, languageCode: 'vi' }),
    });
    if (!response.ok) throw new Error(`the stand-in refused a person of the demo: ${await response.text()}`);
  }
}
