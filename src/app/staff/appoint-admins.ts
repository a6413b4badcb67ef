import { sourceLanguage } from '../../i18n/translator.ts';
import type { Database } from '../../storage/database.ts';
import { recordEvents } from '../../storage/events.ts';
import { meetPerson } from '../../storage/persons.ts';
import { countHolders, grantRole } from '../../storage/roles.ts';
import type { Clock } from '../app.ts';

/**
 * The Telegram ids from the settings become admins while there is no other; they run the centre, so they lead its
 * reviews too until they hand that on. Later changes are made in the bot and stay.
 */
export async function appointAdmins(
  database: Database,
  clock: Clock,
  telegramIds: readonly number[],
): Promise<void> {
  if (telegramIds.length === 0 || (await countHolders(database, 'admin')) > 0) return;
  const at = clock.now();
  for (const telegramId of telegramIds) {
    const unnamed = { name: String(telegramId), username: null, language: sourceLanguage, at };
    const person = await meetPerson(database, { telegramId, ...unnamed });
    for (const role of ['admin', 'lead'] as const) {
      await grantRole(database, { personId: person.id, role, areaCode: null, grantedBy: null, at });
      await recordEvents(database, [
        { what: 'roleGranted', at, actorId: null, subjectId: person.id, after: role },
      ]);
    }
  }
}
