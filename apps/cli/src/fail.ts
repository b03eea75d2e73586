/**
 * Ends a command with one sentence for what the person can mend, or with the stack for a bug.
 * Errors of set-up are known by name, since their class may not be loadable yet.
 */
export function fail(error: unknown): void {
  const isSetUp = error instanceof Error && error.name === 'SetupError';
  console.error(isSetUp ? `\n${error.message}` : error);
  process.exitCode = 1;
}
