// centre.yaml: the office, its hours and closed days, its deadlines, and what is usually granted.
import { z } from 'zod';
import type { Centre } from '../core/rulebook.ts';
import { type Fault, inBoth } from './fault.ts';
import { citationFields, day, money, text, texts, timeOfDay, toCitation } from './field-types.ts';
import { type CheckedFile, faultAt } from './shape.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const moneySource = z.enum(['local', 'national']);
/** Left empty until the centre fills it in. */
const mayBeEmpty = z.strictObject({ text: text.nullable(), confirmed: z.boolean() });

export const centreShape = z.strictObject({
  name: z.strictObject({ text: texts, confirmed: z.boolean() }),
  address: mayBeEmpty,
  phone: mayBeEmpty,
  dataOfficer: mayBeEmpty,
  officeHours: z.strictObject({
    days: z.array(z.enum(weekdays)).min(1),
    times: z.array(z.strictObject({ from: timeOfDay, to: timeOfDay })).min(1),
    confirmed: z.boolean(),
  }),
  holidays: z.array(z.strictObject({ day, name: text, confirmed: z.boolean() })),
  deadlines: z.array(
    z.strictObject({
      year: z.int().min(2000).max(2100),
      money: moneySource,
      until: day,
      ...citationFields,
    }),
  ),
  usuallyGranted: z.array(
    z.strictObject({ money: moneySource, dong: money, years: text, ...citationFields }),
  ),
  vat: z.enum(['counts', 'excluded', 'undecided']),
});

type CentreData = z.output<typeof centreShape>;

/** What the centre has still to fill in before people use the product. */
export function findEmpty(data: CentreData): readonly ('address' | 'phone' | 'dataOfficer')[] {
  return (['address', 'phone', 'dataOfficer'] as const).filter((name) => data[name].text === null);
}

export function findCentreFaults({ file, data }: CheckedFile<CentreData>): readonly Fault[] {
  const faults: Fault[] = [];
  for (const name of findEmpty(data)) {
    if (data[name].confirmed)
      faults.push(
        faultAt(file, [name], inBoth('Để trống thì chưa thể xác nhận', 'What is empty cannot be confirmed')),
      );
  }
  data.officeHours.times.forEach(({ from, to }, index, times) => {
    const path = ['officeHours', 'times', index];
    if (to <= from) {
      faults.push(
        faultAt(file, path, inBoth('Giờ đóng cửa phải sau giờ mở cửa', 'Closing must be after opening')),
      );
    } else if (from < (times[index - 1]?.to ?? 0)) {
      faults.push(faultAt(file, path, inBoth('Giờ này chồng lên giờ ở trên', 'Overlaps the hours above')));
    }
  });
  const days = new Set<string>();
  data.holidays.forEach((holiday, index) => {
    if (days.has(holiday.day)) {
      const reason = inBoth('Ngày nghỉ này đã ghi ở trên', 'This closed day is already listed above');
      faults.push(faultAt(file, ['holidays', index], reason));
    }
    days.add(holiday.day);
  });
  const plans = new Set<string>();
  data.deadlines.forEach(({ year, money: source }, index) => {
    if (plans.has(`${year} ${source}`)) {
      const reason = inBoth(
        `Hạn của năm ${year}, nguồn ${source}, đã ghi ở trên`,
        `The deadline for ${year}, ${source}, is already given above`,
      );
      faults.push(faultAt(file, ['deadlines', index], reason));
    }
    plans.add(`${year} ${source}`);
  });
  return faults;
}

export function toCentre(data: CentreData): Centre {
  return {
    name: data.name.text,
    address: data.address.text,
    phone: data.phone.text,
    dataOfficer: data.dataOfficer.text,
    officeHours: data.officeHours.times,
    workingDays: data.officeHours.days.map((weekday) => weekdays.indexOf(weekday) + 1),
    holidays: data.holidays.map((holiday) => holiday.day),
    deadlines: data.deadlines.map((deadline) => ({
      year: deadline.year,
      money: deadline.money,
      until: deadline.until,
      citation: toCitation(deadline),
    })),
    budgets: [],
    usuallyGranted: data.usuallyGranted.map((granted) => ({
      money: granted.money,
      dong: granted.dong,
      years: granted.years,
      citation: toCitation(granted),
    })),
    vat: data.vat,
  };
}
