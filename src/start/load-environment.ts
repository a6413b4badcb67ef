/** Settings may stand in .env of the folder that the process is started in; those of the process win. */
export function loadEnvironmentFile(): void {
  try {
    process.loadEnvFile('.env');
  } catch {
    // There need not be one.
  }
}
