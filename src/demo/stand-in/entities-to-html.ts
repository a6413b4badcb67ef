// Text and entities -> HTML that a page may show as it is: everything else is escaped.
import type { Entity, FormattedText } from './bot-api-objects.ts';

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const simpleTags: Readonly<Record<string, readonly [string, string]>> = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  underline: ['<u>', '</u>'],
  strikethrough: ['<s>', '</s>'],
  code: ['<code>', '</code>'],
  spoiler: ['<span class="spoiler">', '</span>'],
  blockquote: ['<blockquote>', '</blockquote>'],
  expandable_blockquote: ['<blockquote class="expandable">', '</blockquote>'],
  bot_command: ['<span class="command">', '</span>'],
  mention: ['<span class="mention">', '</span>'],
  hashtag: ['<span class="hashtag">', '</span>'],
};

function link(address: string): readonly [string, string] {
  return [`<a href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer">`, '</a>'];
}

function tagsOf(entity: Entity, covered: string): readonly [string, string] {
  if (entity.type === 'pre') {
    const language = entity.language === undefined ? '' : ` class="language-${escapeHtml(entity.language)}"`;
    return [`<pre><code${language}>`, '</code></pre>'];
  }
  if (entity.type === 'text_link') return link(withScheme(entity.url ?? ''));
  if (entity.type === 'url') return link(withScheme(covered));
  if (entity.type === 'email') return link(`mailto:${covered}`);
  if (entity.type === 'phone_number') return link(`tel:${covered.replaceAll(' ', '')}`);
  return simpleTags[entity.type] ?? ['', ''];
}

function withScheme(address: string): string {
  return /^(https?|tg|ton|tonsite|mailto|tel):/i.test(address) ? address : `http://${address}`;
}

/** Line breaks become <br>. Entities that cross each other are closed and opened again. */
export function entitiesToHtml({ text, entities }: FormattedText): string {
  const borders = new Set([0, text.length]);
  for (const { offset, length } of entities) borders.add(offset).add(offset + length);
  const positions = [...borders].filter((at) => at <= text.length).toSorted((one, other) => one - other);
  let html = '';
  let open: Entity[] = [];
  for (const [index, start] of positions.entries()) {
    const wanted = entities.filter(
      (entity) => entity.offset <= start && start < entity.offset + entity.length,
    );
    const kept = open.findIndex((entity, depth) => wanted[depth] !== entity);
    const depth = kept < 0 ? open.length : kept;
    for (const entity of open.slice(depth).toReversed()) html += tagsOf(entity, coveredBy(text, entity))[1];
    for (const entity of wanted.slice(depth)) html += tagsOf(entity, coveredBy(text, entity))[0];
    open = wanted;
    html += escapeHtml(text.slice(start, positions[index + 1] ?? text.length)).replaceAll('\n', '<br>');
  }
  return html;
}

function coveredBy(text: string, entity: Entity): string {
  return text.slice(entity.offset, entity.offset + entity.length);
}
