import { rm } from 'node:fs/promises';
import { makeDataFolder } from './data-folder.ts';
import { startApp } from './start-app.ts';

/** One app for all journeys, on an empty data folder; the tear-down stops it in order. It heeds a proxy: one with TLS stands before it in a journey. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await makeDataFolder();
  const app = await startApp({ WHETSTONE_DATA: folder, TRUST_PROXY: '1' });
  process.env['E2E_ORIGIN'] = app.origin;
  return async () => {
    const code = await app.stop();
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the app did not stop in order (code ${code}):\n${app.output()}`);
  };
}
