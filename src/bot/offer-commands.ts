// The menus of commands: everybody's in each language, and a longer one for those who hold a role.
import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import type { App } from '../app/app.ts';
import { allRoles, type RoleGrant } from '../core/roles.ts';
import { type Language, sourceLanguage } from '../i18n/translator.ts';
import { listHolders } from '../storage/roles.ts';
import { commands } from './command-list.ts';

function menuOf(app: App, language: Language, grants: readonly RoleGrant[]): BotCommand[] {
  const { t } = app.translations.in(language);
  return commands
    .filter(({ seenBy }) => seenBy === undefined || seenBy(grants))
    .map(({ name }) => ({ command: name, description: t(`applicant.commands.${name}`) }));
}

/** Set at start, and again for whoever gets or loses a role. */
export async function offerCommands(api: Api, app: App): Promise<void> {
  await api.setMyCommands(menuOf(app, sourceLanguage, []));
  for (const language of app.translations.languages) {
    if (language !== sourceLanguage)
      await api.setMyCommands(menuOf(app, language, []), { language_code: asCode(language) });
  }
  const holders = await listHolders(app.database, allRoles);
  for (const telegramId of new Set(holders.map((holder) => holder.telegramId))) {
    const grants = holders.filter((holder) => holder.telegramId === telegramId);
    await offerCommandsTo(api, app, { telegramId, language: grants[0]?.language ?? sourceLanguage, grants });
  }
}

export async function offerCommandsTo(
  api: Api,
  app: App,
  person: { readonly telegramId: number; readonly language: Language; readonly grants: readonly RoleGrant[] },
): Promise<void> {
  const { telegramId, language, grants } = person;
  try {
    await api.setMyCommands(menuOf(app, language, grants), { scope: { type: 'chat', chat_id: telegramId } });
  } catch {
    // Somebody who has never written has no chat yet: their menu comes with their first /start.
  }
}

function asCode(language: Language) {
  return language as Parameters<Api['setMyCommands']>[1] extends { language_code?: infer Code } | undefined
    ? Code
    : never;
}
