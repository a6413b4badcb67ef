import { describe, expect, it } from 'vitest';
import { allowances, findForbiddenImports } from './structure/allowed-imports.ts';
import {
  findEmptyNames,
  findImpurities,
  findLongFiles,
  findOddFileNames,
  findUnusedFiles,
} from './structure/house-rules.ts';
import { folderOf, readSources, type Source } from './structure/read-sources.ts';

const sources = readSources();
const plant = (path: string, text: string): readonly Source[] => [{ path, text }];

/** Files over 200 lines, each with the reason why it is better whole. */
const longFiles: Readonly<Record<string, string>> = {
  'app/reply.ts': 'one closed union: every screen there is, read from top to bottom',
  'demo/page/plays/mien-dong.js':
    'one application from the first tap to the decision, read from top to bottom',
  'console/console.css': 'the looks of the console, in one place',
  'demo/page/chat.css': 'the looks of one part of the page',
  'demo/page/desk.css': 'the looks of one part of the page',
  'demo/page/phone.css': 'the looks of one part of the page',
};

describe('the folders of src', () => {
  it('import one way: towards the rules, never from channel to channel', () => {
    expect(findForbiddenImports(sources)).toEqual([]);
  });

  it('are all on the list of who may import what', () => {
    const folders = new Set(sources.map(({ path }) => folderOf(path)));
    expect([...folders].filter((folder) => !Object.hasOwn(allowances, folder))).toEqual([]);
  });

  it.each([
    ['the rules read the database', 'core/journey.ts', "import { findFile } from '../storage/files.ts';"],
    ['the rules read a file', 'core/area.ts', "import { readFileSync } from 'node:fs';"],
    ['the rules lean on a package', 'core/area.ts', "import { z } from 'zod';"],
    ['a use case knows Telegram', 'app/perform.ts', "import type { Context } from 'grammy';"],
    ['a use case knows the bot', 'app/perform.ts', "import { createBot } from '../bot/create-bot.ts';"],
    ['the database knows a use case', 'storage/files.ts', "import type { App } from '../app/app.ts';"],
    [
      'a use case asks the database by itself',
      'app/remember.ts',
      "import type { Prisma } from '../generated/prisma/client.ts';",
    ],
    [
      'the sender knows Telegram',
      'delivery/sender.ts',
      "import { createTelegramMessenger } from '../bot/telegram-messenger.ts';",
    ],
    [
      'the bot knows how the sender works',
      'bot/polling.ts',
      "import { startSender } from '../delivery/sender.ts';",
    ],
    ['the pages know the bot', 'console/create-web.ts', "import '../bot/buttons.ts';"],
    ['the stand-in knows the product', 'demo/cast.ts', "import type { Role } from '../core/roles.ts';"],
    ['the bot starts the whole', 'bot/create-bot.ts', "const { compose } = await import('../compose.ts');"],
    ['a file outside src is read', 'bot/create-bot.ts', "export { openOffice } from '../../test/office.ts';"],
    ['a folder that nobody listed', 'misc/thing.ts', "import '../core/area.ts';"],
    [
      'an import over several lines',
      'core/area.ts',
      "import {\n  type App,\n  todayOf,\n} from '../app/app.ts';",
    ],
  ])('are refused where %s', (_what, path, text) => {
    expect(findForbiddenImports(plant(path, text))).toHaveLength(1);
  });

  it('may be named in comments', () => {
    const text = "// imported from '../bot/buttons.ts' once\n/* import 'grammy' */\nexport const one = 1;";
    expect(findForbiddenImports(plant('core/area.ts', text))).toEqual([]);
  });
});

describe('the rules in src/core', () => {
  it('read no clock, no die and nothing outside themselves', () => {
    expect(findImpurities(sources)).toEqual([]);
  });

  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date;',
    'const now = Date();',
    'const die = Math.random();',
    'const id = crypto.randomUUID();',
    'const zone = process.env.TZ;',
    'export async function load() {}',
    'setTimeout(() => undefined, 10);',
    "console.log('here');",
  ])('are refused with "%s"', (text) => {
    expect(findImpurities(plant('core/area.ts', text))).not.toEqual([]);
  });

  it('may work on an instant that they are given', () => {
    expect(findImpurities(plant('core/calendar.ts', 'const day = new Date(instant.getTime());'))).toEqual([]);
  });
});

describe('a source file', () => {
  it('is at most 200 lines long, or says why not', () => {
    expect(findLongFiles(sources, longFiles)).toEqual([]);
  });

  it('is refused when it grows too long', () => {
    expect(findLongFiles(plant('core/area.ts', 'line\n'.repeat(201)), {})).toEqual([
      'core/area.ts is over 200 lines',
    ]);
    expect(findLongFiles(plant('core/area.ts', 'line\n'.repeat(200)), {})).toEqual([]);
  });

  it('loses its exception when it is short again', () => {
    expect(findLongFiles(plant('core/area.ts', 'line\n'), { 'core/area.ts': 'was long' })).toHaveLength(1);
  });

  it('has a name in small letters with hyphens', () => {
    expect(findOddFileNames(sources)).toEqual([]);
    expect(findOddFileNames([...plant('core/areaSearch.ts', ''), ...plant('Bot/a.ts', '')])).toHaveLength(2);
  });

  it('and what it declares have names that say something', () => {
    expect(findEmptyNames(sources)).toEqual([]);
  });

  it.each([
    ['core/area-utils.ts', ''],
    ['bot/service/send.ts', ''],
    ['bot/send.ts', 'export class MessageManager {}'],
    ['bot/send.ts', 'export function helperForDates() {}'],
    ['bot/send.ts', 'const currentUser = null;'],
  ])('is refused as %s with "%s"', (path, text) => {
    expect(findEmptyNames(plant(path, text))).toHaveLength(1);
  });

  it('is used by another one', () => {
    expect(findUnusedFiles(sources)).toEqual([]);
    expect(findUnusedFiles([...sources, ...plant('core/forgotten.ts', '')])).toEqual(['core/forgotten.ts']);
  });
});
