import { existsSync } from 'node:fs';

/** The folder that holds package.json, as a URL ending in a slash. Found by walking up, since compiled code lies deeper. */
export const projectRoot: URL = findProjectRoot(new URL('./', import.meta.url));

function findProjectRoot(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const parent = new URL('../', folder);
  if (parent.href === folder.href) throw new Error('No package.json found above the running code');
  return findProjectRoot(parent);
}
