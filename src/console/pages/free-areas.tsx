// The areas that approve by themselves: a part of the page of announcements, for admins.
import { changeFreedom } from '../../app/announcement/free-areas.ts';
import { listFreeAreas } from '../../storage/free-areas.ts';
import { FormToken } from '../layout.tsx';
import { plain, say } from '../say.ts';
import { announcementFlash } from '../told.ts';
import type { Visitor } from '../visitor.ts';
import { AreaOptions } from './area-options.tsx';

const action = '/console/free-areas';

export async function FreeAreas({ visitor }: { readonly visitor: Visitor }) {
  const { app, wording } = visitor;
  const free = await listFreeAreas(app.database);
  return (
    <section aria-labelledby="free">
      <h2 id="free">{say(wording, 'announcements.desk.free.title')}</h2>
      <p>{say(wording, 'announcements.desk.free.about')}</p>
      {free.length === 0 && <p>{say(wording, 'announcements.desk.free.none')}</p>}
      {free.map(({ areaCode }) => (
        <form method="post" action={action} class="short">
          <FormToken visitor={visitor} />
          <input type="hidden" name="do" value="bind" />
          <input type="hidden" name="area" value={areaCode} />
          <button type="submit" class="small secondary">
            {plain(wording, 'announcements.desk.free.remove', { area: wording.area(areaCode) })}
          </button>
        </form>
      ))}
      <form method="post" action={action} class="short">
        <FormToken visitor={visitor} />
        <input type="hidden" name="do" value="free" />
        <label for="free-area">{say(wording, 'announcements.desk.area')}</label>
        <select id="free-area" name="area">
          <AreaOptions visitor={visitor} chosen={null} />
        </select>
        <button type="submit" class="secondary">
          {say(wording, 'announcements.desk.free.add')}
        </button>
      </form>
    </section>
  );
}

export async function pressFreeArea(visitor: Visitor): Promise<Response> {
  const { app, context, form, visit } = visitor;
  const changed = await changeFreedom(app, visit, form.get('area') ?? '', form.get('do') === 'free');
  if (changed !== null) announcementFlash.tellNext(context, changed);
  return context.redirect('/console/announcements', 303);
}
