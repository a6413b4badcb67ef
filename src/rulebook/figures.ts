// Figures that answers quote by name, {machinery.ceiling} for example, so that each is written in one place only.
import type { Centre, Programme } from '../core/rulebook.ts';

export interface FigureSource {
  readonly centre: Centre;
  readonly programmes: readonly Programme[];
}

export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
}

/** The figure as it is read in a sentence; null where there is none of that name. A programme's newest rule counts. */
export function figureFor(
  name: string,
  language: string,
  { centre, programmes }: FigureSource,
): string | null {
  const [subject = '', field = '', ...rest] = name.split('.');
  if (rest.length > 0) return null;
  if (subject === 'centre') return centreFigure(field, language, centre);
  if (subject === 'granted') {
    const granted = centre.usuallyGranted.find(({ money }) => money === field);
    return granted === undefined ? null : showMoney(granted.dong, language);
  }
  const rule = programmes.find(({ id }) => id === subject)?.rules.at(-1);
  if (field === 'percent') return typeof rule?.percent === 'number' ? `${rule.percent}%` : null;
  if (field === 'ceiling')
    return typeof rule?.ceiling === 'number' ? showMoney(rule.ceiling, language) : null;
  return null;
}

function centreFigure(field: string, language: string, centre: Centre): string | null {
  switch (field) {
    case 'name':
      return centre.name[language] ?? centre.name.vi;
    case 'address':
      return centre.address ?? notYet(language);
    case 'phone':
      return centre.phone ?? notYet(language);
    case 'hours':
      return showHours(language, centre);
    default:
      return null;
  }
}

const notYet = (language: string): string => (language === 'vi' ? 'sẽ ghi sau' : 'to be added');

function showMoney(dong: number, language: string): string {
  const inMillions = dong % 1_000_000 === 0;
  const figure = (inMillions ? dong / 1_000_000 : dong).toString().replaceAll(/\B(?=(\d{3})+$)/g, '.');
  if (!inMillions) return `${figure} đồng`;
  return language === 'vi' ? `${figure} triệu đồng` : `${figure} million đồng`;
}

const dayNames: Readonly<Record<'vi' | 'en', readonly string[]>> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

function showHours(language: string, { officeHours, workingDays }: Centre): string {
  const names = dayNames[language === 'vi' ? 'vi' : 'en'];
  const hours = officeHours.map(({ from, to }) => `${showTime(from)}–${showTime(to)}`).join(', ');
  const first = workingDays.at(0) ?? 1;
  const isRow = workingDays.length > 2 && workingDays.every((weekday, index) => weekday === first + index);
  const shown = workingDays.map((weekday) => names[weekday - 1] ?? '');
  const joint = language === 'vi' ? 'đến' : 'to';
  const days = isRow ? `${shown.at(0)} ${joint} ${shown.at(-1)}` : shown.join(', ');
  return `${hours}, ${days}`;
}

function showTime(minutes: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
