// The strict stand-in as a process of its own: node strict.mjs <options as JSON>. Prints its address, and lives until it is ended.
import { startStandIn } from '../../dist/src/demo/stand-in/stand-in.js';

const { url } = await startStandIn(JSON.parse(process.argv[2] ?? '{}'));
console.log(url);
