// The announcements that somebody wrote, or may approve, latest first.

import type { AnnouncementLine } from '../../app/announcement/announcement-reply.ts';
import { announcementPageSize, readAnnouncements } from '../../app/announcement/list-announcements.ts';
import { posterAreas } from '../../app/announcement/poster.ts';
import type { Wording } from '../../app/wording.ts';
import { mayAct } from '../../core/roles.ts';
import { ownAreas } from '../../core/speaking.ts';
import { Layout } from '../layout.tsx';
import { plain, say } from '../say.ts';
import { announcementFlash } from '../told.ts';
import type { Visitor } from '../visitor.ts';
import { CardTable } from './card-table.tsx';
import { Options } from './form-fields.tsx';
import { FreeAreas } from './free-areas.tsx';
import { PageTurns } from './page-turns.tsx';

const place = '/console/announcements';
const columns = ['number', 'title', 'areas', 'state', 'author'] as const;

export async function showAnnouncementList(visitor: Visitor): Promise<Response> {
  const { app, context, wording, visit, person } = visitor;
  const told = announcementFlash.takeTold(context);
  const asked = Number(new URL(context.req.url).searchParams.get('page') ?? 1);
  const wanted = Number.isSafeInteger(asked) && asked > 0 ? asked - 1 : 0;
  const { items, page, pages } = await readAnnouncements(app, visit, {
    page: wanted,
    size: announcementPageSize.desk,
  });
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'console.ways.announcements')}>
      <h1>{say(wording, 'console.ways.announcements')}</h1>
      {(told === 'areaFreed' || told === 'areaBound') && (
        <article class="told" role="status">
          <p>{say(wording, `announcements.desk.free.told.${told}`)}</p>
        </article>
      )}
      <ul class="ways">
        <li>
          <a href={`${place}/new`}>{say(wording, 'announcements.desk.new')}</a>
        </li>
      </ul>
      {items.length === 0 ? (
        <p>{say(wording, 'announcements.desk.none')}</p>
      ) : (
        <CardTable
          columns={columns}
          items={items}
          head={(name) => plain(wording, `announcements.desk.columns.${name}`)}
          cell={(name, item) => cell(name, item, wording)}
        />
      )}
      <PageTurns
        page={page}
        pages={pages}
        addressOf={(number) => `${place}?page=${number}`}
        wording={wording}
      />
      <section aria-labelledby="poster">
        <h2 id="poster">{say(wording, 'announcements.desk.poster.title')}</h2>
        <p>{say(wording, 'announcements.desk.poster.about')}</p>
        <form method="get" action="/console/poster.docx" class="short">
          <label for="area">{say(wording, 'announcements.desk.area')}</label>
          <select id="area" name="area">
            <Options
              of={posterAreas(app, visit).map((code) => ({ value: code, text: wording.area(code) }))}
              chosen={ownAreas(app.rulebook.areas, person.grants)[0] ?? null}
            />
          </select>
          <button type="submit" class="secondary">
            {say(wording, 'announcements.desk.poster.take')}
          </button>
        </form>
      </section>
      {mayAct(person.grants, 'manageRoles') && <FreeAreas visitor={visitor} />}
    </Layout>,
  );
}

function cell(name: (typeof columns)[number], item: AnnouncementLine, wording: Wording) {
  switch (name) {
    case 'number':
      return <a href={`${place}/${item.id}`}>{item.id}</a>;
    case 'title':
      return item.title === '' ? say(wording, 'announcements.staff.untitled') : item.title;
    case 'areas':
      return item.areas.map((code) => wording.area(code)).join(', ');
    case 'state':
      return say(wording, `announcements.status.${item.status}`);
    case 'author':
      return item.authorName;
    default:
      return name satisfies never;
  }
}
