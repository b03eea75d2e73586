const isUnknownOption = (error: NodeJS.ErrnoException): boolean => error.code?.startsWith('ERR_PARSE_ARGS') ?? false;

/**
 * Ends a command with one sentence for what the person can mend, or with the stack for a bug.
 * Errors of set-up are known by name, since their class may not be loadable yet.
 */
export function fail(error: unknown): void {
  const isSetUp = error instanceof Error && (error.name === 'SetupError' || isUnknownOption(error));
  console.error(isSetUp ? `\n${error.message}` : error);
  process.exitCode = 1;
}
