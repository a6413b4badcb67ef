// Where and how figures were made: without that they say nothing.
import { arch, cpus, platform, totalmem } from 'node:os';

export function describeMachine(command: string): string {
  const processors = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const date = new Date().toISOString().slice(0, 10);
  return [
    `${date}, Node ${process.versions.node}, ${platform()} ${arch()},`,
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory} GB.`,
    `Command: \`${command}\``,
  ].join(' ');
}

/** The command as a person types it. */
export function commandOf(script: string): string {
  const given = process.argv.slice(2);
  return ['npm run', script, ...(given.length === 0 ? [] : ['--', ...given])].join(' ');
}
