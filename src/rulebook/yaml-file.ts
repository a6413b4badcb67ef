// One YAML file with its content and the line on which each part of it stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { type Fault, inBoth } from './fault.ts';

export type Path = readonly PropertyKey[];

export interface YamlFile {
  readonly name: string;
  readonly content: unknown;
  /** The line of the deepest part of the path that exists. */
  readonly lineOf: (path: Path) => number;
}

export type YamlResult =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads `name` inside `folder`. A missing file and text that is not YAML are faults; nothing is thrown. */
export function readYamlFile(folder: string, name: string): YamlResult {
  const text = readText(folder, name);
  if (text === null) {
    const reason = inBoth('Thiếu tệp này, hoặc không đọc được', 'The file is missing or cannot be read');
    return { ok: false, faults: [{ file: name, line: 1, reason }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults = [
    ...document.errors.map((error) => ({
      file: name,
      line: error.linePos?.[0].line ?? 1,
      reason: describeYamlError(error),
    })),
    ...findDecomposedLines(name, text),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const content: unknown = document.toJS();
  return {
    ok: true,
    file: {
      name,
      content,
      lineOf: (path) => lines.linePos(findOffset(document.contents, path)).line || 1,
    },
  };
}

function readText(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return null;
  }
}

function describeYamlError(error: YAMLError): string {
  if (error.code === 'DUPLICATE_KEY') {
    return inBoth('Mục này đã ghi một lần ở trên', 'This entry is already written above');
  }
  return inBoth(
    'Viết sai mẫu YAML, thường do dấu cách đầu dòng, dấu hai chấm hoặc dấu nháy',
    `Not valid YAML (${error.message.split('\n')[0] ?? error.code})`,
  );
}

function findDecomposedLines(name: string, text: string): readonly Fault[] {
  const reason = inBoth(
    'Dấu tiếng Việt gõ kiểu tổ hợp; hãy gõ lại bằng Unicode dựng sẵn (NFC)',
    'Accents are decomposed; type them again as composed Unicode (NFC)',
  );
  return text
    .split('\n')
    .flatMap((line, index) =>
      line === line.normalize('NFC') ? [] : [{ file: name, line: index + 1, reason }],
    );
}

function findOffset(contents: unknown, path: Path): number {
  let node = contents;
  let offset = startOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node, offset);
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown, otherwise = 0): number {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return otherwise;
  return node.range?.[0] ?? otherwise;
}
