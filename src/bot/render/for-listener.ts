// An announcement as it reaches people.
import type { Wording } from '../../app/wording.ts';
import { escapeHtml } from '../../i18n/translator.ts';
import type { StoredAnnouncement } from '../../storage/announcements.ts';
import { button, inRows, paragraphs, type Screen } from './screen.ts';

const mostNamed = 4;

/** In their language, with the way out of hearing more. */
export function renderForListener(
  {
    id,
    areas,
    texts,
    buttons,
    correctedAt,
  }: Pick<StoredAnnouncement, 'id' | 'areas' | 'texts' | 'buttons' | 'correctedAt'>,
  wording: Wording,
): Screen {
  const { t } = wording;
  return {
    html: paragraphs(
      `📣 <b>${escapeHtml(namesOf(areas, wording))}</b>`,
      escapeHtml(wording.pick(texts)),
      correctedAt !== null && `<i>${t('announcements.corrected', { at: wording.moment(correctedAt) })}</i>`,
    ),
    buttons: [
      ...inRows([
        ...(buttons.includes('apply') ? [button(t('announcements.apply'), { do: 'newProposal' })] : []),
        ...(buttons.includes('ask')
          ? [button(`❓ ${t('enquiries.home')}`, { do: 'askAboutAnnouncement', announcement: id })]
          : []),
      ]),
      [button(`🔕 ${t('announcements.stop')}`, { do: 'stopHearing' })],
    ],
  };
}

/** The first few, and how many more. */
export function namesOf(areas: readonly string[], wording: Wording): string {
  const named = areas.slice(0, mostNamed).map((code) => wording.area(code));
  const more = areas.length - named.length;
  return [...named, ...(more > 0 ? [wording.t('announcements.moreAreas', { count: more })] : [])].join(', ');
}
