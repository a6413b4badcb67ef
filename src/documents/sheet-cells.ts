// Cells of a sheet. Words of people are words and nothing else: no program may read a formula in them.
import type { CellObject } from 'write-excel-file/node';
import { writableText } from './writable-text.ts';

export type Cell = CellObject | string | number | null;
export type SheetRow = Cell[];

/** What Excel, and whoever opens the sheet again as text, takes for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;
/** Plain, and not an object: there are hundreds of thousands of them. */
export function safe(text: string): Cell {
  const written = writableText(text);
  return formula.test(written) ? `'${written}` : written;
}

export const heading = (text: string): Cell => ({
  value: text,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#E8EEF4',
  borderStyle: 'thin',
});

export const strong = (text: string): Cell => ({ value: text, type: String, fontWeight: 'bold' });

export const number = (value: number): Cell => ({ value, type: Number, format: '#,##0' });

/** Whole đồng; empty where it is not known. */
export const money = (dong: number | null): Cell => (dong === null ? null : number(dong));

/** Of the columns, in characters. */
export const widths = (...all: readonly number[]): { width: number }[] => all.map((width) => ({ width }));
