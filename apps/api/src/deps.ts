import type { Db } from '@whetstone/db/create-db';

/** What domain functions work with. */
export interface Deps {
  db: Db;
}
