// Loaded into the built product before anything else (node --import): its calendar is the machine's, shifted by the
// milliseconds that stand in a file, which is read all the time. Timers run on, as they do when a real clock is set.
import { readFileSync } from 'node:fs';

const file = process.env.CLOCK_SHIFT_FILE;
const readEveryMs = 20;
const OwnDate = Date;
let shiftMs = 0;

function readShift() {
  const read = Number(readFileSync(file, 'utf8'));
  if (!Number.isSafeInteger(read)) throw new Error(`${file} holds no milliseconds`);
  shiftMs = read;
}

const now = () => OwnDate.now() + shiftMs;

readShift();
setInterval(readShift, readEveryMs).unref();
globalThis.Date = new Proxy(OwnDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new OwnDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
OwnDate.prototype.constructor = globalThis.Date;
