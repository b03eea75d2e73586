import { runChecks } from './checks.ts';
import { fail } from './fail.ts';

/** `pnpm check`: all that needs no running program; the same on a laptop and in CI. */
async function check(): Promise<void> {
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

await check().catch(fail);
