// Measures of a page by Nghị định 30/2020/NĐ-CP, Phụ lục I; twentieths of a point where nothing else is said.
import { BorderStyle } from 'docx';

/** Half points: 14 in the text, 13 in tables, 12 above, 10 in notes. */
export const textSize = 28;
export const smallSize = 26;
export const narrowSize = 24;
export const noteSize = 20;
export const millimetre = 56.7;
export const page = { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) };
export const margin = { top: 20, bottom: 20, left: 30, right: 20 };
export const textWidth = page.width - Math.round((margin.left + margin.right) * millimetre);
/** About as long as the words above it, which is what the decree wants of this rule. */
export const mottoRule = Math.round(62 * millimetre);

export const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const allNone = { top: none, bottom: none, left: none, right: none };
