// What happens when somebody sends a command of the list.
import { Composer } from 'grammy';
import { perform } from '../app/perform.ts';
import { answerWith } from './answer-with.ts';
import { aliases, commands } from './command-list.ts';
import type { BotContext, BotParts } from './context.ts';

export function commandFeature(parts: BotParts): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { app } = parts;
  for (const { name, does } of commands) {
    const names = [name, ...Object.keys(aliases).filter((alias) => aliases[alias] === name)];
    feature.command(names, async (context) => {
      const reply =
        typeof does === 'function'
          ? await does(app, context.visit, context.match.trim())
          : await perform(app, context.visit, does);
      await answerWith(parts, context, reply);
    });
  }
  return feature;
}
