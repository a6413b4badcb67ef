import type { Role } from '../../core/roles.ts';
import { sourceLanguage } from '../../i18n/translator.ts';
import type { Database } from '../../storage/database.ts';
import { meetPerson } from '../../storage/persons.ts';
import { grantRole } from '../../storage/roles.ts';
import type { Clock } from '../app.ts';

export interface Appointment {
  readonly telegramId: number;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly areaCode: string | null;
}

/** Gives people of the demo the roles they play. What an admin takes away is back at the next start. */
export async function appointCast(
  database: Database,
  clock: Clock,
  cast: readonly Appointment[],
): Promise<void> {
  const at = clock.now();
  for (const { telegramId, name, roles, areaCode } of cast) {
    const person = await meetPerson(database, {
      telegramId,
      name,
      username: null,
      language: sourceLanguage,
      at,
    });
    for (const role of roles)
      await grantRole(database, {
        personId: person.id,
        role,
        areaCode: role === 'officer' ? areaCode : null,
        grantedBy: null,
        at,
      });
  }
}
