// Periods follow one another without gap or overlap, so that on each day exactly one version counts.
import { type Fault, inBoth } from './fault.ts';
import { faultAt } from './shape.ts';
import type { Path, YamlFile } from './yaml-file.ts';

interface WrittenPeriod {
  /** yyyy-mm-dd; absent: open. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** `path` leads to the list in the file; the periods are expected in order of time. */
export function findPeriodFaults(
  file: YamlFile,
  path: Path,
  periods: readonly WrittenPeriod[],
): readonly Fault[] {
  return periods.flatMap((period, index) => {
    const before = periods[index - 1];
    return [
      ...(isBackwards(period) ? [faultAt(file, [...path, index, 'to'], backwards)] : []),
      ...(before === undefined ? [] : findJointFault(file, [...path, index, 'from'], before, period)),
    ];
  });
}

const backwards = inBoth('Ngày "to" phải sau ngày "from"', '"to" must be after "from"');

function isBackwards({ from, to }: WrittenPeriod): boolean {
  return from !== undefined && to !== undefined && to <= from;
}

function findJointFault(
  file: YamlFile,
  path: Path,
  { to }: WrittenPeriod,
  { from }: WrittenPeriod,
): readonly Fault[] {
  if (to === undefined || from === undefined || from < to) {
    const end = to === undefined ? 'chưa có ngày "to"' : `hết ngày ${formatDay(to)}`;
    const reason = inBoth(
      `Giai đoạn này chồng lên giai đoạn trước (${end})`,
      'This period overlaps the one before it',
    );
    return [faultAt(file, path, reason)];
  }
  if (from === to) return [];
  const reason = inBoth(
    `Từ ${formatDay(to)} đến ${formatDay(from)} không có quy định nào; hai giai đoạn phải nối liền`,
    `No rule from ${formatDay(to)} to ${formatDay(from)}; periods must join`,
  );
  return [faultAt(file, path, reason)];
}

const formatDay = (iso: string): string => iso.split('-').reverse().join('/');
