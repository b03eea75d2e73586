import { setupError } from './setup-error.ts';

/** Turns what a disk or a server refused into one sentence; what is a sentence already, and a bug, stay as they are. */
export function commandTrouble(error: unknown, outcome: string): unknown {
  if (!(error instanceof Error) || error.name === 'SetupError' || !('code' in error)) return error;
  const reason = error.message.split('\n')[0]?.replace(/\.$/, '') ?? '';
  return setupError(`${outcome}: ${reason}.`);
}
