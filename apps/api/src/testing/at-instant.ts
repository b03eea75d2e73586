import { createDb } from '@whetstone/db/create-db';
import { buildApp } from '../app.ts';
import type { TestApp } from './build-test-app.ts';

/** The app on the database of `test` with its clock set to an instant, from which it goes on. */
export async function atInstant({ url, installation }: Pick<TestApp, 'url' | 'installation'>, instant: string) {
  const shifted = new URL(url);
  const seconds = Math.round((Date.parse(instant) - Date.now()) / 1000);
  shifted.searchParams.set('options', `-c whetstone.clock_offset=${seconds}s`);
  const db = createDb(shifted.href, { max: 2 });
  const app = await buildApp({ db, installation });
  return {
    app,
    db,
    close: async () => {
      await app.close();
      await db.$disconnect();
    },
  };
}
