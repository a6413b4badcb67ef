import type { ReadFile, WholeDossier } from '../../app/staff/read-whole-dossier.ts';
import type { Wording } from '../../app/wording.ts';
import { formatNumber } from '../../core/format.ts';
import { questionById } from '../../core/questions/all-questions.ts';
import { say } from '../say.ts';

interface Props {
  readonly whole: WholeDossier;
  readonly wording: Wording;
}

/** What every browser shows by itself; anything else is only ever downloaded. */
export const shownTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

/** Pictures as they are, voice notes to listen to, and the rest to download. */
export function DossierFiles({ whole, wording }: Props) {
  const { files, card } = whole;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say(wording, 'staff.dossier.buttons.files', { count: files.length })}</h2>
      {files.length === 0 && <p>{say(wording, 'staff.files.none')}</p>}
      <ul class="files">
        {files.map((file) => (
          <li>
            <Shown
              file={file}
              href={`/console/dossiers/${card.heading.id}/files/${file.id}`}
              label={wording.label({ asks: questionById(file.question), row: file.row, rowCount: 0 })}
              size={`${formatNumber(Math.ceil(file.bytes / 1024), wording.language)} KB`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shown({
  file,
  href,
  label,
  size,
}: {
  readonly file: ReadFile;
  readonly href: string;
  readonly label: string;
  readonly size: string;
}) {
  const { mediaType, name } = file;
  return (
    <figure>
      {shownTypes.includes(mediaType) && (
        <a href={href}>
          <img src={href} alt={`${label}: ${name}`} loading="lazy" />
        </a>
      )}
      {mediaType.startsWith('audio/') && (
        // biome-ignore lint/a11y/useMediaCaption: what people say into their phone has no captions
        <audio controls preload="none" src={href} aria-label={`${label}: ${name}`} />
      )}
      <figcaption>
        {`${label}: `}
        <a href={href}>{name === '' ? mediaType : name}</a>
        <small>{size}</small>
      </figcaption>
    </figure>
  );
}
