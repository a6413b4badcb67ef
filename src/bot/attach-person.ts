// Who is here: met on first contact. The name is kept, and kept up to date, once they consented or hold a role.
import type { MiddlewareFn } from 'grammy';
import { reachableAgain } from '../app/reachable-again.ts';
import { sourceLanguage } from '../i18n/translator.ts';
import { changePerson, hasHandled, meetPerson } from '../storage/persons.ts';
import type { BotContext, BotParts } from './context.ts';
import { chatOf } from './update-kinds.ts';

const longestName = 100;

export function attachPerson({ app, isInTurn }: BotParts): MiddlewareFn<BotContext> {
  return async (context, next) => {
    const { from } = context;
    if (from === undefined || from.is_bot) return;
    // By characters: half an emoji is none.
    const characters = [...[from.first_name, from.last_name].filter(Boolean).join(' ')];
    const name = characters.slice(0, longestName).join('');
    const username = from.username ?? null;
    const person = await meetPerson(app.database, {
      telegramId: from.id,
      name: '',
      username: null,
      language: sourceLanguage,
      at: app.clock.now(),
    });
    const mayKeep = person.consentAt !== null || person.grants.length > 0;
    const isRenamed = person.name !== name || person.username !== username;
    if (isRenamed && mayKeep) await changePerson(app.database, person.id, { name, username });
    if (!person.isReachable) await reachableAgain(app, person.id);
    context.visit = {
      person: { ...person, name, username },
      updateId: context.update.update_id,
      isInTurn: () => isInTurn(chatOf(context.update)),
    };
    context.isRepeated = hasHandled(person, context.update.update_id);
    await next();
  };
}
