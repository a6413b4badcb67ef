/** Dates and times as people in Cao Bằng read them, wherever the browser stands. */
import { text } from './texts.js';

const timeZone = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });
const dayInMilliseconds = 86_400_000;

/** @param {number} seconds since 1970 */
export const timeOfDay = (seconds) => clock.format(seconds * 1000);

/** @param {number} seconds since 1970; dd/mm/yyyy */
export const dayOf = (seconds) => day.format(seconds * 1000);

/** @param {number} seconds since 1970 */
export function dayInWords(seconds) {
  const named = dayOf(seconds);
  if (named === day.format(Date.now())) return text('today');
  if (named === day.format(Date.now() - dayInMilliseconds)) return text('yesterday');
  return named;
}

/** @param {number} seconds */
export function length(seconds) {
  const whole = Number.isFinite(seconds) ? Math.floor(seconds) : 0;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** @param {number} bytes */
export function sizeInWords(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  const [amount, unit] = kilobytes < 1024 ? [kilobytes, 'KB'] : [kilobytes / 1024, 'MB'];
  return `${amount.toFixed(amount < 10 ? 1 : 0).replace('.', ',')} ${unit}`;
}
