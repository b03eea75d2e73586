import { CallError } from '@whetstone/contracts/call';

/** The round that is under way, where another was refused because of it: the refusal names it. */
export function openRoundIn(error: unknown): string | null {
  if (!(error instanceof CallError) || error.code !== 'round_open') return null;
  return /[0-9a-f-]{36}/.exec(error.fields[0]?.message ?? '')?.[0] ?? null;
}
