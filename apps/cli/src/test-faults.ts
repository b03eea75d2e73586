import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fail } from './fail.ts';
import { generateClient } from './generate-client.ts';
import { API_FAULTS, ROOT } from './settings.ts';

/** `pnpm test:faults`: kills the API and PostgreSQL under 200 writers, on a database and ports of its own; some minutes. */
async function testFaults(): Promise<void> {
  await generateClient();
  const child = spawn(process.execPath, [API_FAULTS], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
}

await testFaults().catch(fail);
