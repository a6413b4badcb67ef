import { setFlagsFromString } from 'node:v8';

/**
 * To be called before the database is opened. Prisma brings WebAssembly, which V8 compiles in as many threads as it has;
 * each keeps ten megabytes of its own afterwards. In one thread the start takes no longer, and 40 MB less are held.
 */
export function saveMemory(): void {
  setFlagsFromString('--wasm-num-compilation-tasks=1');
}
