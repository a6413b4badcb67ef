// Runs with every test file: modules are loaded once for many files, so what a file opened is closed here when it is done.
import { afterAll } from 'vitest';
import { removeFreshDatabases } from './database.ts';

afterAll(removeFreshDatabases);
