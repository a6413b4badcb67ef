// Opens the store of files at the start: the one that the settings name, else a folder beside the database.
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { FileStore } from '../files/file-store.ts';
import { openFolderStore } from '../files/folder-store.ts';
import { openFileStore } from '../files/open-file-store.ts';
import type { StorePlace } from '../files/store-place.ts';
import type { Fetch } from '../outgoing/open-outgoing.ts';
import { makeFolder } from './make-folder.ts';
import { StartRefusal } from './start-refusal.ts';

/** Throws StartRefusal where a person must mend something first; a store that is only out of reach is logged and used. */
export async function openFiles(
  place: StorePlace | null,
  dataFolder: string,
  { fetch, log }: { readonly fetch: Fetch; readonly log: Logger },
): Promise<FileStore> {
  if (place === null) {
    const own = join(dataFolder, 'files');
    await makeFolder(own);
    return openFolderStore(own);
  }
  const opened = await openFileStore(place, fetch);
  if (!opened.ok) throw new StartRefusal(`FILES_STORE: ${opened.fault}`);
  if (opened.outage !== null)
    log.error(`FILES_STORE: ${opened.outage} Until then, who sends a file is asked to send it later.`);
  return opened.store;
}
