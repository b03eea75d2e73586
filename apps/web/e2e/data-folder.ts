import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty data folder that the server's user may enter, so that all data of a run go with it. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whetstone-e2e-'));
  await chmod(folder, 0o755);
  return folder;
}
