// Starts and stops the process.
import { compose } from './compose.ts';
import { readConfig } from './config.ts';
import { loadEnvironmentFile } from './start/load-environment.ts';
import { saveMemory } from './start/save-memory.ts';
import { StartRefusal } from './start/start-refusal.ts';

async function main(): Promise<void> {
  saveMemory();
  loadEnvironmentFile();
  const result = readConfig(process.env);
  if (!result.ok) return refuse(`Setting ${result.fault}. See .env.example.`);
  try {
    const product = await compose(result.config);
    stopOnSignal(product.stop);
    console.log(
      product.isDemo
        ? `Three phones, the real bot, no account needed: ${product.address}`
        : `The bot serves Telegram. Web pages: ${product.address}`,
    );
  } catch (error) {
    if (error instanceof StartRefusal) return refuse(error.message);
    throw error;
  }
}

function refuse(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal means now.
      if (isStopping) process.exit(1);
      isStopping = true;
      void stop().then(() => process.exit(0));
    });
  }
}

await main();
