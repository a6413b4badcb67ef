import { ownAreas } from '../../core/speaking.ts';
import type { AnnouncementWords } from '../../storage/announcements.ts';
import { Layout } from '../layout.tsx';
import { plain, say } from '../say.ts';
import type { Visitor } from '../visitor.ts';
import { AnnouncementForm } from './announcement-form.tsx';

interface Posted {
  readonly words: AnnouncementWords;
  readonly why: string;
}

export async function showNewAnnouncement(visitor: Visitor, posted: Posted | null = null): Promise<Response> {
  const { app, context, person, wording } = visitor;
  const empty: AnnouncementWords = {
    topic: 'support',
    areas: ownAreas(app.rulebook.areas, person.grants),
    programmeId: null,
    language: null,
    texts: { vi: '' },
    buttons: ['apply', 'ask'],
    fileId: null,
    startAt: null,
  };
  return context.html(
    <Layout guest={visitor} title={plain(wording, 'announcements.desk.new')}>
      <h1>{say(wording, 'announcements.desk.new')}</h1>
      <AnnouncementForm
        visitor={visitor}
        action="/console/announcements"
        seen={null}
        file={null}
        words={posted?.words ?? empty}
        why={posted?.why ?? null}
      />
    </Layout>,
    posted === null ? 200 : 422,
  );
}
