import type { Db } from '@whetstone/db/create-db';
import type { PerRevision } from './per-revision.ts';

/** What the operator has decided by the way Whetstone is started. */
export interface Installation {
  /** ready people to sign in as with one click; on a loopback address only */
  isDemo: boolean;
  /** what the environment says about reading without signing in; null leaves it to the settings in the app */
  isContentPublic: boolean | null;
}

/** What domain functions work with. */
export interface Deps {
  db: Db;
  installation: Installation;
  /** keeps what depends on the content alone, where the process follows the content's revision */
  perRevision?: PerRevision;
}
