// The styles of the pages, named by their content, so that browsers keep them for good.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../project-root.ts';

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly version: string;
}

const read = (file: URL | string, type: string): Asset => {
  const bytes = new Uint8Array(readFileSync(file));
  return { bytes, type, version: createHash('sha256').update(bytes).digest('hex').slice(0, 12) };
};

const css = 'text/css; charset=utf-8';

const assets = {
  'pico.css': read(fileURLToPath(import.meta.resolve('@picocss/pico/css/pico.min.css')), css),
  'console.css': read(new URL('src/console/console.css', projectRoot), css),
} as const;

type AssetName = keyof typeof assets;

export const addressOf = (name: AssetName): string => `/console/assets/${assets[name].version}/${name}`;

export function findAsset(name: string): Asset | null {
  return Object.hasOwn(assets, name) ? assets[name as AssetName] : null;
}
