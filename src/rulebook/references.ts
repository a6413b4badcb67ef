// What one file says about another: every source that is cited anywhere stands in sources.yaml; codes are used once.
import { type Fault, inBoth } from './fault.ts';
import { faultAt } from './shape.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** Looks at every "source" and "sources" in the file, however deep. */
export function findUnknownSources(file: YamlFile, known: ReadonlySet<string>): readonly Fault[] {
  return citedSources(file.content, [])
    .filter(({ source }) => !known.has(source))
    .map(({ source, path }) => {
      const reason = inBoth(
        `Không có văn bản mã "${source}" trong sources.yaml`,
        `There is no source "${source}" in sources.yaml`,
      );
      return faultAt(file, path, reason);
    });
}

interface CitedSource {
  readonly source: string;
  readonly path: Path;
}

function citedSources(content: unknown, path: Path): readonly CitedSource[] {
  if (Array.isArray(content)) {
    return content.flatMap((item: unknown, index) =>
      typeof item === 'string' && path.at(-1) === 'sources'
        ? [{ source: item, path: [...path, index] }]
        : citedSources(item, [...path, index]),
    );
  }
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) =>
    key === 'source' && typeof value === 'string'
      ? [{ source: value, path: [...path, key] }]
      : citedSources(value, [...path, key]),
  );
}

export function findRepeatedCodes(
  programmes: readonly { readonly file: YamlFile; readonly data: { readonly code: string } }[],
): readonly Fault[] {
  const owners = new Map<string, string>();
  return programmes.flatMap(({ file, data: { code } }) => {
    const owner = owners.get(code);
    owners.set(code, owner ?? file.name);
    if (owner === undefined) return [];
    const reason = inBoth(
      `Mã ${code} đã dùng trong ${owner}`,
      `The code ${code} is already used in ${owner}`,
    );
    return [faultAt(file, ['code'], reason)];
  });
}

/** How many times the file says "confirmed: false". */
export function countUnconfirmed(content: unknown): number {
  if (typeof content !== 'object' || content === null) return 0;
  const own = 'confirmed' in content && content.confirmed === false ? 1 : 0;
  return Object.values(content).reduce((sum: number, part: unknown) => sum + countUnconfirmed(part), own);
}
