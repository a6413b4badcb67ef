// Which texts the code can ask for. A key is used where the code spells it, or where a template fits and what fills the
// template's holes is a word of the code as well: `applicant.status.${status}` uses a status only if the code has it.
import { readdirSync, readFileSync } from 'node:fs';
import { projectRoot } from '../../src/project-root.ts';
import { type Texts, withoutPlural } from './texts.ts';

/** The bot's own code. The page of the demo has its own texts. */
export function readCode(): string {
  const folder = new URL('src/', projectRoot);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/^(?:generated|demo|i18n)\//.test(path))
    .map((path) => readFileSync(new URL(path, folder), 'utf8'))
    .join('\n');
}

const hole = /\$\{[^{}`]*\}/;
const template = /`([a-z]+\.(?:[\w.-]|\$\{[^{}`]*\})*)`/g;

export function findUnusedKeys(texts: Texts, code: string): readonly string[] {
  const words = new Set([
    ...[...code.matchAll(/'([\w.-]+)'/g)].map(([, word = '']) => word),
    ...[...code.matchAll(/\b(\w+)\??:/g)].map(([, word = '']) => word),
  ]);
  const patterns = [...code.matchAll(template)]
    .map(([, content = '']) => content)
    .filter((content) => hole.test(content))
    .map((content) => new RegExp(`^${content.split(hole).map(literally).join('([^.]+)')}$`));
  const keys = new Set([...texts.keys()].map(withoutPlural));
  return [...keys].filter(
    (key) =>
      !words.has(key) &&
      !patterns.some(
        (pattern) =>
          pattern
            .exec(key)
            ?.slice(1)
            .every((part) => words.has(part)) ?? false,
      ),
  );
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The keys that the code puts on buttons: button(t('…')), answer(`▶️ ${t(isNew ? '…' : '…')}`, …). */
export function findButtonKeys(code: string): readonly string[] {
  const calls = code.matchAll(
    /\b(?:button|answer)\(\s*(?:`[^`]*?\$\{)?(?:cutText\()?(?:t|words)\(([^)]*)\)/g,
  );
  return [...calls].flatMap(([, content = '']) =>
    [...content.matchAll(/'([a-zA-Z]+\.[\w.-]+)'/g)].map(([, key = '']) => key),
  );
}
