// Holding a file against its shape: what zod finds wrong becomes a reason that somebody who does not program understands.
import type { z } from 'zod';
import { type Fault, inBoth } from './fault.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** A file whose content has the shape it should have. */
export interface CheckedFile<Data> {
  readonly file: YamlFile;
  readonly data: Data;
}

export type ShapeResult<Data> =
  | { readonly ok: true; readonly checked: CheckedFile<Data> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function checkShape<Data>(file: YamlFile, shape: z.ZodType<Data>): ShapeResult<Data> {
  const result = shape.safeParse(file.content, { error: describeIssue });
  if (result.success) return { ok: true, checked: { file, data: result.data } };
  return { ok: false, faults: result.error.issues.flatMap((issue) => faultsOf(file, issue)) };
}

export function faultAt({ name, lineOf }: YamlFile, path: Path, reason: string): Fault {
  return { file: name, line: lineOf(path), reason };
}

/** Each unknown entry is a fault of its own, on its own line. */
function faultsOf(file: YamlFile, issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code !== 'unrecognized_keys') return [faultAt(file, issue.path, issue.message)];
  return issue.keys.map((key) =>
    faultAt(
      file,
      [...issue.path, key],
      inBoth(
        `Không có mục nào tên "${key}"; xem lại chính tả`,
        `There is no entry called "${key}"; check the spelling`,
      ),
    ),
  );
}

const typeNames: Readonly<Record<string, readonly [vietnamese: string, english: string]>> = {
  string: ['chữ', 'text'],
  number: ['một con số', 'a number'],
  int: ['một số nguyên', 'a whole number'],
  boolean: ['true hoặc false', 'true or false'],
  array: ['một danh sách', 'a list'],
  object: ['một nhóm mục', 'a group of entries'],
  record: ['một nhóm mục', 'a group of entries'],
};

function describeIssue(issue: z.core.$ZodRawIssue): string {
  const last = issue.path?.at(-1);
  const name = typeof last === 'string' ? `"${last}"` : '';
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return inBoth(`Thiếu mục ${name}`, `${name} is missing`);
      const [vietnamese, english] = typeNames[issue.expected] ?? [issue.expected, issue.expected];
      return inBoth(`Mục ${name} phải là ${vietnamese}`, `${name} must be ${english}`);
    }
    case 'invalid_value': {
      if (issue.input === undefined) return inBoth(`Thiếu mục ${name}`, `${name} is missing`);
      const values = issue.values.map(String).join(', ');
      return inBoth(`Chỉ được ghi một trong: ${values}`, `Must be one of: ${values}`);
    }
    case 'invalid_key':
      return inBoth(
        `Mã ${name} chỉ được gồm chữ thường không dấu, số và dấu gạch ngang`,
        `The id ${name} may have lower-case letters, digits and hyphens only`,
      );
    case 'invalid_union':
      if (issue.input === undefined) return inBoth(`Thiếu mục ${name}`, `${name} is missing`);
      return inBoth(`Mục ${name} không thuộc loại nào máy hiểu`, `${name} is of no kind that is understood`);
    case 'too_small':
      return inBoth(
        `Mục ${name} phải từ ${issue.minimum} trở lên`,
        `${name} must be at least ${issue.minimum}`,
      );
    case 'too_big':
      return inBoth(
        `Mục ${name} không được quá ${issue.maximum}`,
        `${name} must be at most ${issue.maximum}`,
      );
    default:
      return inBoth(`Mục ${name} ghi chưa đúng`, `${name} is not right`);
  }
}
