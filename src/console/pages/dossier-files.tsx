import type { WholeDossier } from '../../app/staff/read-whole-dossier.ts';
import type { Wording } from '../../app/wording.ts';
import { formatNumber } from '../../core/format.ts';
import { questionById } from '../../core/questions/all-questions.ts';
import { say } from '../say.ts';
import { ShownFile } from './shown-file.tsx';

interface Props {
  readonly whole: WholeDossier;
  readonly wording: Wording;
}

export function DossierFiles({ whole, wording }: Props) {
  const { files, card } = whole;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say(wording, 'staff.dossier.buttons.files', { count: files.length })}</h2>
      {files.length === 0 && <p>{say(wording, 'staff.files.none')}</p>}
      <ul class="files">
        {files.map((file) => (
          <li>
            <ShownFile
              mediaType={file.mediaType}
              name={file.name}
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
